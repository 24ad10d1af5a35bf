import { patience } from "../../../src/http/http-client.ts";
import type { Fetch } from "../../../src/http/exchange.ts";
import { windowsAccountHeader } from "../../sandbox/windows-account.ts";
import type { FakeClock } from "../../unit/http/fake-clock.ts";
import type { Started } from "../start-sandbox.ts";

/** `fetch` of a page on CRM's own site, in a browser under this person's Windows account. Silence lasts as long as patience, and takes no time. */
export function browserUnder(person: string, { sandbox }: Pick<Started, "sandbox">, clock: FakeClock): Fetch {
  return async (url, init) => {
    const headers = new Headers(init.headers);
    if (init.credentials !== "omit") headers.set("cookie", windowsAccountHeader(person));
    const outcome = await sandbox.handle(new Request(url, { ...init, headers }));
    if (outcome instanceof Response) return outcome;
    if (outcome.kind === "drop") throw new TypeError("fetch failed");
    clock.advance(patience.attempt);
    return new Promise<Response>(() => undefined);
  };
}
