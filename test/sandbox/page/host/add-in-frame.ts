/** The iframe of an add-in's page, as Outlook on the web creates it. */
import { addInOrigin } from "../add-in.ts";
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
  // Outlook grants its frame no permissions. A cross-site frame gets none by default; a same-site one would get the clipboard.
  if (addInOrigin === location.origin) frame.allow = "clipboard-write 'none'";
  const facts: PaneFacts = { theme, nestedAppAuth: nestedAppAuth ? "offered" : "none" };
  // Read by in-pane.ts through `window.frameElement`, or across sites from the frame's name.
  Object.assign(frame.dataset, facts);
  // Inside an iframe, Chromium resolves `prefers-color-scheme` to the iframe's own color-scheme.
  frame.style.colorScheme = theme;
  const address = new URL(page, addInOrigin);
  host.prepare(frame, address);
  if (addInOrigin !== location.origin) frame.name = nameWith(facts, frame.name);
  frame.src = address.href;
  return frame;
}
