/** Turns this page, the pane's or a dialog's, into one that classic Outlook for Windows shows. */
import type { Win32External } from "../host/win32-external.ts";

export function findClassicOutlook(): Win32External | undefined {
  const frame = window.frameElement as HTMLIFrameElement | null;
  const opener = window.opener as Window | null;
  return frame ? frame.win32External : opener?.win32Dialogs?.get(window);
}

export function becomeClassicOutlook(members: Win32External): void {
  // The browser's own window.external accepts further members.
  Object.assign(window.external, members);
  // There, every page has its own web view and therefore no opener.
  Object.defineProperty(window, "opener", { value: null });
}
