/** Everything a browser opens: Office.js, CRM's and Outlook's own pages, and the add-in's build. */
import { createRequire } from "node:module";
import path from "node:path";
import { Hono, type MiddlewareHandler } from "hono";
import { formPage } from "./crm-form-page.ts";
import { recordPage } from "./crm-page.ts";
import { notSimulated } from "./not-simulated.ts";
import { json } from "./outcome.ts";
import { answerOutlookOnTheWeb } from "./outlook-on-the-web.ts";
import { microsoftAjax, microsoftAjaxShim } from "./page/microsoft-ajax.ts";
import type { Session } from "./session.ts";
import { StaticFolder } from "./static-folder.ts";

/** Served byte for byte as published. */
const officeJs = new StaticFolder(path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js")));

const officeOnCdn = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[\w.]+\/hosted\/office\.js/g;

/** The add-in's build. Its pages load the sandbox's Office.js, and before every script the one that stands in for Outlook's own injections. */
export function addInBuild(dist: string): StaticFolder {
  return new StaticFolder(dist, { transform: (name, text) => (name.endsWith(".html") ? inOutlook(text) : text) });
}

function inOutlook(page: string): string {
  const injected = '<script src="/sandbox/page/in-pane.js"></script>';
  const withOffice = page.replace(officeOnCdn, "/office-js/office.js").replaceAll(microsoftAjax, microsoftAjaxShim);
  const first = firstToRun(withOffice);
  return first === undefined
    ? withOffice.replace(/<head(\s[^>]*)?>/i, (head) => head + injected)
    : withOffice.slice(0, first) + injected + withOffice.slice(first);
}

/**
 * Where the first script starts that runs while the page is still being read. What is above it browsers paint before, and
 * would wait with for our script, which Outlook does not have. Undefined: none does, or one of the add-in's own runs at any time.
 */
function firstToRun(page: string): number | undefined {
  const scripts = [...page.matchAll(/<script\b[^>]*>/gi)].filter(([tag]) => !tag.includes(microsoftAjaxShim));
  if (scripts.some(([tag]) => /\sasync\b/i.test(tag))) return undefined;
  return scripts.find(([tag]) => !/\sdefer\b|\stype="?module/i.test(tag))?.index;
}

export function pages(session: Session, build: StaticFolder): Hono {
  return new Hono()
    .use(onlyToRead)
    .get("/office-js/:name{.+}", (context) => officeJs.answer(context, context.req.param("name").toLowerCase()))
    .get("/crm/*", ({ req }) => crmPage(session, req.raw))
    .post("/crm/*", ({ req }) => crmPage(session, req.raw))
    .get("*", (context) => {
      const url = new URL(context.req.url);
      const pathname = decodeURIComponent(url.pathname);
      if (/^\/owa(\/|$)/i.test(pathname)) return answerOutlookOnTheWeb(session, url) ?? notSimulated(`GET ${pathname}`);
      const { configuration } = session.profile ?? {};
      if (configuration?.path === pathname)
        return json(200, configuration.of(session.state.world, url.origin), { "cache-control": "no-store" });
      return build.answer(context, pathname.slice(1), pathname.endsWith(".html") ? "Is the add-in built?" : "");
    });
}

const onlyToRead: MiddlewareHandler = async ({ req }, next) => {
  const { pathname } = new URL(req.url);
  try {
    decodeURIComponent(pathname);
  } catch {
    return json(404, { error: `There is no ${pathname}.` });
  }
  const isForm = req.method === "POST" && /^\/crm\/[^/]+\/main\.aspx$/i.test(pathname);
  if (req.method !== "GET" && req.method !== "HEAD" && !isForm)
    return json(405, { error: `${req.method} of ${pathname} is not possible.` });
  await next();
  return undefined;
};

/** Where "Open in CRM" and "Finish it in CRM" lead; any other page of an organization is answered 501. */
function crmPage({ state }: Session, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const pathname = decodeURIComponent(url.pathname);
  const [, name, page] = /^\/crm\/([^/]+)\/(main\.aspx)?$/i.exec(pathname) ?? [];
  const org = name === undefined ? undefined : state.findOrganization(name);
  if (!org || page === undefined) return notSimulated(`${request.method} ${pathname}`);
  const isNew = !url.searchParams.has("id") && url.searchParams.get("etn") === "appointment";
  return isNew ? formPage(org, state, request) : recordPage(org, url);
}
