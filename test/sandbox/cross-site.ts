/**
 * The host page at one of Microsoft's addresses, the pane at https://localhost: a cross-site frame, as in Outlook on the
 * web and in the new Outlook. Only the browser is made to believe it: command-line flags map Microsoft's host name to this machine.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Office.js trusts a host page on Microsoft's host names, or on the add-in's own. */
const hostPage = "outlook.office.com";

export interface CrossSite {
  /** URL of the host page, with the pane open. */
  readonly url: string;
  /** Chromium needs these; without them the URL leads to Microsoft's own Outlook. */
  readonly flags: readonly string[];
}

/** @param port the sandbox's port on this machine */
export function crossSite(port: number): CrossSite {
  return {
    url: `https://${hostPage}/?pane=open`,
    flags: [`--host-resolver-rules=MAP ${hostPage} 127.0.0.1:${port}`, "--ignore-certificate-errors", "--disable-quic"],
  };
}

/**
 * A browser profile for this run alone, which is gone with it: a Chromium that is already running on a profile ignores flags, and flags
 * like these must never be set where somebody reads their real mail.
 */
export function makeProfileFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "outlook-sandbox-cross-site-"));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once("exit", remove);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      remove();
      process.kill(process.pid, signal);
    });
  }
  return folder;
}

/** For a terminal. */
export function crossSiteCommand(port: number, browser: string, profile: string): string {
  const { url, flags } = crossSite(port);
  const sandboxless = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return [browser, `--user-data-dir=${profile}`, "--no-first-run", ...sandboxless, ...flags, url].map(quoted).join(" ");
}

/** A shell would split at a space and treat "?" as a pattern. */
function quoted(word: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word}"`;
}
