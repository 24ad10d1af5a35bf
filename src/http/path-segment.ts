import { NotFound } from "./failure.ts";

/**
 * A text as one segment of a URL's path.
 * @throws NotFound for what can name nothing and would change the path: empty, dots, lone surrogates, over 2,000 characters.
 */
export function pathSegment(text: string): string {
  if (/^\.{0,2}$/.test(text) || text.length > 2000 || !isWellFormed(text)) throw new NotFound("That is not an id.");
  return encodeURIComponent(text);
}

function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDFFF]/u.test(text);
}
