/** Compares *Check my calendar* with as many single checks, at 50 ms per request: requests, times, memory. */
import { fork } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { checkAppointment } from "../../src/check/check-appointment.ts";
import { openItemOf } from "../../src/check/calendar/calendar-row.ts";
import { scanCalendar, type CalendarScan } from "../../src/check/calendar/calendar-scan.ts";
import { accessTo, createCrmOrganization } from "../../src/crm/create-crm-organization.ts";
import { createDataverseRecordLists } from "../../src/crm/dataverse/create-dataverse-record-lists.ts";
import { systemClock } from "../../src/http/clock.ts";
import type { Fetch } from "../../src/http/exchange.ts";
import { createHttpClient, listLimits } from "../../src/http/http-client.ts";
import { createTimeSlice } from "../../src/http/time-slice.ts";
import type { TokenSource } from "../../src/identity/token-source.ts";
import { createGraphAppointmentStore } from "../../src/mailbox/graph/create-graph-appointment-store.ts";
import { createGraphCalendarReader } from "../../src/mailbox/graph/create-graph-calendar-reader.ts";
import type { OwnCalendarMemory } from "../../src/mailbox/own-calendar.ts";
import type { SafetyCopyStore } from "../../src/outlook/safety-copy-store.ts";
import type { CarriedCopy, Person } from "../../src/tracking/evidence.ts";
import { clientId } from "../sandbox/identity.ts";
import { calendarRange, makeCalendar } from "../calendar/make-calendar.ts";
import type { ServiceReply, ServiceCommand } from "./calendar-services.ts";

const delayMs = 50;
const origin = "https://localhost:3000";
const alex = "alex@contoso.example";
/** As in config.json. */
const said = { directory: { configured: [{ name: "PROD" }, { name: "UAT" }], retired: [] }, syncMinutes: 15 } as const;
const { signal } = new AbortController();
const collectGarbage = exposeGc();

/** The promised bounds: shares of what single checks take, requests per 1,000 appointments, megabytes. */
const calendarBounds = { requestShare: 1 / 50, timeShare: 1 / 20, requestsPer1000: 25, megabytes: 150 } as const;

interface CalendarFigures {
  readonly appointments: number;
  readonly requests: number;
  readonly ms: number;
  /** Peak use of the heap during the scan. */
  readonly megabytes: number;
}

export interface CalendarBench {
  readonly single: Pick<CalendarFigures, "appointments" | "requests" | "ms">;
  readonly scans: readonly CalendarFigures[];
}

/** Takes several minutes, because it includes a thousand single checks in sequence. */
export async function measureCalendar(): Promise<CalendarBench> {
  const services = startServices();
  try {
    // A first run, so that compilation is not measured.
    await services.load(300);
    await scan(services);
    await services.load(1000);
    const first = await measureScan(services);
    const single = await measureSingle(services, first.scan);
    await services.load(10_000);
    const large = await measureScan(services);
    return { single, scans: [first.figures, large.figures] };
  } finally {
    services.close();
  }
}

type Services = ReturnType<typeof startServices>;

async function measureScan(services: Services): Promise<{ readonly scan: CalendarScan; readonly figures: CalendarFigures }> {
  services.count = 0;
  const began = performance.now();
  const done = await scan(services);
  const ms = performance.now() - began;
  const figures = { appointments: done.rows().length, requests: services.count, ms, megabytes: await measureHeld(services) };
  return { scan: done, figures };
}

/** Peak memory that another scan keeps alive, measured after garbage collection. */
async function measureHeld(services: Services): Promise<number> {
  const heapUsed = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const before = heapUsed();
  let fullest = before;
  const sampling = setInterval(() => (fullest = Math.max(fullest, heapUsed())), 100);
  const done = await scan(services);
  clearInterval(sampling);
  fullest = Math.max(fullest, heapUsed());
  // Keeps the scan alive until it is measured.
  if (done.rows().length === 0) throw new Error("The scan found nothing.");
  return (fullest - before) / 1e6;
}

async function scan({ fetch, tokens }: Services): Promise<CalendarScan> {
  const timeSlice = createTimeSlice();
  const http = createHttpClient({ fetch, limits: listLimits });
  const configuration = { name: "PROD", url: `${origin}/crm/PROD`, version: "9.2", signIn: "entra" } as const;
  const { scan: done, end } = await scanCalendar(
    {
      calendarReader: createGraphCalendarReader({ http, graphRoot: `${origin}/graph`, tokens, timeSlice }),
      crm: {
        organization: createCrmOrganization({ http, configuration, tokens }),
        lists: createDataverseRecordLists({ http, configuration, access: accessTo(configuration, tokens), timeSlice }),
      },
      copies: { findOwn: () => [] },
      ...said,
      clock: systemClock,
      timeSlice,
    },
    { range: calendarRange, mailbox: { kind: "me" }, calendar: { kind: "own" } },
    { signal },
  );
  if (end.kind !== "done" || done.gaps().length > 0) throw new Error(`The scan ended as ${end.kind}, with ${done.gaps().length} gaps.`);
  return done;
}

