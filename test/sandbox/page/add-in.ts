/** The add-in of this page, as its manifest describes it to Outlook; the page's server wrote it into the document. */
import type { AddIn } from "../add-in.ts";

export const addIn = JSON.parse(document.querySelector<HTMLMetaElement>("meta[name=add-in]")?.content ?? "null") as AddIn;
