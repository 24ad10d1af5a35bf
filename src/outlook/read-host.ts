/** Which Outlook this is, for the report: each value as the host gives it, bounded. */
import { nameFromHost } from "./host-values.ts";

export interface Host {
  /** `Outlook`, `OutlookWebApp`, `newOutlookWindows`, … */
  readonly name?: string;
  readonly version?: string;
  /** `PC`, `OfficeOnline`, `Mac`, … */
  readonly platform?: string;
  /** Highest supported requirement set: `1.13`. */
  readonly mailboxApi?: string;
}

const newestMailboxApi = 15;

export function readHost(): Host {
  const { mailbox, platform, requirements } = Office.context;
  const diagnostics = (mailbox.diagnostics as Partial<Office.Diagnostics> | null | undefined) ?? {};
  const [name, version, where] = [nameFromHost(diagnostics.hostName), nameFromHost(diagnostics.hostVersion), nameFromHost(platform)];
  let minor = newestMailboxApi;
  while (minor > 0 && !requirements.isSetSupported("Mailbox", `1.${String(minor)}`)) minor -= 1;
  return {
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
    ...(where !== undefined && { platform: where }),
    ...(minor > 0 && { mailboxApi: `1.${String(minor)}` }),
  };
}
