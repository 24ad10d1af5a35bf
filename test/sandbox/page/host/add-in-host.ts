/** One Outlook for one page of the add-in: the web's, or classic Outlook for Windows. */
import { addInOrigin } from "../add-in-origin.ts";
import { OutlookHost, type OutlookHostOptions } from "./outlook-host.ts";
import { Win32Host } from "./win32-host.ts";

export interface AddInHost {
  /** Before the page loads: puts in its place what Office.js looks for when it starts. */
  prepare(frame: HTMLIFrameElement, address: URL): void;
  /** Once the frame stands in the document. */
  attach(frame: HTMLIFrameElement): void;
  /** Calls a function of the page as soon as the page listens; `commandId` comes back with its completion. */
  invoke(functionName: string, commandId: string): Promise<void>;
}

/** As in a world's viewer. New Outlook is Outlook on the web in a window; for Outlook for Mac the web has to do as well. */
export type OutlookClient = "web" | "new-windows" | "classic-windows" | "mac";

export async function createAddInHost(client: OutlookClient, options: OutlookHostOptions): Promise<AddInHost> {
  if (client !== "classic-windows") return new OutlookHost(options);
  if (addInOrigin !== location.origin) throw new Error("Classic Outlook has no frame of another site: open the sandbox at its own address");
  // Its Office.js asks for the context synchronously.
  return new Win32Host(options, await options.backend.clientContext());
}
