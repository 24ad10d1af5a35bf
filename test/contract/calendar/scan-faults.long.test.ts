import { expect, test } from "vitest";
import { createCalendarScan, scanCalendar } from "../../../src/check/calendar/calendar-scan.ts";
import type { Wait } from "../../../src/check/calendar/retrying-service.ts";
import { createSeededRandom } from "../../calendar/seeded-random.ts";
import { makeCalendar } from "../../calendar/make-calendar.ts";
import type { Fault, World } from "../../sandbox/world/world.ts";
import { byDepth } from "../depth.ts";
import { conclusionsOf, listedIds, setup, signal } from "./scan-setup.ts";

const all = 120;
const perPage = 12;
const world = makeCalendar({ appointments: all, seed: 9 });

const asDelegate = makeCalendar({ appointments: all, seed: 9, viewer: "delegate" });
const [trueOnes, trueForDelegate] = await Promise.all([world, asDelegate].map(conclusionsWithoutFaults));

async function conclusionsWithoutFaults(of: World) {
  const { ports, request } = setup(of);
  return conclusionsOf((await scanCalendar(ports, request, { signal })).scan.rows());
}

const targets = [
  "graph",
  "graph GET calendarView",
  "crm",
  "crm/PROD GET WhoAmI",
  "crm/PROD POST $batch",
  "crm/PROD GET appointments",
  "crm/PROD GET recurringappointmentmasters",
  "crm/PROD GET systemusers",
];
const troubles: readonly Partial<Fault>[] = [
  { status: 500 },
  { status: 503 },
  { status: 403 },
  { status: 429, retryAfter: 3 },
  { drop: "before" },
  { drop: "after" },
  { body: "<html>Sign in</html>" },
  { body: '{"value":[' },
  { body: "{}" },
];

function someFaults(seed: number): Fault[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: random.between(1, 4) }, () => ({
    on: random.pick(targets),
    ...random.pick(troubles),
    skip: random.between(0, 8),
    ...(random.chance(0.7) && { times: random.between(1, 6) }),
  }));
}

test.each(
  Array.from({ length: byDepth({ short: 6, long: 25 }) }, (_, seed) => ({
    seed,
    viewer: seed % 3 === 0 ? ("delegate" as const) : ("owner" as const),
  })),
)("faults thrown by seed $seed change no verdict for the $viewer, they only leave gaps", async ({ seed, viewer }) => {
  const expected = viewer === "owner" ? trueOnes : trueForDelegate;
  const faults = someFaults(seed + 100);
  const { ports, request } = setup(viewer === "owner" ? world : asDelegate, { perPage, faults });
  const { scan, end } = await scanCalendar(ports, request, { signal });
  const found = conclusionsOf(scan.rows());
  for (const [id, conclusion] of Object.entries(found))
    expect({ id, ...conclusion }).toEqual({ id, ...orUnseen(conclusion, orWithoutSight(conclusion, expected![id]), faults) });
  const isComplete = scan.rows().length === all;
  expect(scan.gaps().length === 0).toBe(isComplete);
  expect(end.kind === "failed").toBe(scan.rows().length === 0);
});

/** An error where sight is asked for is no sight: in somebody else's calendar nothing is created then. */
function orWithoutSight(found: object, expected: object | undefined): object | undefined {
  const blocked = { plan: { track: "blocked", reason: "no-sight-ask-owner" }, verified: false };
  const isBlocked = JSON.stringify((found as typeof blocked).plan) === JSON.stringify(blocked.plan);
  const creates = (expected as typeof blocked | undefined)?.plan.track === "create";
  return isBlocked && creates ? { ...expected, ...blocked } : expected;
}

/** 403 by the record's own address says that it is there, and may not be seen: less is said, and nothing is done. */
function orUnseen(found: object, expected: object | undefined, faults: readonly Fault[]): object | undefined {
  const unseen = { row: "5b", verdict: "tracked", plan: { track: "none" }, verified: false, record: undefined };
  const isUnseen = (found as typeof unseen).row === unseen.row && faults.some(({ status }) => status === 403);
  return isUnseen ? { ...expected, ...unseen } : expected;
}

test("after the faults are over, the same scan fills its gaps and asks for nothing else", async () => {
  const { ports, request, started, requests } = setup(world, {
    perPage,
    faults: [
      { on: "graph GET calendarView", status: 500, skip: 6 },
      { on: "crm/PROD GET appointments", status: 500, times: 3 },
    ],
  });
  const { scan } = await scanCalendar(ports, request, { signal });
  const before = scan.rows().length;
  expect(before).toBeLessThan(all);
  expect(scan.gaps().length).toBeGreaterThan(0);
  started.sandbox.session.state.world.faults = [];
  started.sandbox.session.log.clear();
  const again: string[] = [];
  expect(await scan.run({ signal, onRows: (rows) => again.push(...rows.map(({ id }) => id)) })).toEqual({ kind: "done" });
  expect(scan.gaps()).toEqual([]);
  expect(again).toHaveLength(all - before);
  expect(conclusionsOf(scan.rows())).toEqual(trueOnes);
  expect(requests().filter(({ path }) => path.includes("WhoAmI"))).toEqual([]);
});

