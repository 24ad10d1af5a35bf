/** The iframe of an add-in page, made as Outlook on the web makes it. */
import type { AddInHost } from "./add-in-host.ts";

export interface FrameOptions {
  /** Page of the add-in: `/taskpane.html`. */
  readonly page: string;
  readonly title: string;
  readonly theme: "light" | "dark";
  readonly nestedAppAuth: boolean;
}

const allowed = [
  "allow-scripts",
  "allow-forms",
  "allow-same-origin",
  "allow-popups",
  "allow-popups-to-escape-sandbox",
  "allow-downloads",
  "allow-storage-access-by-user-activation",
];

export function addInFrame(host: AddInHost, { page, title, theme, nestedAppAuth }: FrameOptions): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.sandbox.add(...allowed);
  // What in-pane.ts reads through `window.frameElement`.
  frame.dataset["theme"] = theme;
  frame.dataset["nestedAppAuth"] = nestedAppAuth ? "offered" : "none";
  // Chromium answers `prefers-color-scheme` inside an iframe by the iframe's own color-scheme.
  frame.style.colorScheme = theme;
  const address = new URL(page, location.origin);
  host.prepare(frame, address);
  frame.src = address.href;
  return frame;
}
