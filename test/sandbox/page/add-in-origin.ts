/** Where the add-in's pages are: here, unless this page goes by an address of Microsoft's (test/sandbox/cross-site.ts). */
export const addInOrigin = new URL(document.querySelector<HTMLMetaElement>("meta[name=add-in-origin]")?.content ?? location.origin).origin;
