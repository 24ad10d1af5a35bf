/** A browser's DOM, for XML. Loading it takes a second, and most worlds do not need it. */
import { createRequire } from "node:module";

/** jsdom comes without types; these are the parts used. */
type Dom = Pick<typeof globalThis, "DOMParser" | "XMLSerializer" | "document">;
type Jsdom = { readonly JSDOM: new () => { readonly window: Dom } };

let loaded: Dom | undefined;

/** To be called before the first request: loading blocks the process. */
export const loadDom = (): void => void dom();

export function dom(): Dom {
  if (!loaded) {
    const { JSDOM } = createRequire(import.meta.url)("jsdom") as Jsdom;
    loaded = new JSDOM().window;
  }
  return loaded;
}

/** Undefined if it is not well-formed or has a document type, which no SOAP service accepts. */
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
