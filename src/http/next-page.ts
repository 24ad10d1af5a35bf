/** Lists by pages: how far one is followed, and where it may lead. */
import { Incomplete } from "./failure.ts";
import type { ServiceClient } from "./service-client.ts";

/** Services do answer an empty page now and then, with more behind it. */
const mostIdle = 5;
const longestLink = 65_536;

export interface PageWalk {
  /**
   * The page to ask for next; undefined where this was the last one.
   * @param ids of the rows that this page brought
   * @throws Incomplete where the list leads back, elsewhere, or on and on
   */
  next(link: string | null | undefined, ids: readonly string[]): URL | undefined;
}

/** @param first the address of the first page */
export function createPageWalk({ owns }: Pick<ServiceClient, "owns">, first: URL, { mostPages }: { readonly mostPages: number }): PageWalk {
  const seen = new Set([first.href]);
  const known = new Set<string>();
  let pages = 0;
  let idle = 0;
  return {
    next(link, ids) {
      const before = known.size;
      for (const id of ids) known.add(id);
      if (link === null || link === undefined) return undefined;
      pages += 1;
      idle = known.size > before ? 0 : idle + 1;
      const url = parseLink(link);
      if (url === undefined || !owns(url) || !isSameList(url, first)) throw new Incomplete("The next page lies outside the service.");
      if (seen.has(url.href) || pages >= mostPages || idle >= mostIdle) throw new Incomplete("The list has no end.");
      seen.add(url.href);
      return url;
    },
  };
}

/** A page of a list has the list's address, but for its query: services do not agree with themselves on capitals. */
function isSameList(page: URL, first: URL): boolean {
  return page.pathname.toLowerCase() === first.pathname.toLowerCase();
}

/** Undefined for what is none, and for one that climbs: a server may take `..` apart in other ways than a browser. */
function parseLink(link: string): URL | undefined {
  const [path = ""] = link.split(/[?#]/, 1);
  if (link.length > longestLink || /(?:\.|%2e){2}|\\|%5c|%2f/i.test(path)) return undefined;
  try {
    return new URL(link);
  } catch {
    return undefined;
  }
}
