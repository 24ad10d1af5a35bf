import { TimedOut, type Failure } from "./failure.ts";

/**
 * A read that failed in passing is asked once more, whatever carries it: 500, 502 and 504 are what services and proxies
 * answer of themselves now and then. Never a write: it may have been carried out.
 * @param refusal what the answer means in the service's own words, where it is known; only a time-out there is passing
 */
export function isWorthOnceMore(status: number, refusal?: Failure): boolean {
  return (status === 500 || status === 502 || status === 504) && (refusal === undefined || refusal instanceof TimedOut);
}
