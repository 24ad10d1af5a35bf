import { createRequire } from "node:module";

/** jsdom brings no types; this is all that is used of it. */
type Jsdom = {
  readonly JSDOM: new () => { readonly window: { readonly DOMParser: typeof DOMParser; readonly XMLSerializer: typeof XMLSerializer } };
};

const { JSDOM } = createRequire(import.meta.url)("jsdom") as Jsdom;
const { window } = new JSDOM();
const parser = new window.DOMParser();
const serializer = new window.XMLSerializer();

/** @throws Error where the text is not well-formed XML, with the parser's own words */
export function parseManifest(text: string): Element {
  const root = parser.parseFromString(text, "application/xml").documentElement;
  if (root.localName === "parsererror") throw new Error(`not well-formed: ${root.textContent.trim()}`);
  return root;
}

/** The whole document as a file. */
export function writeManifest({ ownerDocument }: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serializer.serializeToString(ownerDocument)}\n`;
}

/** Every element of that local name below `from`, whatever its namespace. */
export function elements(from: Element, ...localNames: string[]): Element[] {
  return [...from.getElementsByTagName("*")].filter((element) => localNames.includes(element.localName));
}

/** The 1.0 and the 1.1 overrides: each has its own resources, and 1.1 lies inside 1.0. */
export function overridesOf(manifest: Element): { name: string; own: Element[] }[] {
  return elements(manifest, "VersionOverrides").map((overrides) => ({
    name: overrides.getAttribute("xsi:type") ?? "VersionOverrides",
    own: [...overrides.getElementsByTagName("*")].filter((element) => element.closest("VersionOverrides") === overrides),
  }));
}

/** `Form ItemRead`, `bt:Url Pane.Url`, `Override de-DE`: enough to find the element by. */
export function nameOf(element: Element): string {
  const which = ["xsi:type", "id", "resid", "Locale"].map((name) => element.getAttribute(name)).find((value) => value !== null) ?? null;
  return which === null ? element.tagName : `${element.tagName} ${which}`;
}
