/** The host for one page of the add-in: Outlook on the web, or classic Outlook for Windows. */
import { addInOrigin } from "../add-in.ts";
import type { AddInHost, HostOptions, OutlookClient } from "./add-in-host.ts";
import { OutlookHost } from "./outlook-host.ts";
import { Win32Host } from "./win32-host.ts";

export async function createAddInHost(client: OutlookClient, options: HostOptions): Promise<AddInHost> {
  if (client !== "classic-windows") return new OutlookHost(options);
  if (addInOrigin !== location.origin) throw new Error("Classic Outlook has no frame of another site: open the sandbox at its own address");
  // Classic Outlook's Office.js reads the context synchronously.
  return new Win32Host(options, await options.backend.clientContext());
}
