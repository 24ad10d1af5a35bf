/** The add-in's build, whose pages run the sandbox's Office.js, and before it what stands for Outlook in them. */
import { StaticFolder } from "./static-folder.ts";

const officeOnCdn = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[\w.]+\/hosted\/office\.js/g;

export function addInBuild(dist: string): StaticFolder {
  return new StaticFolder(dist, { transform: (name, text) => (name.endsWith(".html") ? inOutlook(text) : text) });
}

function inOutlook(page: string): string {
  return page
    .replace(officeOnCdn, "/office-js/office.js")
    .replace(/<head(\s[^>]*)?>/i, (head) => `${head}<script src="/sandbox/page/in-pane.js"></script>`);
}
