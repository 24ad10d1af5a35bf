import * as v from "valibot";
import { Unexpected } from "./failure.ts";
import type { FindRefusal, HttpClient, HttpRequest } from "./http-client.ts";
import type { TextAnswer } from "./parse-json-answer.ts";

/** The part of a `TokenSource` that a service needs. */
interface AccessTokens {
  getToken(request: {
    readonly scopes: readonly string[];
    readonly claims?: string;
    readonly refused?: string;
    readonly signal: AbortSignal;
  }): Promise<{ readonly accessToken: string }>;
}

/**
 * How a service knows the person: by tokens, or by the browser, which authenticates by Windows without asking. The latter
 * works only on the page's own site: the browser sends credentials to no other.
 */
export type ServiceAccess = { readonly scopes: readonly string[]; readonly tokens: AccessTokens } | "browser";

interface ServiceRequest {
  readonly url: URL;
  readonly method?: "GET" | "POST" | "PATCH";
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Permits repeating a write. */
  readonly idempotent?: true;
  readonly signal: AbortSignal;
}

/** A request whose body and response are not JSON. */
interface TextRequest {
  readonly url: URL;
  readonly method: "POST";
  readonly headers: Readonly<Record<"Accept" | "Content-Type", string>> & Readonly<Record<string, string>>;
  readonly body: string;
  /** Permits repeating it. */
  readonly idempotent?: true;
  /** It only reads. */
  readonly reads?: true;
  readonly signal: AbortSignal;
}

interface ServiceAnswer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly value: T;
}

/** One service below one root URL, with one kind of authentication. Its tokens go nowhere else. */
export interface ServiceClient {
  /** The URL of a path below the root. Texts from outside have to be a `pathSegment` already. */
  url(path: string): URL;
  /** Is this URL below the root? To be checked for every link in a response. */
  owns(url: URL): boolean;
  /** @throws Failure (also Unexpected for JSON of another shape); AbortError when aborted; TypeError for a foreign URL. */
  request<T>(schema: v.GenericSchema<unknown, T>, request: ServiceRequest): Promise<ServiceAnswer<T>>;
  /** @throws Failure for anything but a 2xx response; AbortError when aborted; TypeError for a foreign URL. */
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
  /** For a service whose refusals say more than their status. */
  readonly findRefusal?: FindRefusal;
}): ServiceClient {
  if (root.protocol !== "https:") throw new TypeError("A service's root is https.");
  const base = new URL(root);
  base.search = "";
  base.hash = "";
  if (!base.pathname.endsWith("/")) base.pathname += "/";

  const owns = (url: URL): boolean =>
    url.origin === base.origin && url.username === "" && url.password === "" && url.pathname.startsWith(base.pathname);

  // Not a Failure: only a bug of ours can cause it.
  const assertOwned = (url: URL): void => {
    if (!owns(url)) throw new TypeError("That URL is not of this service; its token stays here.");
  };

  const ofThisService = { ...authenticationBy(access), ...(findRefusal && { findRefusal }) };

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

function authenticationBy(access: ServiceAccess): Pick<HttpRequest, "authorize" | "credentials"> {
  if (access === "browser") return { credentials: "same-origin" };
  const { scopes, tokens } = access;
  const scheme = "Bearer ";
  return {
    authorize: async ({ refused, ...options }) =>
      scheme +
      (await tokens.getToken({ scopes, ...options, ...(refused !== undefined && { refused: refused.slice(scheme.length) }) })).accessToken,
  };
}
