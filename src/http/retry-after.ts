/** A year: more is a broken header, and no reason to compute with it. */
const longest = 366 * 24 * 3600;

/**
 * Seconds that a `Retry-After` header asks to wait: delay-seconds or an HTTP date (RFC 9110, section 10.2.3).
 * Undefined where there is none or it says nothing usable. Some services answer fractions of a second.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}(?:\.\d{1,6})?$/.test(text)) return Math.min(Number(text), longest);
  // Only a real date: Date.parse would also read "-5" or "2".
  if (!/^[A-Za-z]{3,9}, ?\d/.test(text)) return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at)) return undefined;
  return Math.min(Math.max(0, (at - now) / 1000), longest);
}
