/** When each request to a service began and ended, by the browser's own clock. */
import type { Page, Request } from "@playwright/test";

export interface TimedRequest {
  readonly to: "graph" | "crm" | "token";
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly began: number;
  readonly ended: number;
}

export interface RequestWatch {
  /** Those that have ended so far, in the order in which they began. */
  list(): readonly TimedRequest[];
}

export function watchRequests(page: Page): RequestWatch {
  const ended: TimedRequest[] = [];
  page.on("requestfinished", (request) => {
    const to = serviceOf(request);
    if (to === undefined) return;
    const { startTime, responseEnd } = request.timing();
    ended.push({ to, path: new URL(request.url()).pathname, began: startTime, ended: startTime + responseEnd });
  });
  return { list: () => [...ended].sort((one, other) => one.began - other.began) };
}

function serviceOf(request: Request): TimedRequest["to"] | undefined {
  const { pathname } = new URL(request.url());
  if (pathname.startsWith("/graph/")) return "graph";
  if (/^\/crm\/[^/]+\/api\//.test(pathname)) return "crm";
  return pathname === "/sandbox/token" ? "token" : undefined;
}

/** The longest row of requests of which each began after the one before had ended. */
export function depthOf(requests: readonly TimedRequest[]): number {
  const depths: { readonly ended: number; readonly depth: number }[] = [];
  for (const { began, ended } of [...requests].sort((one, other) => one.began - other.began)) {
    depths.push({ ended, depth: 1 + Math.max(0, ...depths.filter((earlier) => earlier.ended <= began).map(({ depth }) => depth)) });
  }
  return Math.max(0, ...depths.map(({ depth }) => depth));
}
