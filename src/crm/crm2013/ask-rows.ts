import * as v from "valibot";
import { Incomplete } from "../../http/failure.ts";
import { createPageWalk } from "../../http/next-page.ts";
import type { ServiceClient } from "../../http/service-client.ts";

/** The server returns 50 rows at a time, whatever is asked for. */
const mostPages = 20;
const mostRows = 501;

/**
 * All rows of a query, page by page, each once. More than 501 rows are refused rather than cut: the right one could be among
 * the rest.
 * @param idOf tells rows apart; without it every row counts as distinct
 * @throws Failure (Incomplete: the list has no end); AbortError when aborted.
 */
export async function askRows<T>(
  client: ServiceClient,
  url: URL,
  { row, idOf, signal }: { readonly row: v.GenericSchema<unknown, T>; readonly idOf?: (row: T) => string; readonly signal: AbortSignal },
): Promise<T[]> {
  const page = pageOf(row);
  const walk = createPageWalk(client, url, { mostPages });
  const rows = new Map<string, T>();
  for (let next: URL | undefined = url; next !== undefined;) {
    const { value } = await client.request(page, { url: next, signal });
    const ids = value.d.results.map((one, index) => idOf?.(one) ?? `${rows.size + index}`);
    for (const [index, one] of value.d.results.entries()) rows.set(ids[index] ?? "", one);
    if (rows.size > mostRows) throw new Incomplete(`More than ${mostRows} rows were found.`);
    next = walk.next(inAskedCapitals(url, value.d.__next), ids);
  }
  return [...rows.values()];
}

/** Verbose JSON; version 1 of OData omits `results`. */
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
 * Follows only the link's query, on the address that was asked: CRM's links differ in capitalization from the address
 * (`/xrmservices/2011/…`). A link to anywhere else is left as it is, and refused later.
 */
function inAskedCapitals(asked: URL, link: string | null | undefined): string | null | undefined {
  const path = link?.split("?", 1)[0] ?? "";
  const query = link?.slice(path.length) ?? "";
  const [askedPath = ""] = asked.href.split("?", 1);
  return path.toLowerCase() === askedPath.toLowerCase() ? `${askedPath}${query}` : link;
}
