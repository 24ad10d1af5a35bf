/** The least that a pane of Fluent's can be: what our own is held against. */
import { mkdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const script = `
  import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
  import { createElement, useLayoutEffect } from "react";
  import { createRoot } from "react-dom/client";

  const root = document.getElementById("pane");
  function Empty() {
    useLayoutEffect(() => {
      root.setAttribute("data-verdict", "none");
      root.setAttribute("aria-busy", "false");
    }, []);
    return createElement(FluentProvider, { theme: webLightTheme }, createElement(Button, null, "Nothing"));
  }
  createRoot(root).render(createElement(Empty));
`;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Empty</title>
    <script src="empty.js" defer></script>
  </head>
  <body>
    <main id="pane" aria-busy="true"></main>
    <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
  </body>
</html>
`;

/** Builds it into `folder`, as a pane's build lies in dist/. */
export async function buildEmptyPage(folder: string, projectRoot: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/taskpane.html`, page);
  await build({
    stdin: { contents: script, resolveDir: projectRoot, loader: "js" },
    outfile: `${folder}/empty.js`,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
}