async function measureSingle(services: Services, scanned: CalendarScan): Promise<CalendarBench["single"]> {
  const { fetch, tokens } = services;
  const http = createHttpClient({ fetch });
  const organization = createCrmOrganization({
    http,
    tokens,
    configuration: { name: "PROD", url: `${origin}/crm/PROD`, version: "9.2", signIn: "entra" },
  });
  const store = createGraphAppointmentStore({ http, graphRoot: `${origin}/graph`, tokens, ownCalendar: rememberOwner() });
  services.count = 0;
  const began = performance.now();
  for (const row of scanned.rows()) {
    const { judgement } = await checkAppointment(
      {
        viewer: { address: alex, name: "Alex Archer" },
        nameOpenItem: () => Promise.resolve(openItemOf(row, { kind: "own" })),
        store,
        organization,
        copies: nothingBut(row.carriedCopy),
        ...said,
        now: () => new Date(),
      },
      { signal },
    );
    if (judgement.verdict !== row.judgement.verdict)
      throw new Error(`${row.id}: ${row.judgement.verdict} in the scan, ${judgement.verdict} alone.`);
  }
  return { appointments: scanned.rows().length, requests: services.count, ms: performance.now() - began };
}

/** For one visit, like sessionStorage. */
function rememberOwner(): OwnCalendarMemory {
  const owners = new Map<string, Person>();
  return { find: (account) => owners.get(account), keep: (account, owner) => void owners.set(account, owner) };
}

function nothingBut(carried: CarriedCopy | undefined): SafetyCopyStore {
  return {
    findCarried: () => Promise.resolve(carried),
    findOwn: () => [],
    keep: () => Promise.resolve(),
    forgetOwn: () => Promise.resolve("not-kept"),
  };
}

function startServices() {
  const child = fork(fileURLToPath(new URL("calendar-services.ts", import.meta.url)), {
    serialization: "advanced",
    execArgv: process.execArgv,
  });
  const waiting = new Map<number, (reply: Extract<ServiceReply, { kind: "answer" }>) => void>();
  let loaded: (() => void) | undefined;
  let last = 0;
  child.on("message", (message) => {
    const reply = message as ServiceReply;
    if (reply.kind === "loaded") loaded?.();
    else waiting.get(reply.id)?.(reply);
  });
  const send = (command: ServiceCommand): void => void child.send(command);

  function ask(
    url: string,
    init: { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string },
  ): Promise<Response> {
    last += 1;
    const id = last;
    const answer = new Promise<Response>((resolve) => {
      waiting.set(id, ({ status, headers, body }) => {
        waiting.delete(id);
        resolve(new Response(status === 204 ? null : body, { status, headers }));
      });
    });
    send({
      kind: "ask",
      id,
      url,
      method: init.method ?? "GET",
      headers: init.headers ?? {},
      ...(init.body !== undefined && { body: init.body }),
    });
    return answer;
  }

  const kept = new Map<string, ReturnType<TokenSource["getToken"]>>();
  async function acquire(scopes: readonly string[]) {
    const response = await ask(`${origin}/sandbox/token`, {
      method: "POST",
      body: JSON.stringify({ viewer: alex, clientId, scopes, popup: false }),
    });
    const { access_token } = (await response.json()) as { access_token: string };
    return { accessToken: access_token, account: alex };
  }
  const getToken: TokenSource["getToken"] = ({ scopes }) => {
    const key = scopes.join(" ");
    const token = kept.get(key) ?? acquire(scopes);
    kept.set(key, token);
    return token;
  };

  const services = {
    /** Requests to Graph and CRM. */
    count: 0,
    fetch: ((url, { method, headers, body }) => {
      services.count += 1;
      return ask(url.href, {
        ...(method && { method }),
        headers: headers as Record<string, string>,
        ...(typeof body === "string" && { body }),
      });
    }) satisfies Fetch,
    tokens: { getToken, signIn: getToken } satisfies TokenSource,
    load(appointments: number): Promise<void> {
      kept.clear();
      return new Promise((resolve) => {
        loaded = resolve;
        send({ kind: "load", world: makeCalendar({ appointments }), delayMs });
      });
    },
    close: () => void child.disconnect(),
  };
  return services;
}

function exposeGc(): () => void {
  setFlagsFromString("--expose_gc");
  return runInNewContext("gc") as () => void;
}

/** The figures as a table, and the bounds that they exceed. */
export function formatCalendarBench({ single, scans }: CalendarBench): { readonly text: string; readonly broken: readonly string[] } {
  const [thousand] = scans as [CalendarFigures, ...CalendarFigures[]];
  const shares = { requests: thousand.requests / single.requests, time: thousand.ms / single.ms };
  const text = [
    `| where every request takes ${delayMs} ms | requests | seconds | memory held, MB |`,
    "|---|---|---|---|",
    `| ${single.appointments} single checks | ${single.requests} | ${(single.ms / 1000).toFixed(1)} | |`,
    ...scans.map(
      ({ appointments, requests, ms, megabytes }) =>
        `| a calendar of ${appointments} | ${requests} | ${(ms / 1000).toFixed(1)} | ${megabytes.toFixed(0)} |`,
    ),
    "",
    `The calendar of ${thousand.appointments} takes **1/${(1 / shares.requests).toFixed(0)}** of the requests and **1/${(1 / shares.time).toFixed(0)}** of the time of single checks.`,
  ].join("\n");
  const broken = [
    ...(shares.requests < calendarBounds.requestShare ? [] : ["requests against single checks"]),
    ...(shares.time < calendarBounds.timeShare ? [] : ["time against single checks"]),
    ...scans.flatMap(({ appointments, requests, megabytes }) => [
      ...(requests <= (calendarBounds.requestsPer1000 * appointments) / 1000 ? [] : [`requests for ${appointments}`]),
      ...(megabytes <= calendarBounds.megabytes ? [] : [`memory with ${appointments}`]),
    ]),
  ];
  return { text, broken };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { text, broken } = formatCalendarBench(await measureCalendar());
  console.log([text, ...broken.map((what) => `Out of bounds: ${what}`)].join("\n"));
  process.exitCode = broken.length > 0 ? 1 : 0;
}