test("a page that fails for good is a gap with its days and its reason", async () => {
  const { ports, request } = setup(world, { perPage, faults: [{ on: "graph GET calendarView", status: 403, skip: 5, times: 1 }] });
  const { scan, end } = await scanCalendar(ports, request, { signal });
  expect(end).toEqual({ kind: "done" });
  const [gap, ...others] = scan.gaps();
  expect(others).toEqual([]);
  expect(gap).toMatchObject({ of: "mailbox", why: "forbidden" });
  const inGap = listedIds(world).length - scan.rows().length;
  expect(inGap).toBeGreaterThan(0);
  for (const row of scan.rows()) expect(row.start >= gap!.to || row.start <= gap!.from).toBe(true);
});

test.each([
  { name: "Graph", faults: [{ on: "graph", status: 429, retryAfter: 20, times: 7 }], service: "mailbox" },
  { name: "CRM", faults: [{ on: "crm", status: 429, retryAfter: 30, times: 6 }], service: "crm" },
  {
    name: "a request inside a batch",
    faults: [{ on: "crm/PROD GET appointments", status: 429, retryAfter: 25, times: 3 }],
    service: "crm",
  },
  { name: "CRM without saying how long", faults: [{ on: "crm/PROD POST $batch", status: 503, times: 4 }], service: "crm" },
] as const)("throttled by $name, it says so, waits as told, goes on, and loses and doubles nothing", async ({ faults, service }) => {
  const { ports, request, clock } = setup(world, { perPage, faults });
  const waits: Wait[] = [];
  const rows: string[] = [];
  const { scan, end } = await scanCalendar(ports, request, {
    signal,
    onWait: (wait) => waits.push(wait),
    onRows: (judged) => rows.push(...judged.map(({ id }) => id)),
  });
  expect(end).toEqual({ kind: "done" });
  expect(rows.toSorted()).toEqual(listedIds(world));
  expect(conclusionsOf(scan.rows())).toEqual(trueOnes);
  expect(waits.length).toBeGreaterThan(0);
  expect(new Set(waits.map((wait) => wait.service))).toEqual(new Set([service]));
  const asked = "retryAfter" in faults[0] ? faults[0].retryAfter * 1000 : 1000;
  expect(clock.slept.filter((duration) => duration >= asked).length).toBeGreaterThan(0);
});

test("429 at a request of a scan, one after the other, changes nothing", async () => {
  const small = makeCalendar({ appointments: 48, seed: 9 });
  const calm = setup(small, { perPage });
  const expected = conclusionsOf((await scanCalendar(calm.ports, calm.request, { signal })).scan.rows());
  for (let skip = 0; skip < calm.requests().length; skip += byDepth({ short: 5, long: 1 })) {
    const once = { status: 429, retryAfter: 12, times: 1, skip };
    const { ports, request } = setup(small, {
      perPage,
      faults: [
        { on: "graph", ...once },
        { on: "crm", ...once },
      ],
    });
    const { scan, end } = await scanCalendar(ports, request, { signal });
    expect({ skip, end, rows: conclusionsOf(scan.rows()) }).toEqual({ skip, end: { kind: "done" }, rows: expected });
  }
});

test("an organization that does not say who it is leaves the whole range open, and no guess", async () => {
  const { ports, request, requests } = setup(world, { perPage, faults: [{ on: "crm", status: 500 }] });
  const { scan, end } = await scanCalendar(ports, request, { signal });
  expect(end).toEqual({ kind: "failed", why: "unexpected-answer" });
  expect(scan.rows()).toEqual([]);
  expect(scan.gaps()).toEqual([{ ...request.range, of: "crm", why: "unexpected-answer" }]);
  expect(requests().filter(({ to }) => to === "graph")).toEqual([]);
});

test.each(byDepth({ short: [1, 4, 10], long: [1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20] }))(
  "stopped at request %i and gone on, it ends as one run does",
  async (at) => {
    const controller = new AbortController();
    let asked = 0;
    const { ports, request } = setup(world, {
      perPage,
      fetch: (ask) => (url, init) => {
        asked += 1;
        if (asked === at) controller.abort();
        return ask(url, init);
      },
    });
    const scan = createCalendarScan(ports, request);
    const rows: string[] = [];
    const onRows = (judged: readonly { readonly id: string }[]) => rows.push(...judged.map(({ id }) => id));
    expect(await scan.run({ signal: controller.signal, onRows })).toEqual({ kind: "stopped" });
    expect(scan.gaps()).toEqual([]);
    const known = scan.rows().length;
    expect(await scan.run({ signal, onRows })).toEqual({ kind: "done" });
    expect(scan.rows().length).toBeGreaterThanOrEqual(known);
    expect(rows.toSorted()).toEqual(listedIds(world));
    expect(conclusionsOf(scan.rows())).toEqual(trueOnes);
  },
);

test("a scan that is stopped before it begins asks nobody", async () => {
  const { ports, request, requests } = setup(world, { perPage });
  const { end } = await scanCalendar(ports, request, { signal: AbortSignal.abort() });
  expect(end).toEqual({ kind: "stopped" });
  expect(requests()).toEqual([]);
});

test("progress never runs backwards, and ends with everything", async () => {
  const { ports, request } = setup(world, { perPage });
  const seen: { read: number; judged: number; share: number }[] = [];
  const { scan } = await scanCalendar(ports, request, { signal, onProgress: (progress) => seen.push(progress) });
  for (const [index, { read, judged, share }] of seen.entries()) {
    const before = seen[index - 1] ?? { read: 0, judged: 0, share: 0 };
    expect(read >= before.read && judged >= before.judged && share >= before.share && judged <= read).toBe(true);
  }
  expect(scan.progress()).toEqual({ read: all, judged: all, share: 1, expected: all });
});
