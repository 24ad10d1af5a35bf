/** What can happen to one request on its way. */
import { usualLimits } from "../../../src/http/http-client.ts";
import { findOperationName } from "../../sandbox/ews/operation-name.ts";
import type { FakeClock } from "../../unit/http/fake-clock.ts";
import { json, settle } from "../../unit/http/in-memory-server.ts";
import type { Sending, Wire } from "./actor.ts";
import { disturbOutlook, isOutlookDisturbance, outlookDisturbances, type OutlookDisturbance } from "./disturb-outlook.ts";
import { ewsPath } from "./outlook-on-wire.ts";

export const disturbances = [
  "401",
  "403",
  "404",
  "409",
  "412",
  "429",
  "500",
  "500 after",
  "503",
  "503, repeated",
  "503 after, repeated",
  "closed before",
  "closed after",
  "silence",
  "garbage",
] as const;
export type Disturbance = (typeof disturbances)[number];

/** CRM before 2016 says so of a create that was sent a second time: by a proxy, for example. */
const keyTaken = "key taken, by itself";
/** "stopped": the person presses Stop while it is on its way; the request itself goes well. */
export type Fault = Disturbance | OutlookDisturbance | typeof keyTaken | "stopped";

/** All that can happen to a request of that name. */
export function faultsOf(request: RequestName): readonly Fault[] {
  if (request.startsWith("POST ews ")) return [...outlookDisturbances, "stopped"];
  const isCreation = request.startsWith("POST crm/PROD OrganizationData.svc/AppointmentSet ");
  return [...disturbances, ...(isCreation ? ([keyTaken] as const) : []), "stopped"];
}

/** `PATCH crm/PROD appointments(…) 2`: the second of that kind in a run. */
export type RequestName = string;

/** Names requests as they come. */
export function namer(): (sending: Sending) => RequestName {
  const seen = new Map<string, number>();
  return ({ method, url, headers, body = "" }) => {
    const path = decodeURIComponent(url.pathname)
      .replace(/^\/(graph|crm\/[^/]+)\/(?:(?:api\/data\/)?v[\d.]+|XRMServices\/2011)\//, "$1 ")
      .replace(ewsPath, () => `ews ${findOperationName(body) ?? ""}`);
    const name = `${headers.get("x-http-method") ?? method} ${path
      .replace(/\((?:guid')?[0-9a-f-]{36}'?\)/, "(…)")
      .replace(/events\/[^/]+/, "events/…")
      .replace(/\(AccessType.*/, "")}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name} ${count}`;
  };
}

/**
 * Disturbs the one request of that name, a refused token's repeat with another token included; `onInjected` hears that it came, and stops
 * where that is the fault.
 */
export function injectFault(faulty: RequestName, how: Fault, onInjected: () => void): Wire {
  const nameOf = namer();
  const repeat = faulty.replace(/\d+$/, (count) => String(Number(count) + 1));
  return async (sending, forward, clock) => {
    const name = nameOf(sending);
    if (how === "401" && name === repeat && sending.headers.has("authorization")) return disturb(how, forward, clock);
    if (name !== faulty) return forward();
    onInjected();
    if (how === "stopped") return forward();
    if (isOutlookDisturbance(how)) return disturbOutlook(how, sending, forward);
    if (how !== keyTaken) return disturb(how, forward, clock);
    await forward();
    return json({ error: { code: "-2147220937", message: { lang: "en-US", value: "Cannot insert duplicate key." } } }, { status: 500 });
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
      clock.advance(usualLimits.attemptTimeout);
      return new Promise<Response>(() => undefined);
    case "500 after":
      await forward();
      return json({ error: { code: "Fault" } }, { status: 500 });
    case "garbage":
      await forward();
      return new Response("<html>Welcome to the hotel's network</html>", { headers: { "content-type": "text/html" } });
    case "503, repeated":
      return busyForASecond();
    case "503 after, repeated":
      await forward();
      return busyForASecond();
    case "429":
    case "503":
      // Longer than the HTTP client waits by itself; its own tests have shorter ones.
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

/** The HTTP client asks again by itself. */
function busyForASecond(): Response {
  return json({ error: { code: "Busy" } }, { status: 503, headers: { "Retry-After": "1" } });
}
