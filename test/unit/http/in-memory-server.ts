import type { Fetch } from "../../../src/http/exchange.ts";

export type Answer = Response | Promise<Response>;

export interface InMemoryServer {
  readonly fetch: Fetch;
  /** What arrived, in order. */
  readonly requests: readonly Request[];
}

/** A server without a network: a function from request to response, with a memory. */
export function serve(answer: (request: Request, count: number) => Answer): InMemoryServer {
  const requests: Request[] = [];
  return {
    requests,
    async fetch(url, init) {
      const request = new Request(url, init);
      requests.push(request);
      return answer(request.clone(), requests.length);
    },
  };
}

export function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), { ...init, headers: { "Content-Type": "application/json; charset=utf-8", ...init.headers } });
}

/** Until the microtasks that stand in the queue have run. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
