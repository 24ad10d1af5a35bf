import { readdirSync, readFileSync } from "node:fs";

export type Whose = "ours" | "sign-in" | "office" | "outlook";

/** Whose a script of the pane is, by its URL: ours, msal's, Office.js's, or that of the stand-in Outlook around it. */
export function whoseScripts(dist: string): (url: string) => Whose | undefined {
  const signIn = new Set(
    readdirSync(dist).filter(
      (name) => name.endsWith(".js") && readFileSync(`${dist}/${name}.map`, "utf8").includes("node_modules/@azure/msal-"),
    ),
  );
  return (url) => {
    const path = URL.canParse(url) ? new URL(url).pathname : "";
    if (path.startsWith("/office-js/")) return "office";
    if (path.startsWith("/sandbox/")) return "outlook";
    if (!/^\/[^/]+\.js$/.test(path)) return undefined;
    return signIn.has(path.slice(1)) ? "sign-in" : "ours";
  };
}
