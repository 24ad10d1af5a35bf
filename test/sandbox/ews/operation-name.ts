import { namespaces, NotWellFormed, parseXml } from "./xml.ts";

/** The operation's name, `GetItem`: that of the element in the SOAP body. Undefined if there is none. */
export function findOperationName(text: string): string | undefined {
  try {
    return findOperation(parseXml(text))?.localName;
  } catch (error) {
    if (error instanceof NotWellFormed) return undefined;
    throw error;
  }
}

export function findOperation(document: Document): Element | undefined {
  return findInEnvelope(document, "Body")?.firstElementChild ?? undefined;
}

export function findInEnvelope({ documentElement }: Document, part: "Header" | "Body"): Element | undefined {
  return [...documentElement.children].find(({ localName, namespaceURI }) => localName === part && namespaceURI === namespaces.s);
}
