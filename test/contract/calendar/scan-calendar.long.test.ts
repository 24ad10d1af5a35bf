import { expect, test } from "vitest";
import { scanCalendar } from "../../../src/check/calendar/calendar-scan.ts";
import { makeCalendar } from "../../calendar/make-calendar.ts";
import { byDepth } from "../depth.ts";
import { readWorld } from "../start-sandbox.ts";
import { conclusionOf, conclusionsOf, listedIds, setup, signal } from "./scan-setup.ts";

const many = byDepth({ short: 30, long: 300 });
const veryMany = byDepth({ short: 100, long: 1000 });

test.each([
  { viewer: "owner", seed: 1 },
  { viewer: "owner", seed: 2 },
  { viewer: "delegate", seed: 3 },
  { viewer: "delegate-elsewhere", seed: 4 },
] as const)(
  `in a calendar of ${many} made by seed $seed, every row that the $viewer sees says what the single check says`,
  async ({ viewer, seed }) => {
    const world = makeCalendar({ appointments: many, viewer, seed });
    const { ports, request, checkOne, started } = setup(world);
    const { scan, end } = await scanCalendar(ports, request, { signal });
    expect(end).toEqual({ kind: "done" });
    expect(scan.gaps()).toEqual([]);
    expect(
      scan
        .rows()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(listedIds(world));
    for (const row of scan.rows()) {
      const { judgement } = await checkOne(row);
      expect({ id: row.id, ...conclusionOf(row) }).toEqual({ id: row.id, ...conclusionOf({ judgement }) });
    }
    expect(started.told).toEqual([]);
  },
);

test(`of a calendar of ${veryMany}, every tenth row says what the single check says, organization and last change included`, async () => {
  const { ports, request, checkOne } = setup(makeCalendar({ appointments: veryMany, seed: 5 }));
  const { scan } = await scanCalendar(ports, request, { signal });
  expect(scan.rows()).toHaveLength(veryMany);
  for (const row of scan.rows().filter((_, index) => index % 10 === 0)) {
    const { judgement, evidence, appointmentOrganization } = await checkOne(row);
    const { lastModifiedBy, lastModifiedAt } = evidence.item!;
    // A list of Graph's does not tell lastModifiedDateTime: as long as nothing else is asked for there, it is missing, and never another.
    expect({ ...conclusionOf(row), by: row.lastModifiedBy, at: row.lastModifiedAt ?? lastModifiedAt, in: row.organization }).toEqual({
      ...conclusionOf({ judgement }),
      by: lastModifiedBy,
      at: lastModifiedAt,
      in: appointmentOrganization && { id: appointmentOrganization.id, name: appointmentOrganization.name },
    });
  }
});

test("the made calendar holds every row of the verdict table that one person's calendar can hold", async () => {
  const { ports, request } = setup(makeCalendar({ appointments: 300 }));
  const { scan } = await scanCalendar(ports, request, { signal });
  const found = new Set(scan.rows().map(({ judgement }) => judgement.row));
  expect([...found].toSorted()).toEqual([
    "1",
    "2",
    "3",
    "4",
    "5a",
    "5c",
    "5d",
    "5e",
    "5f",
    "5g",
    "5h",
    "6a",
    "6c",
    "6g",
    "7c",
    "7d",
    "7f",
    "7g",
    "7h",
    "7i",
    "7j",
    "over-1",
  ]);
  expect(new Set(scan.rows().map(({ kind }) => kind))).toEqual(new Set(["single", "occurrence", "exception"]));
});

test("a delegate whose organization does not know the owner learns nothing about what was never tracked", async () => {
  const { ports, request } = setup(makeCalendar({ appointments: 100, viewer: "delegate-elsewhere" }));
  const { scan } = await scanCalendar(ports, request, { signal });
  expect(scan.rows().filter(({ judgement }) => judgement.row === "7k").length).toBeGreaterThan(5);
  expect(scan.rows().filter(({ judgement }) => judgement.plan.track === "create")).toEqual([]);
});

test("without an organization everything is judged by the stamp alone, as the single check does", async () => {
  const world = makeCalendar({ appointments: 100 });
  const { ports, request, checkOne, requests } = setup({ ...world, viewer: { ...world.viewer, org: null } });
  const { scan } = await scanCalendar(ports, request, { signal });
  expect(requests().filter(({ to }) => to !== "graph")).toEqual([]);
  for (const row of scan.rows()) expect(conclusionOf(row)).toEqual(conclusionOf(await checkOne(row)));
});

test("where Graph refuses to tell all properties at once, they are asked one by one, to the same end", async () => {
  const world = makeCalendar({ appointments: 60 });
  const refusing = setup({ ...world, faults: readWorld("no-or-chain").faults ?? [] });
  const willing = setup(world);
  const { scan, end } = await scanCalendar(refusing.ports, refusing.request, { signal });
  expect(end).toEqual({ kind: "done" });
  const { scan: expected } = await scanCalendar(willing.ports, willing.request, { signal });
  expect(scan.rows()).toHaveLength(60);
  expect(conclusionsOf(scan.rows())).toEqual(conclusionsOf(expected.rows()));
  const told = (rows: typeof expected) =>
    new Map(
      rows
        .rows()
        .map(({ id, judgement: _, ...row }) => [id, row] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  expect(told(scan)).toEqual(told(expected));
  expect(refusing.requests().length).toBeGreaterThan(20);
});

test("an appointment on the border of two slices comes once", async () => {
  const world = makeCalendar({ appointments: 20 });
  const { request } = setup(world);
  const border = new Date((request.range.from.getTime() * 3 + request.range.to.getTime()) / 4);
  const [first] = world.mailboxes[0]!.items;
  first!.start = new Date(border.getTime() - 1_800_000).toISOString();
  first!.end = new Date(border.getTime() + 1_800_000).toISOString();
  const { ports } = setup(world);
  const { scan } = await scanCalendar(ports, request, { signal });
  expect(scan.rows().filter(({ id }) => id === first!.id)).toHaveLength(1);
  expect(scan.rows()).toHaveLength(20);
});
