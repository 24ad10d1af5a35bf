import { eitherSignal } from "./either-signal.ts";
import { TimedOut, Unreachable, Failure } from "./failure.ts";
import type { TextAnswer } from "./parse-json-answer.ts";
import { readText } from "./read-text.ts";
import { settleOrAbort } from "./settle-or-abort.ts";

export type Fetch = (input: URL, init: RequestInit) => Promise<Response>;

/** 5 MB: no response about a single appointment comes near it. */
export const largestAnswer = 5_000_000;

export interface ExchangeRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Default: nothing of the browser's is sent along. */
  readonly credentials?: "same-origin";
  readonly signal: AbortSignal;
  readonly timeout: AbortSignal;
  /** Bytes; default `largestAnswer`. */
  readonly largest?: number;
}

/**
 * One request, one response of any status. Never follows a redirect, which would pass the token on.
 * @throws Unreachable, TimedOut, Unexpected (too large); the signal's reason when aborted.
 */
export async function exchange(
  fetchOnce: Fetch,
  { url, method, headers, body, credentials, signal, timeout, largest = largestAnswer }: ExchangeRequest,
): Promise<TextAnswer> {
  const either = eitherSignal(signal, timeout);
  try {
    const response = await settleOrAbort(
      fetchOnce(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        redirect: "error",
        credentials: credentials ?? "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        signal: either.signal,
      }),
      either.signal,
    );
    const text = await readText(response, { limit: largest, signal: either.signal });
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (timeout.aborted) throw new TimedOut("No answer in time.", { cause: error });
    if (error instanceof Failure) throw error;
    // The browser reports a refused connection, a refused redirect and a missing CORS header all as TypeError.
    throw new Unreachable("The server could not be reached.", { cause: error });
  } finally {
    either.abort();
  }
}
