/** A list that never ends: the real page, with a link that leads on and on. Anything that is not a list is left alone. */
import { notSimulated } from "./not-simulated.ts";
import type { EndlessPages } from "./world/world.ts";

const token = "$skiptoken";
const mark = /^endless-(\d+)$/;

interface Page {
  readonly rows: "true" | "none";
  /** Number of the page that it links to. */
  readonly next: number;
}

/** Pages are numbered from 0. */
function pageNumber(how: EndlessPages, number: number): Page {
  switch (how) {
    case "same-link":
      return { rows: "none", next: number };
    case "ring":
      return { rows: "true", next: number === 1 ? 2 : 1 };
    case "empty":
      return { rows: "none", next: number + 1 };
    case "same-rows":
      return { rows: "true", next: number + 1 };
  }
}

/** @param answer answers the request as if the world had no fault */
export async function answerEndlessly(
  how: EndlessPages,
  request: Request,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  const url = new URL(request.url);
  if (url.pathname.startsWith("/ews/")) return answerExchangeEndlessly(how, await answer(request));
  if (request.method !== "GET") return answer(request);
  const number = Number(mark.exec(url.searchParams.get(token) ?? "")?.[1] ?? 0);
  if (number > 0) url.searchParams.delete(token);
  const response = await answer(new Request(url, request));
  const body = response.ok ? await findBody(response.clone()) : undefined;
  if (!body) return response;
  const page = pageNumber(how, number);
  const next = new URL(url);
  if (page.next > 0) next.searchParams.set(token, `endless-${String(page.next)}`);
  return new Response(JSON.stringify(withNextPage(body, page, next.href)), { status: response.status, headers: response.headers });
}

type Body = Readonly<Record<string, unknown>>;

async function findBody(response: Response): Promise<Body | undefined> {
  if (response.headers.get("content-type")?.includes("json") !== true) return undefined;
  const body = (await response.json()) as Body | null;
  return body && (Array.isArray(body["value"]) || verbose(body)) ? body : undefined;
}

/** OData 2.0, as CRM 2013 speaks it. */
function verbose(body: Body): Body | undefined {
  const list = body["d"] as Body | undefined;
  return Array.isArray(list?.["results"]) ? list : undefined;
}

function withNextPage(body: Body, { rows }: Page, next: string): Body {
  const list = verbose(body);
  if (list) return { ...body, d: { ...list, ...(rows === "none" && { results: [] }), __next: next } };
  return { ...body, ...(rows === "none" && { value: [] }), "@odata.nextLink": next };
}

/** Exchange links to no next page; it says that there is more, and at which offset to continue. */
async function answerExchangeEndlessly(how: EndlessPages, response: Response): Promise<Response> {
  if (!response.ok) return response;
  const text = await response.clone().text();
  if (!text.includes("FindItemResponseMessage")) return response;
  if (how === "ring") return notSimulated("pages of Exchange Web Services that lead to each other");
  const led = text
    .replaceAll('IncludesLastItemInRange="true"', 'IncludesLastItemInRange="false"')
    .replaceAll(/IndexedPagingOffset="\d+"/g, (found) => (how === "same-link" ? 'IndexedPagingOffset="0"' : found));
  const page = how === "same-rows" ? led : led.replaceAll(/<t:Items( [^>]*)?>.*?<\/t:Items>/gs, "<t:Items$1/>");
  return new Response(page, { status: response.status, headers: response.headers });
}
