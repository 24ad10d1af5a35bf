/** One look at the appointment that a world has open: the real adapters, by the routes that the pane would take there. */
import { checkAppointment } from "../../src/check/check-appointment.ts";
import type { CheckReport } from "../../src/check/report.ts";
import type { Fetch } from "../../src/http/exchange.ts";
import type { OwnCopy } from "../../src/tracking/evidence.ts";
import type { LoggedRequest } from "../sandbox/request-log.ts";
import type { World } from "../sandbox/world/world.ts";
import { openPane, type PaneOptions } from "./open-pane.ts";
import { startSandbox, type Started } from "./start-sandbox.ts";

export interface Look {
  readonly report: CheckReport;
  /** Safety copies that the check wanted to keep. They are not: the world stays as it was. */
  readonly kept: readonly OwnCopy[];
  /** Whatever was done that a look must not do, in words; what the sandbox did not understand, as well. */
  readonly done: readonly string[];
}

export async function lookAt(world: World, { fetch: around = (ask) => ask, ...options }: PaneOptions = {}): Promise<Look> {
  const started = startSandbox(world);
  const batches = writingBatches();
  const { ports, kept } = openPane(started, { ...options, fetch: (ask) => around(batches.listen(ask)) });
  const before = await started.world();
  const report = await checkAppointment(ports, { signal: new AbortController().signal });
  return { report, kept, done: [...started.told, ...changes(before, await started.world()), ...writingRequests(started), ...batches.told] };
}

/** The clock runs and faults are spent while somebody merely looks. */
function changes({ now: _, faults: __, ...before }: World, { now: ___, faults: ____, ...after }: World): readonly string[] {
  return JSON.stringify(after) === JSON.stringify(before) ? [] : [`The world was changed to ${JSON.stringify(after)}`];
}

function writingRequests({ sandbox: { session } }: Started): readonly string[] {
  const { saves, mailings } = session.state;
  return [
    ...session.log
      .list()
      .filter(writes)
      .map(({ to, method, path, operation = "" }) => `${to} ${method} ${path} ${operation}`.trim()),
    ...saves.map(() => "saveAsync"),
    ...mailings.map(() => "A mail went out"),
  ];
}

/** The log does not tell what a batch carries; what leaves the browser does. */
function writingBatches() {
  const told: string[] = [];
  const listen =
    (ask: Fetch): Fetch =>
    (url, init) => {
      const body = typeof init.body === "string" && url.href.endsWith("/$batch") ? init.body : "";
      for (const [part] of body.matchAll(/^(?:POST|PUT|PATCH|MERGE|DELETE) .*$|"method":"(?!GET")[^"]*"/gim)) told.push(`$batch: ${part}`);
      return ask(url, init);
    };
  return { told, listen };
}

/** CRM 2013 is asked who it is by a POST of SOAP. */
function writes({ to, method, path, operation }: LoggedRequest): boolean {
  if (to === "token" || path.endsWith("/$batch")) return false;
  if (to === "ews") return !["GetItem", "FindItem", "GetFolder"].includes(operation ?? "");
  return method !== "GET" && !(method === "POST" && path.endsWith("/XRMServices/2011/Organization.svc/web"));
}
