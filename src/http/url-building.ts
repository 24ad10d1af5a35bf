/** URLs of requests, built from parts that may come from anywhere. */
import { NotFound } from "./failure.ts";

/**
 * The URL with this query. Graph and Dataverse want a space as `%20`, which URLSearchParams writes as `+` (a real plus is
 * `%2B` by then); `$` and `@` are restored so that requests read like the documentation, and many addresses fit into one.
 */
export function withQuery(url: URL, query: Readonly<Record<string, string>>): URL {
  const full = new URL(url);
  full.search = new URLSearchParams(query).toString().replaceAll("+", "%20").replaceAll("%24", "$").replaceAll("%40", "@");
  return full;
}

/**
 * A text as one segment of a URL's path.
 * @throws NotFound for texts that cannot be an id or would change the path: empty, dots, lone surrogates, over 2,000
 * characters.
 */
export function pathSegment(text: string): string {
  if (/^\.{0,2}$/.test(text) || text.length > 2000 || !isWellFormed(text)) throw new NotFound("That is not an id.");
  return encodeURIComponent(text);
}

function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDFFF]/u.test(text);
}

/** An OData string literal. Quotes are doubled; percent-encoding is left to `withQuery`. */
export function odataString(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Undefined if the text is not a complete URL. (Not URL.canParse, which the oldest supported browsers lack: it needs Chromium 120.) */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
