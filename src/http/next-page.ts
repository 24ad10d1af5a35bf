/** Lists in pages: how far one is followed, and where it may lead. */
import { Incomplete } from "./failure.ts";
import type { ServiceClient } from "./service-client.ts";

/** Services do return an empty page now and then, with more to follow. */
const mostIdle = 5;
const longestLink = 65_536;

export interface PageWalk {
  /**
   * The page to ask for next; undefined if this was the last one.
   * @param ids of the rows on this page
   * @throws Incomplete if the list leads back, elsewhere, or on without end
   */
  next(link: string | null | undefined, ids: readonly string[]): URL | undefined;
}

/** @param first the URL of the first page */
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

/** A page has the URL of its list apart from the query; services are not consistent about capitals. */
function isSameList(page: URL, first: URL): boolean {
  return page.pathname.toLowerCase() === first.pathname.toLowerCase();
}

/** Undefined if it is not a URL, or contains `..`, which a server may resolve differently from a browser. */
function parseLink(link: string): URL | undefined {
  const [path = ""] = link.split(/[?#]/, 1);
  if (link.length > longestLink || /(?:\.|%2e){2}|\\|%5c|%2f/i.test(path)) return undefined;
  try {
    return new URL(link);
  } catch {
    return undefined;
  }
}
