/** Makes this page one that classic Outlook for Windows shows: the pane's, or one of a dialog. */
import type { Win32External } from "../host/win32-external.ts";

export function findClassicOutlook(): Win32External | undefined {
  const frame = window.frameElement as HTMLIFrameElement | null;
  const opener = window.opener as Window | null;
  return frame ? frame.win32External : opener?.win32Dialogs?.get(window);
}

export function becomeClassicOutlook(members: Win32External): void {
  // A browser has an object of its own at that place, which takes further members.
  Object.assign(window.external, members);
  // Every page has a web view of its own there, so nobody opened it.
  Object.defineProperty(window, "opener", { value: null });
}
