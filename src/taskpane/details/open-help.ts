import { createMailForm } from "../../app/create-mail-form.ts";
import { parseUrl } from "../../http/url-building.ts";
import { openInBrowser } from "../../outlook/open-in-browser.ts";

interface HelpRequest {
  readonly subject: string;
  readonly ask: string;
  readonly report: string;
  /** Said where the mail has no room for the whole. */
  readonly shortened: string;
}

/**
 * From a click only: a mail with the report, filled in and not sent, or the page where people ask.
 * @param helpAddress of config.json: an e-mail address or an https address
 */
export function openHelp(helpAddress: string, { subject, ask, report, shortened }: HelpRequest): "opened" | "not-opened" {
  if (!helpAddress.startsWith("https://")) {
    const paragraphs = [
      { kind: "text", text: ask },
      { kind: "lines", lines: report.split("\n"), shortened },
    ] as const;
    return createMailForm().openForm({ to: { address: helpAddress }, subject, paragraphs }) ? "opened" : "not-opened";
  }
  const page = parseUrl(helpAddress);
  if (page === undefined) return "not-opened";
  openInBrowser(page);
  return "opened";
}
