import { abortError } from "./abort-error.ts";
import { parseClaimsChallenge } from "./claims-challenge.ts";
import { systemClock, type Clock } from "./clock.ts";
import { eitherSignal } from "./either-signal.ts";
import { exchange, largestAnswer, type Fetch } from "./exchange.ts";
import { failureOfAnswer } from "./failure-of-answer.ts";
import { TimedOut, type Failure } from "./failure.ts";
import { parseJsonAnswer, type TextAnswer } from "./parse-json-answer.ts";
import { isWorthOnceMore } from "./once-more.ts";
import { parseRetryAfter } from "./retry-after.ts";
import { settleOrAbort } from "./settle-or-abort.ts";

/** Milliseconds, and bytes. Nothing hangs: an exchange with all its repeats ends within `exchange`. */
export interface Patience {
  readonly attempt: number;
  readonly exchange: number;
  readonly longestWait: number;
  readonly firstWait: number;
  readonly repeats: number;
  readonly largestAnswer: number;
}

/** For one appointment, with a person waiting for the verdict. */
export const patience: Patience = { attempt: 10_000, exchange: 20_000, longestWait: 8_000, firstWait: 1_000, repeats: 2, largestAnswer };

/** For what a page cannot start without: words stand there before anybody has waited ten seconds. */
export const startPatience: Patience = { ...patience, attempt: 8_000, exchange: 8_000 };

/** For long lists: an answer may take longer and be larger. Never waits by itself: whoever asks for lists tells the person. */
export const listPatience: Patience = {
  attempt: 60_000,
  exchange: 60_000,
  longestWait: 0,
  firstWait: 0,
  repeats: 0,
  largestAnswer: 4 * largestAnswer,
};

export interface HttpRequest {
  readonly url: URL;
  readonly method?: "GET" | "POST" | "PATCH";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Says that a write may be sent again. Without it only what reads is repeated after 429 and 503. */
  readonly idempotent?: true;
  /** Says of a POST that it only asks: a batch of GETs, a message of SOAP. */
  readonly reads?: true;
  /** Gives the `Authorization` header; called again, with the claims, where a 401 asks for claims. */
  readonly authorize?: (options: { readonly claims?: string; readonly signal: AbortSignal }) => Promise<string>;
  /** Lets the browser sign in by itself, on the page's own site. Without it a request carries nothing of the browser's. */
  readonly credentials?: "same-origin";
  /** What an answer other than 2xx means in the service's own words; undefined: what its status means. Throws nothing. */
  readonly findRefusal?: FindRefusal;
  readonly signal: AbortSignal;
}

export type FindRefusal = (answer: TextAnswer) => Failure | undefined;

interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed, not yet validated; undefined for 204. */
  readonly json: unknown;
}

export interface HttpClient {
  /** @throws Failure for anything but a 2xx answer with JSON; AbortError when aborted. */
  request(request: HttpRequest): Promise<HttpAnswer>;
  /** For what is no JSON. @throws Failure for anything but a 2xx answer; AbortError when aborted. */
  requestText(request: HttpRequest): Promise<TextAnswer>;
}

export interface HttpClientOptions {
  readonly fetch?: Fetch;
  readonly clock?: Clock;
  readonly patience?: Patience;
}

export function createHttpClient({
  fetch: fetchOnce = fetch,
  clock = systemClock,
  patience: bound = patience,
}: HttpClientOptions = {}): HttpClient {
  /** By service: who was told to wait longer than anybody waits here does not ask before. */
  const closed = new Map<string, Failure & { readonly retryAt: Date }>();

  async function request(asked: HttpRequest): Promise<HttpAnswer> {
    const answer = await requestText(asked);
    return { status: answer.status, headers: answer.headers, json: parseJsonAnswer(answer) };
  }

  async function requestText(asked: HttpRequest): Promise<TextAnswer> {
    if (asked.signal.aborted) throw abortError();
    const told = closed.get(serviceOf(asked.url));
    if (told && clock.now() < told.retryAt.getTime()) throw told;
    const end = clock.now() + bound.exchange;
    const budget = clock.timeout(bound.exchange);
    const either = eitherSignal(asked.signal, budget);
    try {
      return await answerWithRepeats(asked, either.signal, end);
    } catch (error) {
      if (asked.signal.aborted) throw abortError();
      if (budget.aborted) throw new TimedOut("No answer in time.", { cause: error });
      throw error;
    } finally {
      either.abort();
    }
  }

  async function answerWithRepeats(asked: HttpRequest, signal: AbortSignal, end: number): Promise<TextAnswer> {
    const reads = (asked.method ?? "GET") === "GET" || asked.reads === true;
    const mayRepeat = reads || asked.idempotent === true;
    let askedOnceMore = false;
    let claims: string | undefined;
    let repeats = 0;
    for (;;) {
      const answer = await send(asked, claims, signal);
      if (answer.status >= 200 && answer.status < 300) return answer;

      // A 401 comes before anything is carried out, so that a write may follow it too.
      const challenge =
        answer.status === 401 && claims === undefined ? parseClaimsChallenge(answer.headers.get("WWW-Authenticate")) : undefined;
      if (challenge !== undefined && asked.authorize !== undefined) {
        claims = challenge;
        continue;
      }

      const refusal = asked.findRefusal?.(answer);
      if (reads && !askedOnceMore && isWorthOnceMore(answer.status, refusal)) {
        askedOnceMore = true;
        continue;
      }
      const wait = waitBeforeRepeat(answer, repeats);
      if (wait === undefined || !mayRepeat || clock.now() + wait >= end) throw refusal ?? failed(asked, answer);
      repeats += 1;
      await clock.sleep(wait, signal);
    }
  }

  function failed({ url }: HttpRequest, answer: TextAnswer): Failure {
    const failure = failureOfAnswer(answer, clock.now());
    const { retryAt, retryAfter = 0 } = failure;
    if (retryAt && retryAfter * 1000 > patience.longestWait) closed.set(serviceOf(url), Object.assign(failure, { retryAt }));
    return failure;
  }

  async function send(asked: HttpRequest, claims: string | undefined, signal: AbortSignal): Promise<TextAnswer> {
    const authorization =
      asked.authorize === undefined
        ? undefined
        : await settleOrAbort(asked.authorize({ signal, ...(claims === undefined ? {} : { claims }) }), signal);
    return exchange(fetchOnce, {
      url: asked.url,
      method: asked.method ?? "GET",
      headers: { Accept: "application/json", ...asked.headers, ...(authorization === undefined ? {} : { Authorization: authorization }) },
      ...(asked.body === undefined ? {} : { body: asked.body }),
      ...(asked.credentials === undefined ? {} : { credentials: asked.credentials }),
      signal,
      timeout: clock.timeout(bound.attempt),
      largest: bound.largestAnswer,
    });
  }

  function waitBeforeRepeat({ status, headers }: TextAnswer, repeats: number): number | undefined {
    if ((status !== 429 && status !== 503) || repeats >= bound.repeats) return undefined;
    const asked = parseRetryAfter(headers.get("Retry-After"), clock.now());
    const wait = asked === undefined ? bound.firstWait * 2 ** repeats : asked * 1000;
    return wait > bound.longestWait ? undefined : wait;
  }

  return { request, requestText };
}

/** Several may share an origin; where its path begins tells them apart. */
function serviceOf({ origin, pathname }: URL): string {
  return `${origin}/${pathname.split("/", 2)[1] ?? ""}`;
}
