/** XML in and out, by jsdom's DOM. It is loaded with the first request: that takes a second, and most worlds need none of it. */
import { createRequire } from "node:module";

/** jsdom brings no types; this is all that is used of it. */
type JsdomWindow = Pick<typeof globalThis, "DOMParser" | "XMLSerializer" | "document">;
type Jsdom = { readonly JSDOM: new () => { readonly window: JsdomWindow } };

export const namespaces = {
  s: "http://schemas.xmlsoap.org/soap/envelope/",
  m: "http://schemas.microsoft.com/exchange/services/2006/messages",
  t: "http://schemas.microsoft.com/exchange/services/2006/types",
  e: "http://schemas.microsoft.com/exchange/services/2006/errors",
} as const;

const xmlns = "http://www.w3.org/2000/xmlns/";
const xml = "http://www.w3.org/XML/1998/namespace";

/** `t:ItemId`, by the prefixes above; a name without prefix is in no namespace. */
export interface XmlNode {
  readonly name: string;
  readonly content: string | readonly XmlNode[];
  readonly attributes: Readonly<Record<string, string>>;
}

export function node(name: string, content: string | readonly XmlNode[] = [], attributes: Readonly<Record<string, string>> = {}): XmlNode {
  return { name, content, attributes };
}

export function namespaceOf(name: string): string | null {
  const [prefix, local] = name.split(":");
  return local === undefined ? null : namespaces[prefix as keyof typeof namespaces];
}

export function localNameOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export class NotWellFormed extends Error {
  override readonly name = "NotWellFormed";
}

/** The same questions come again and again. Nobody changes a document that was read. */
const known = new Map<string, Document>();
const mostKnown = 20;

/** @throws NotWellFormed; a document type is refused, as Exchange does */
export function parseXml(text: string): Document {
  const before = known.get(text);
  if (before) return before;
  const { DOMParser } = jsdom();
  const document = new DOMParser().parseFromString(text.trim(), "text/xml");
  if (document.documentElement.localName === "parsererror") throw new NotWellFormed(document.documentElement.textContent);
  if (document.doctype) throw new NotWellFormed("For security reasons DTD is prohibited in this XML document.");
  if (known.size >= mostKnown) known.clear();
  known.set(text, document);
  return document;
}

export function toXml(root: XmlNode): string {
  const { XMLSerializer, document } = jsdom();
  const created = document.implementation.createDocument(null, null);
  created.append(toElement(created, root));
  // Exchange writes what XML forbids as references, which parsers refuse as well.
  const text = new XMLSerializer()
    .serializeToString(created)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`);
  return `<?xml version="1.0" encoding="utf-8"?>${text}`;
}

function toElement(document: Document, { name, content, attributes }: XmlNode): Element {
  const element = document.createElementNS(namespaceOf(name), name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttributeNS(attribute.startsWith("xmlns:") ? xmlns : attribute.startsWith("xml:") ? xml : null, attribute, value);
  }
  if (typeof content === "string") element.textContent = content;
  else element.append(...content.map((child) => toElement(document, child)));
  return element;
}

let loaded: JsdomWindow | undefined;

function jsdom(): JsdomWindow {
  if (!loaded) {
    const { JSDOM } = createRequire(import.meta.url)("jsdom") as Jsdom;
    loaded = new JSDOM().window;
  }
  return loaded;
}
