/**
 * The host page at an address of Microsoft's, the pane at https://localhost: a frame of another site, as in Outlook on the
 * web and in the new Outlook. Only the browser believes it: it takes the name for this machine, by flags of its own.
 */
import { tmpdir } from "node:os";
import path from "node:path";

/** Office.js trusts a host page on Microsoft's host names, or on the add-in's own. */
const hostPage = "outlook.office.com";

export interface CrossSite {
  /** Of the host page, with the pane open. */
  readonly url: string;
  /** Flags of Chromium without which the url leads to Microsoft's own Outlook. */
  readonly flags: readonly string[];
}

/** @param port where the sandbox listens on this machine */
export function crossSite(port: number): CrossSite {
  return {
    url: `https://${hostPage}/?pane=open`,
    flags: [`--host-resolver-rules=MAP ${hostPage} 127.0.0.1:${port}`, "--ignore-certificate-errors", "--disable-quic"],
  };
}

/**
 * For a terminal. The profile is one of its own, since a Chromium that runs already takes no flags, and since these have no
 * place where somebody reads their mail.
 */
export function crossSiteCommand(port: number, browser: string): string {
  const { url, flags } = crossSite(port);
  const profile = path.join(tmpdir(), "outlook-sandbox-cross-site");
  const sandboxless = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return [browser, `--user-data-dir=${profile}`, "--no-first-run", ...sandboxless, ...flags, url].map(quoted).join(" ");
}

/** A shell would split at a space and take "?" for a pattern. */
function quoted(word: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word}"`;
}
