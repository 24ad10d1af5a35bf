/** When a request is sent again. */
import { TimedOut, type Failure } from "./failure.ts";

/** A year; a longer time is an error in the header. */
const longest = 366 * 24 * 3600;

/**
 * Seconds to wait according to a `Retry-After` header: delay-seconds or an HTTP date (RFC 9110, section 10.2.3). Undefined if
 * there is none, or it is unusable. Some services send fractions of a second.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}(?:\.\d{1,6})?$/.test(text)) return Math.min(Number(text), longest);
  // Only a real date: Date.parse would also accept "-5" or "2".
  if (!/^[A-Za-z]{3,9}, ?\d/.test(text)) return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at)) return undefined;
  return Math.min(Math.max(0, (at - now) / 1000), longest);
}

/**
 * Should a failed read be sent once more? 500, 502 and 504 are passing errors of services and proxies. Never for a write: it
 * may have been carried out.
 * @param refusal the service's own meaning of the response, if known; only a time-out is a passing one
 */
export function isWorthOnceMore(status: number, refusal?: Failure): boolean {
  return (status === 500 || status === 502 || status === 504) && (refusal === undefined || refusal instanceof TimedOut);
}
