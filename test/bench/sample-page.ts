/** The yardstick: a pane as Microsoft's React sample for Outlook draws it, for comparison with ours. */
import { mkdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const script = `
  import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
  import { createElement, useLayoutEffect } from "react";
  import { createRoot } from "react-dom/client";

  function Sample() {
    useLayoutEffect(() => {
      root.setAttribute("data-verdict", "none");
      root.setAttribute("aria-busy", "false");
    }, []);
    return createElement(FluentProvider, { theme: webLightTheme }, createElement(Button, null, "Hello"));
  }
  const root = document.getElementById("pane");
  const drawing = createRoot(root);
  Office.onReady(() => drawing.render(createElement(Sample)));
`;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Sample</title>
    <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
    <script src="sample.0123456789abcdef.js" defer></script>
  </head>
  <body>
    <main id="pane" aria-busy="true"></main>
  </body>
</html>
`;

/** Builds it into `folder`, laid out like dist/. Its script is named as a hashed file, so that a host lets browsers keep it. */
export async function buildSamplePage(folder: string, projectRoot: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/taskpane.html`, page);
  await build({
    stdin: { contents: script, resolveDir: projectRoot, loader: "js" },
    outfile: `${folder}/sample.0123456789abcdef.js`,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
}
