/** What can happen to one request on its way. */
import { patience } from "../../../src/http/http-client.ts";
import type { FakeClock } from "../../unit/http/fake-clock.ts";
import { json, settle } from "../../unit/http/in-memory-server.ts";
import type { Sending, Wire } from "./actor.ts";

export const disturbances = ["401", "403", "404", "409", "412", "429", "500", "500 after", "503", "closed before", "closed after", "silence", "garbage"] as const;
export type Disturbance = (typeof disturbances)[number];

/** `PATCH crm/PROD appointments(…) 2`: the second of that kind in a run. */
export type RequestName = string;

/** Names requests as they come. */
export function namer(): (sending: Sending) => RequestName {
  const seen = new Map<string, number>();
  return ({ method, url }) => {
    const path = decodeURIComponent(url.pathname).replace(/^\/(graph|crm\/[^/]+)\/(?:api\/data\/)?v[\d.]+\//, "$1 ");
    const name = `${method} ${path.replace(/\([0-9a-f-]{36}\)/, "(…)").replace(/events\/[^/]+/, "events/…").replace(/\(AccessType.*/, "")}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name} ${count}`;
  };
}

/** Disturbs the one request of that name; `onStruck` hears that it came. */
export function strike(struck: RequestName, how: Disturbance, onStruck: () => void): Wire {
  const nameOf = namer();
  return async (sending, forward, clock) => {
    if (nameOf(sending) !== struck) return forward();
    onStruck();
    return disturb(how, forward, clock);
  };
}

/** What becomes of a request then. */
export async function disturb(how: Disturbance, forward: () => Promise<Response>, clock: FakeClock): Promise<Response> {
  switch (how) {
    case "closed before":
      throw new TypeError("fetch failed");
    case "closed after":
      await forward();
      throw new TypeError("fetch failed");
    case "silence":
      // Whoever else is under way has been answered by then.
      for (let tick = 0; tick < 20; tick += 1) await settle();
      clock.advance(patience.attempt);
      return new Promise<Response>(() => undefined);
    case "500 after":
      await forward();
      return json({ error: { code: "Fault" } }, { status: 500 });
    case "garbage":
      await forward();
      return new Response("<html>Welcome to the hotel's network</html>", { headers: { "content-type": "text/html" } });
    case "429":
    case "503":
      // Longer than the house waits by itself; that it waits for less is tried with the HTTP client.
      return json({ error: { code: "Busy" } }, { status: Number(how), headers: { "Retry-After": "30" } });
    case "401":
    case "403":
    case "404":
    case "409":
    case "412":
    case "500":
      return json({ error: { code: "Fault" } }, { status: Number(how) });
  }
}
