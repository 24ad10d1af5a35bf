/** The add-in of this page: the page's server wrote both into the document. */
import type { AddIn } from "../add-in.ts";

/** As its manifest describes it to Outlook. */
export const addIn = JSON.parse(metaContent("add-in") ?? "null") as AddIn;

/** Where its pages are: here, unless this page goes by one of Microsoft's addresses (test/sandbox/cross-site.ts). */
export const addInOrigin = new URL(metaContent("add-in-origin") ?? location.origin).origin;

function metaContent(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content;
}
