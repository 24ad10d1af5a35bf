import { abortError } from "./abort-error.ts";
import { parseClaimsChallenge } from "./claims-challenge.ts";
import { systemClock, type Clock } from "./clock.ts";
import { eitherSignal } from "./either-signal.ts";
import { exchange, largestAnswer, type Fetch } from "./exchange.ts";
import type { ExchangeLog } from "./exchange-log.ts";
import { failureOfAnswer } from "./failure-of-answer.ts";
import { TimedOut, Unreachable, type Failure } from "./failure.ts";
import { parseJsonAnswer, type TextAnswer } from "./parse-json-answer.ts";
import { isWorthOnceMore, parseRetryAfter } from "./retry.ts";
import { settleOrAbort } from "./settle-or-abort.ts";

/** Time-outs and waits in milliseconds, sizes in bytes. An exchange with all its repeats ends within `totalTimeout`. */
export interface RequestLimits {
  readonly attemptTimeout: number;
  readonly totalTimeout: number;
  readonly longestWait: number;
  readonly firstWait: number;
  readonly repeats: number;
  readonly largestAnswer: number;
}

/** For a single appointment, with a person waiting for the verdict. */
export const usualLimits: RequestLimits = {
  attemptTimeout: 10_000,
  totalTimeout: 20_000,
  longestWait: 8_000,
  firstWait: 1_000,
  repeats: 2,
  largestAnswer,
};

/** For what a page needs to start: it has to show something within ten seconds. */
export const startLimits: RequestLimits = { ...usualLimits, attemptTimeout: 8_000, totalTimeout: 8_000 };

/** For long lists: responses may take longer and be larger. Never waits and repeats: the caller tells the person about waits. */
export const listLimits: RequestLimits = {
  attemptTimeout: 60_000,
  totalTimeout: 60_000,
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
  /**
   * Permits repeating a write. Without it only reads are repeated after 429 and 503. Where a repeat after 503 is refused, the failure
   * is that of the 503: the write may have been carried out then, and the refusal be about just that.
   */
  readonly idempotent?: true;
  /** Marks a POST that only reads: a batch of GETs, a SOAP message. */
  readonly reads?: true;
  /** Returns the `Authorization` header; called again after the first 401, and the request is then sent once more with the new one. */
  readonly authorize?: (options: TokenDemand & { readonly signal: AbortSignal }) => Promise<string>;
  /** Lets the browser sign in by itself, on the page's own site. Without it, a request carries no cookies or credentials. */
  readonly credentials?: "same-origin";
  /** The meaning of a response other than 2xx in this service; undefined: what the status says. Never throws. */
  readonly findRefusal?: FindRefusal;
  readonly signal: AbortSignal;
}

/** What a 401 asks for: these claims, or, where it names none, another header than the one that it refused. */
interface TokenDemand {
  readonly claims?: string;
  readonly refused?: string;
}

export type FindRefusal = (answer: TextAnswer) => Failure | undefined;

interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed but not validated; undefined for 204. */
  readonly json: unknown;
}

export interface HttpClient {
  /** @throws Failure for anything but a 2xx response with JSON; AbortError when aborted. */
  request(request: HttpRequest): Promise<HttpAnswer>;
  /** For responses other than JSON. @throws Failure for anything but a 2xx response; AbortError when aborted. */
  requestText(request: HttpRequest): Promise<TextAnswer>;
}

export interface HttpClientOptions {
  readonly fetch?: Fetch;
  readonly clock?: Clock;
  readonly limits?: RequestLimits;
  /** Gets every exchange, for the report. */
  readonly log?: Pick<ExchangeLog, "watch">;
}

