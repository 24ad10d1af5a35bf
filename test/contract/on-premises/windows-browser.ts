import { setImmediate } from "node:timers/promises";
import { usualLimits } from "../../../src/http/http-client.ts";
import type { Fetch } from "../../../src/http/exchange.ts";
import { windowsAccountHeader } from "../../sandbox/windows-account.ts";
import type { FakeClock } from "../../unit/http/fake-clock.ts";
import type { Started } from "../start-sandbox.ts";

/**
 * `fetch` of a page on CRM's own site, in a browser under this person's Windows account. Silence lasts until the time-out, and
 * takes no time; it outlasts whatever is asked beside it.
 */
export function browserUnder(person: string, { sandbox }: Pick<Started, "sandbox">, clock: FakeClock): Fetch {
  let underWay = 0;
  return async (url, init) => {
    const headers = new Headers(init.headers);
    if (init.credentials !== "omit") headers.set("cookie", windowsAccountHeader(person));
    underWay += 1;
    const outcome = await sandbox.handle(new Request(url, { ...init, headers })).finally(() => (underWay -= 1));
    if (outcome instanceof Response) return outcome;
    if (outcome.kind === "drop") throw new TypeError("fetch failed");
    // What was answered may have something to ask next: only after some turns without a question there is none.
    for (let quiet = 0; quiet < 10; quiet = underWay === 0 ? quiet + 1 : 0) await setImmediate();
    clock.advance(usualLimits.attemptTimeout);
    return new Promise<Response>(() => undefined);
  };
}
