import * as v from "valibot";
import { Unexpected } from "../../http/failure.ts";
import { parseUrl } from "../../http/parse-url.ts";
import type { ServiceClient } from "../../http/service-client.ts";

/** The server gives 50 rows at a time, and takes no wish for another number. */
const mostPages = 10;
const mostRows = 500;

/**
 * All rows of a query, page by page. More rows than 500 are not cut but refused: the right one could be among the rest.
 * @throws Failure; AbortError when aborted.
 */
export async function askRows<T>(
  client: ServiceClient,
  url: URL,
  { row, signal }: { readonly row: v.GenericSchema<unknown, T>; readonly signal: AbortSignal },
): Promise<T[]> {
  const page = pageOf(row);
  const rows: T[] = [];
  let next: URL | undefined = url;
  for (let pages = 1; next !== undefined; pages += 1) {
    const { value } = await client.request(page, { url: next, signal });
    rows.push(...value.d.results);
    next = nextPage(client, url, value.d.__next);
    if (rows.length > mostRows || (next !== undefined && pages === mostPages))
      throw new Unexpected(`More than ${mostRows} rows were found.`);
  }
  return rows;
}

/** Verbose JSON; version 1 of OData leaves `results` out. */
function pageOf<T>(row: v.GenericSchema<unknown, T>) {
  const rows = v.array(row);
  return v.object({
    d: v.union([
      v.object({ results: rows, __next: v.nullish(v.pipe(v.string(), v.maxLength(30_000))) }),
      v.pipe(
        rows,
        v.transform((results) => ({ results, __next: undefined })),
      ),
    ]),
  });
}

/**
 * Only the link's query is followed, on the address that was asked: CRM writes its own links in other capitals
 * (`/xrmservices/2011/…`) than it is asked in.
 */
function nextPage(client: ServiceClient, asked: URL, link: string | null | undefined): URL | undefined {
  if (link === null || link === undefined) return undefined;
  const told = parseUrl(link);
  const next = new URL(asked);
  next.search = told?.search ?? "";
  const same = told !== undefined && told.origin === asked.origin && told.pathname.toLowerCase() === asked.pathname.toLowerCase();
  if (!same || !client.owns(next)) throw new Unexpected("The next page lies outside the organization.");
  return next;
}
