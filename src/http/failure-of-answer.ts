import {
  Forbidden,
  NotFound,
  PreconditionFailed,
  Throttled,
  Unauthenticated,
  Unexpected,
  type Failure,
  type FailureOptions,
} from "./failure.ts";
import type { TextAnswer } from "./parse-json-answer.ts";
import { parseRetryAfter } from "./retry.ts";

/** The failure for a response other than 2xx. @param now milliseconds since 1970, to resolve a `Retry-After` date */
export function failureOfAnswer(answer: TextAnswer, now: number): Failure {
  const { status } = answer;
  const code = findErrorCode(answer.text);
  const options: FailureOptions = { status, ...(code === undefined ? {} : { code }) };
  const said = code === undefined ? `The server answered ${status}.` : `The server answered ${status} (${code}).`;
  switch (status) {
    case 401:
      return new Unauthenticated(said, options);
    case 403:
      return new Forbidden(said, options);
    case 404:
      return new NotFound(said, options);
    case 412:
      return new PreconditionFailed(said, options);
    case 429:
    case 503: {
      const retryAfter = parseRetryAfter(answer.headers.get("Retry-After"), now);
      return new Throttled(
        said,
        retryAfter === undefined ? options : { ...options, retryAfter, retryAt: new Date(now + retryAfter * 1000) },
      );
    }
    default:
      return new Unexpected(said, options);
  }
}

/** `error.code` of an OData error body, if it looks like a code rather than prose. */
function findErrorCode(text: string): string | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  const code = (body as { error?: { code?: unknown } | null } | null)?.error?.code;
  return typeof code === "string" && /^[\w.:-]{1,80}$/.test(code) ? code : undefined;
}
