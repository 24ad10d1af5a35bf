/** The iframe of an add-in page, made as Outlook on the web makes it. */
import { addInOrigin } from "../add-in-origin.ts";
import type { AddInHost } from "./add-in-host.ts";
import { nameWith, type PaneFacts } from "./pane-facts.ts";

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
  // Outlook allows its frame nothing, and one of another site gets nothing unasked; one of this site would get the clipboard.
  if (addInOrigin === location.origin) frame.allow = "clipboard-write 'none'";
  const facts: PaneFacts = { theme, nestedAppAuth: nestedAppAuth ? "offered" : "none" };
  // What in-pane.ts reads through `window.frameElement`, or across sites from the name.
  Object.assign(frame.dataset, facts);
  // Chromium answers `prefers-color-scheme` inside an iframe by the iframe's own color-scheme.
  frame.style.colorScheme = theme;
  const address = new URL(page, addInOrigin);
  host.prepare(frame, address);
  if (addInOrigin !== location.origin) frame.name = nameWith(facts, frame.name);
  frame.src = address.href;
  return frame;
}
