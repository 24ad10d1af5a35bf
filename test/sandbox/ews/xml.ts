/** XML of Exchange Web Services, in and out. */
import { dom } from "../xml/dom.ts";

export const namespaces = {
  s: "http://schemas.xmlsoap.org/soap/envelope/",
  m: "http://schemas.microsoft.com/exchange/services/2006/messages",
  t: "http://schemas.microsoft.com/exchange/services/2006/types",
  e: "http://schemas.microsoft.com/exchange/services/2006/errors",
} as const;

const xmlns = "http://www.w3.org/2000/xmlns/";
const xml = "http://www.w3.org/XML/1998/namespace";

/** A name such as `t:ItemId`, with the prefixes above; a name without a prefix is in no namespace. */
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

/** Cached: requests repeat, and a parsed document is never changed. */
const cache = new Map<string, Document>();
const maxCached = 20;

/** @throws NotWellFormed, also for a document type, which Exchange refuses */
export function parseXml(text: string): Document {
  const cached = cache.get(text);
  if (cached) return cached;
  const { DOMParser } = dom();
  const document = new DOMParser().parseFromString(text.trim(), "text/xml");
  if (document.documentElement.localName === "parsererror") throw new NotWellFormed(document.documentElement.textContent);
  if (document.doctype) throw new NotWellFormed("For security reasons DTD is prohibited in this XML document.");
  if (cache.size >= maxCached) cache.clear();
  cache.set(text, document);
  return document;
}

export function toXml(root: XmlNode): string {
  const { XMLSerializer, document } = dom();
  const created = document.implementation.createDocument(null, null);
  created.append(toElement(created, root));
  // Exchange writes characters that XML forbids as references, which parsers reject just the same.
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
