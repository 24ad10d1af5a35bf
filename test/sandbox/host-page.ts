/** The page of the sandbox's Outlook. Its scripts are bundled from TypeScript on the first request. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Hono } from "hono";
import { html } from "hono/html";
import type { AddIn } from "./add-in.ts";
import { json } from "./outcome.ts";
import { StaticFolder } from "./static-folder.ts";

const folder = fileURLToPath(new URL("page/", import.meta.url));
const files = new StaticFolder(folder);
const bundles = new Map<string, Promise<string>>();

export function hostPage(addIn: AddIn): Hono {
  return new Hono()
    .get("/", ({ req }) => index(addIn, new URL(req.url).origin))
    .get("/sandbox/page/:entry{[\\w-]+\\.js}", ({ req }) => script(req.param("entry").replace(/\.js$/, "")))
    .get("/sandbox/page/:name{.+}", (context) => files.answer(context, context.req.param("name")));
}

/** The host page may be at another origin than the pane (cross-site.ts), so it is given the pane's. */
async function index(addIn: AddIn, addInOrigin: string): Promise<Response> {
  const page = await readFile(path.join(folder, "index.html"), "utf8");
  const metas = [
    await html`<meta name="add-in-origin" content="${addInOrigin}" />`,
    await html`<meta name="add-in" content="${JSON.stringify(addIn)}" />`,
  ];
  return new Response(
    page.replace("<head>", (head) => head + metas.join("")),
    {
      headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
    },
  );
}

async function script(entry: string): Promise<Response> {
  const bundled = bundles.get(entry) ?? bundle(path.join(folder, `${entry}.ts`));
  bundles.set(entry, bundled);
  try {
    return new Response(await bundled, { headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store" } });
  } catch (error) {
    bundles.delete(entry);
    const why = error instanceof Error ? error.message : String(error);
    return json(404, { error: `The page's script ${entry}.js cannot be built: ${why}` });
  }
}

/** One script of the host page, for the browser. @throws if the source is missing or does not compile */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    sourcemap: "inline",
    logLevel: "silent",
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`esbuild made nothing of ${entry}`);
  return script.text;
}
