/** The host page, Office.js from its package byte for byte, and the pane's build. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { configurationOf } from "./config-json.ts";
import { recordPage } from "./crm-page.ts";
import { NotSimulated } from "./not-simulated.ts";
import { json } from "./outcome.ts";
import { answerOutlookOnTheWeb } from "./outlook-on-the-web.ts";
import { bundlePage } from "./page-bundle.ts";
import type { Session } from "./session.ts";

export interface PageFolders {
  /** The pane's build. */
  readonly dist: string;
  /** Sources of the host page. */
  readonly page: string;
  readonly officeJs: string;
}

const project = fileURLToPath(new URL("../../", import.meta.url));
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};
const officeOnCdn = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[\w.]+\/hosted\/office\.js/g;

export class InternalPages {
  readonly #folders: PageFolders;
  readonly #bundles = new Map<string, Promise<string>>();

  constructor(folders: Partial<PageFolders>) {
    this.#folders = {
      dist: path.join(project, "dist"),
      page: path.join(project, "test/sandbox/page"),
      officeJs: path.join(project, "node_modules/@microsoft/office-js/dist"),
      ...folders,
    };
  }

  async answer(session: Session, request: Request): Promise<Response> {
    const url = new URL(request.url);
    const pathname = decoded(url.pathname);
    if (pathname === undefined) return notFound(url.pathname);
    if (request.method !== "GET" && request.method !== "HEAD")
      return json(405, { error: `${request.method} of ${pathname} is not possible.` });
    if (pathname === "/") return this.#hostPage(url.origin);
    if (pathname === "/config.json") return json(200, configurationOf(session.state.world, url.origin), { "cache-control": "no-store" });
    if (pathname.startsWith("/office-js/")) return file(this.#folders.officeJs, pathname.slice("/office-js/".length).toLowerCase());
    if (pathname.startsWith("/sandbox/page/")) return this.#pageFile(pathname.slice("/sandbox/page/".length));
    if (/^\/owa(\/|$)/i.test(pathname)) return answerOutlookOnTheWeb(session, url) ?? unknown(session, pathname);
    if (pathname.startsWith("/crm/")) return this.#crm(session, url, pathname);
    return this.#paneFile(pathname.slice(1));
  }

  /** It may go by another name than the pane (cross-site.ts), so it is told where the pane is. */
  async #hostPage(addInOrigin: string): Promise<Response> {
    const html = await read(this.#folders.page, "index.html");
    if (!html) return notFound("index.html");
    const told = html.toString("utf8").replace("<head>", (head) => `${head}<meta name="add-in-origin" content="${addInOrigin}" />`);
    return new Response(told, { headers: { "content-type": types[".html"] ?? "", "cache-control": "no-store" } });
  }

  /** Scripts are bundled from TypeScript on first use; everything else is served as it lies there. */
  async #pageFile(name: string): Promise<Response> {
    const [, entry] = /^([\w-]+)\.js$/.exec(name) ?? [];
    if (entry === undefined) return file(this.#folders.page, name);
    const bundle = this.#bundles.get(entry) ?? bundlePage(path.join(this.#folders.page, `${entry}.ts`));
    this.#bundles.set(entry, bundle);
    try {
      return new Response(await bundle, { headers: { "content-type": types[".js"] ?? "", "cache-control": "no-store" } });
    } catch (error) {
      this.#bundles.delete(entry);
      return json(404, { error: `The page's script ${name} cannot be built: ${error instanceof Error ? error.message : String(error)}` });
    }
  }

  async #paneFile(name: string): Promise<Response> {
    if (!name.endsWith(".html")) return file(this.#folders.dist, name);
    const html = await read(this.#folders.dist, name);
    if (!html) return notFound(name, "Run npm run build first.");
    const text = html.toString("utf8").replace(officeOnCdn, "/office-js/office.js");
    const withHost = text.replace(/<head(\s[^>]*)?>/i, (head) => `${head}<script src="/sandbox/page/in-pane.js"></script>`);
    return new Response(withHost, { headers: { "content-type": types[".html"] ?? "", "cache-control": "no-store" } });
  }

  /** Where "Open in CRM" leads; anything else under an organization's address is loud. */
  #crm(session: Session, url: URL, pathname: string): Response {
    const [, name, page] = /^\/crm\/([^/]+)\/(main\.aspx)?$/i.exec(pathname) ?? [];
    const org = name === undefined ? undefined : session.state.findOrganization(name);
    if (org && page !== undefined) return recordPage(org, url);
    return unknown(session, pathname);
  }
}

function unknown(session: Session, pathname: string): Response {
  const { message } = new NotSimulated(`GET ${pathname}`);
  session.tell(`501: the sandbox does not know ${message}`);
  return json(501, { error: { code: "NotSimulated", message: `The sandbox does not know ${message}.` } });
}

async function file(folder: string, name: string): Promise<Response> {
  const bytes = await read(folder, name);
  if (!bytes) return notFound(name);
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": types[path.extname(name)] ?? "application/octet-stream", "cache-control": "no-store" },
  });
}

/** Undefined where there is no such file inside the folder. */
async function read(folder: string, name: string): Promise<Buffer | undefined> {
  const full = path.resolve(folder, name);
  if (!full.startsWith(path.resolve(folder) + path.sep)) return undefined;
  return readFile(full).catch(() => undefined);
}

function notFound(name: string, hint = ""): Response {
  return json(404, { error: `There is no ${name}. ${hint}`.trim() });
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
