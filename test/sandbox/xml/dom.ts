/** The DOM that browsers have, for XML. Loading it takes a second, and most worlds need none of it. */
import { createRequire } from "node:module";

/** jsdom brings no types; this is all that is used of it. */
type Dom = Pick<typeof globalThis, "DOMParser" | "XMLSerializer" | "document">;
type Jsdom = { readonly JSDOM: new () => { readonly window: Dom } };

let loaded: Dom | undefined;

/** Before the first request: whoever asks would have to wait for it, and nobody else is answered meanwhile. */
export const loadDom = (): void => void dom();

export function dom(): Dom {
  if (!loaded) {
    const { JSDOM } = createRequire(import.meta.url)("jsdom") as Jsdom;
    loaded = new JSDOM().window;
  }
  return loaded;
}

/** Undefined where it is not well-formed, or brings a document type: no SOAP service takes one. */
export function parseXml(text: string): Document | undefined {
  const parsed = new (dom().DOMParser)().parseFromString(text, "text/xml");
  return parsed.doctype || parsed.getElementsByTagName("parsererror").length > 0 ? undefined : parsed;
}

/** `root`: its qualified name. */
export function createXml(namespace: string, root: string): XMLDocument {
  return dom().document.implementation.createDocument(namespace, root);
}

export function writeXml(xml: Document): string {
  return new (dom().XMLSerializer)().serializeToString(xml);
}