export function createHttpClient({
  fetch: fetchOnce = fetch,
  clock = systemClock,
  limits = usualLimits,
  log,
}: HttpClientOptions = {}): HttpClient {
  /** By service: after being told to wait longer than anyone waits here, it is not asked again before that time. */
  const closed = new Map<string, Failure & { readonly retryAt: Date }>();

  async function request(asked: HttpRequest): Promise<HttpAnswer> {
    const answer = await requestText(asked);
    return { status: answer.status, headers: answer.headers, json: parseJsonAnswer(answer) };
  }

  async function requestText(asked: HttpRequest): Promise<TextAnswer> {
    if (asked.signal.aborted) throw abortError();
    const told = closed.get(serviceOf(asked.url));
    if (told && clock.now() < told.retryAt.getTime()) throw told;
    const end = clock.now() + limits.totalTimeout;
    const budget = clock.timeout(limits.totalTimeout);
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
    const authorize = async (demand: TokenDemand) => asked.authorize && settleOrAbort(asked.authorize({ signal, ...demand }), signal);
    let authorization = await authorize({});
    let renewed = false;
    let repeats = 0;
    /** Of a write: an earlier attempt that may have been carried out. What refuses a later one says nothing about it. */
    let unsettled: Failure | undefined;
    for (;;) {
      const answer = await send(asked, authorization, signal);
      if (answer.status >= 200 && answer.status < 300) return answer;

      // A 401 comes before anything is carried out, so a write may be repeated after it as well.
      if (answer.status === 401 && authorization !== undefined && !renewed) {
        renewed = true;
        const claims = parseClaimsChallenge(answer.headers.get("WWW-Authenticate"));
        try {
          authorization = await authorize(claims === undefined ? { refused: authorization } : { claims });
          continue;
        } catch (error) {
          if (signal.aborted) throw error;
          // The 401 wrote nothing: a write is in doubt by an attempt before it, never by a sign-in that does not answer.
          const toldNothing = error instanceof TimedOut || error instanceof Unreachable;
          throw unsettled ?? (toldNothing && !reads ? failed(asked, answer) : error);
        }
      }

      const refusal = asked.findRefusal?.(answer);
      if (reads && !askedOnceMore && isWorthOnceMore(answer.status, refusal)) {
        askedOnceMore = true;
        continue;
      }
      const wait = waitBeforeRepeat(answer, repeats);
      if (wait === undefined || !mayRepeat || clock.now() + wait >= end) {
        const failure = refusal ?? failed(asked, answer);
        throw answer.status >= 500 && refusal === undefined ? failure : (unsettled ?? failure);
      }
      if (!reads && answer.status >= 500) unsettled = failureOfAnswer(answer, clock.now());
      repeats += 1;
      await clock.sleep(wait, signal);
    }
  }

  function failed({ url }: HttpRequest, answer: TextAnswer): Failure {
    const failure = failureOfAnswer(answer, clock.now());
    const { retryAt, retryAfter = 0 } = failure;
    if (retryAt && retryAfter * 1000 > usualLimits.longestWait) closed.set(serviceOf(url), Object.assign(failure, { retryAt }));
    return failure;
  }

  async function send(asked: HttpRequest, authorization: string | undefined, signal: AbortSignal): Promise<TextAnswer> {
    const method = asked.method ?? "GET";
    const exchangeOnce = () =>
      exchange(fetchOnce, {
        url: asked.url,
        method,
        headers: { Accept: "application/json", ...asked.headers, ...(authorization === undefined ? {} : { Authorization: authorization }) },
        ...(asked.body === undefined ? {} : { body: asked.body }),
        ...(asked.credentials === undefined ? {} : { credentials: asked.credentials }),
        signal,
        timeout: clock.timeout(limits.attemptTimeout),
        largest: limits.largestAnswer,
      });
    return log === undefined ? exchangeOnce() : log.watch({ method, target: asked.url }, exchangeOnce);
  }

  function waitBeforeRepeat({ status, headers }: TextAnswer, repeats: number): number | undefined {
    if ((status !== 429 && status !== 503) || repeats >= limits.repeats) return undefined;
    const asked = parseRetryAfter(headers.get("Retry-After"), clock.now());
    const wait = asked === undefined ? limits.firstWait * 2 ** repeats : asked * 1000;
    return wait > limits.longestWait ? undefined : wait;
  }

  return { request, requestText };
}

/** Services may share an origin; the first segment of the path distinguishes them. */
function serviceOf({ origin, pathname }: URL): string {
  return `${origin}/${pathname.split("/", 2)[1] ?? ""}`;
}
