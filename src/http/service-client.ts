import * as v from "valibot";
import { Unexpected } from "./failure.ts";
import type { FindRefusal, HttpClient, HttpRequest } from "./http-client.ts";
import type { TextAnswer } from "./parse-json-answer.ts";

/** What a service needs of a `TokenSource`. */
interface AccessTokens {
  getToken(request: {
    readonly scopes: readonly string[];
    readonly claims?: string;
    readonly signal: AbortSignal;
  }): Promise<{ readonly accessToken: string }>;
}

/**
 * How a service knows the person: by tokens, or by the browser, which signs in by Windows without anybody being asked.
 * That one works on the page's own site alone: to any other the browser sends nothing.
 */
export type ServiceAccess = { readonly scopes: readonly string[]; readonly tokens: AccessTokens } | "browser";

interface ServiceRequest {
  readonly url: URL;
  readonly method?: "GET" | "POST" | "PATCH";
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Says that a write may be sent again. */
  readonly idempotent?: true;
  readonly signal: AbortSignal;
}

/** A request whose body and answer are of a type other than JSON. */
interface TextRequest {
  readonly url: URL;
  readonly method: "POST";
  readonly headers: Readonly<Record<"Accept" | "Content-Type", string>> & Readonly<Record<string, string>>;
  readonly body: string;
  /** Says that it may be sent again. */
  readonly idempotent?: true;
  /** Says that it only asks. */
  readonly reads?: true;
  readonly signal: AbortSignal;
}

interface ServiceAnswer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly value: T;
}

/** One service, below one root, with one way in. Its tokens go nowhere else. */
export interface ServiceClient {
  /** The URL of a path below the root. Every text in it has to be a `pathSegment` by now. */
  url(path: string): URL;
  /** Does this URL lie below the root? To be asked of every link that an answer holds. */
  owns(url: URL): boolean;
  /** @throws Failure (Unexpected also for JSON of another shape); AbortError when aborted; TypeError for a foreign URL. */
  request<T>(schema: v.GenericSchema<unknown, T>, request: ServiceRequest): Promise<ServiceAnswer<T>>;
  /** @throws Failure for anything but a 2xx answer; AbortError when aborted; TypeError for a foreign URL. */
  requestText(request: TextRequest): Promise<TextAnswer>;
}

export function createServiceClient({
  http,
  root,
  access,
  findRefusal,
}: {
  readonly http: HttpClient;
  readonly root: URL;
  readonly access: ServiceAccess;
  /** For a service that says no in other ways than by status. */
  readonly findRefusal?: FindRefusal;
}): ServiceClient {
  if (root.protocol !== "https:") throw new TypeError("A service's root is https.");
  const base = new URL(root);
  base.search = "";
  base.hash = "";
  if (!base.pathname.endsWith("/")) base.pathname += "/";

  const owns = (url: URL): boolean =>
    url.origin === base.origin && url.username === "" && url.password === "" && url.pathname.startsWith(base.pathname);

  // Not a Failure: no answer leads here, only a mistake in this house.
  const assertOwned = (url: URL): void => {
    if (!owns(url)) throw new TypeError("That URL is not of this service; its token stays here.");
  };

  const ofThisService = { ...wayIn(access), ...(findRefusal && { findRefusal }) };

  return {
    url: (path) => new URL(base.href + path),
    owns,
    async request(schema, { url, method, headers, body, idempotent, signal }) {
      assertOwned(url);
      const answer = await http.request({
        url,
        ...(method === undefined ? {} : { method }),
        headers: { ...headers, ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(idempotent === undefined ? {} : { idempotent }),
        signal,
        ...ofThisService,
      });
      const parsed = v.safeParse(schema, answer.json, { abortEarly: true });
      if (!parsed.success) {
        const path = v.getDotPath(parsed.issues[0])?.slice(0, 80) ?? "the whole";
        throw new Unexpected(`The answer is of another shape than asked for: ${path}.`, { status: answer.status });
      }
      return { status: answer.status, headers: answer.headers, value: parsed.output };
    },
    requestText(request) {
      assertOwned(request.url);
      return http.requestText({ ...request, ...ofThisService });
    },
  };
}

function wayIn(access: ServiceAccess): Pick<HttpRequest, "authorize" | "credentials"> {
  if (access === "browser") return { credentials: "same-origin" };
  const { scopes, tokens } = access;
  return { authorize: async (options) => `Bearer ${(await tokens.getToken({ scopes, ...options })).accessToken}` };
}
