/**
 * `window.external` of classic Outlook for Windows, with the names used by outlook-win32-16.02.js
 * (office-js-api 20220404.2). The real one is COM: arrays arrive as safe arrays, never as arrays.
 */

export interface SafeArray {
  toArray(): readonly unknown[];
}

export type EventHandler = (dispatchId: number, payload: SafeArray) => void;

export interface Win32Settings {
  /** Fills the caller's two arrays. */
  Read(keys: string[], values: string[]): void;
  Write(keys: readonly string[], values: readonly string[]): void;
}

/** Each member is a getter that Office.js calls when it starts. */
export interface Win32Context {
  readonly [getter: string]: () => unknown;
  readonly GetSettings: () => Win32Settings;
}

export interface Win32External {
  /** Host, platform, version, locale, correlation id, is a dialog, disables logging, flags. */
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): Win32Context;
  Execute(dispatchId: number, parameters: readonly unknown[] | null, done: (answer: SafeArray, resultCode: number) => void): void;
  RegisterEvent(dispatchId: number, targetId: string, handler: EventHandler, done: (answer: SafeArray) => void): void;
  UnregisterEvent(dispatchId: number, targetId: string, done: (answer: SafeArray) => void): void;
  /** `messageChild` of the page that opened a dialog: JSON of `{messageContent, targetOrigin}`. */
  MessageChild2?(message: string): void;
  /** `messageParent` of a dialog's page: JSON of `{messageToParent, targetOrigin}`. */
  MessageParent2?(message: string): void;
}

declare global {
  interface HTMLIFrameElement {
    /** Set by the host page, which has the same origin; read by in-pane/classic-outlook.ts. */
    win32External?: Win32External;
  }
  interface Window {
    /** Set on the host page: the members for the pages of its open dialogs. */
    win32Dialogs?: Map<Window, Win32External>;
  }
}

export function safeArray(...values: readonly unknown[]): SafeArray {
  return { toArray: () => values };
}

export function hostInfo(locale: string, page: "pane" | "dialog"): string {
  return ["Outlook", "Win32", "16.02", locale, crypto.randomUUID(), page === "dialog" ? "isDialog" : "", "", "0"].join("|");
}
