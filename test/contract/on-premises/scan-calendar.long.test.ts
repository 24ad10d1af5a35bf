import "../give-page-dom.ts";
import { expect, test } from "vitest";
import { scanCalendar } from "../../../src/check/calendar/calendar-scan.ts";
import { createSeededRandom } from "../../calendar/seeded-random.ts";
import { makeCalendar } from "../../calendar/make-calendar.ts";
import type { Fault } from "../../sandbox/world/world.ts";
import { byDepth } from "../depth.ts";
import { conclusionOf, conclusionsOf, listedIds, setup, signal } from "../calendar/scan-setup.ts";
import { setupOnPremises } from "./scan-setup.ts";

const many = byDepth({ short: 25, long: 150 });

test.each([1, 2])(
  `in a calendar of ${many} made by seed %i, every row says what the single check says, and what a cloud would say`,
  async (seed) => {
    const world = makeCalendar({ appointments: many, seed });
    const { ports, request, checkOne, started } = setupOnPremises(world, { perPage: 40 });
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
    const cloud = setup(world);
    expect(conclusionsOf(scan.rows())).toEqual(conclusionsOf((await scanCalendar(cloud.ports, cloud.request, { signal })).scan.rows()));
    expect(started.told).toEqual([]);
  },
);

const all = 60;
const perPage = 12;
const small = makeCalendar({ appointments: all, seed: 9 });

async function conclusionsWithoutFaults() {
  const { ports, request } = setupOnPremises(small, { perPage });
  return conclusionsOf((await scanCalendar(ports, request, { signal })).scan.rows());
}
const trueOnes = await conclusionsWithoutFaults();

const targets = [
  "ews",
  "ews FindItem",
  "ews GetItem",
  "crm",
  "crm/PROD POST Organization.svc",
  "crm/PROD GET AppointmentSet",
  "crm/PROD GET RecurringAppointmentMasterSet",
];
const troubles: readonly Partial<Fault>[] = [
  { status: 500 },
  { status: 503 },
  { status: 403 },
  { status: 401 },
  { status: 404 },
  { status: 429, retryAfter: 3 },
  { drop: "before" },
  { drop: "after" },
  { body: "<html>Sign in</html>" },
  { body: '{"d":{"results":[' },
  { body: "{}" },
  { body: '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body/></s:Envelope>' },
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

test.each(Array.from({ length: byDepth({ short: 2, long: 20 }) }, (_, seed) => seed))(
  "faults thrown by seed %i change no verdict, they only leave gaps",
  async (seed) => {
    const { ports, request } = setupOnPremises(small, { perPage, faults: someFaults(seed + 300) });
    const { scan, end } = await scanCalendar(ports, request, { signal });
    for (const [id, conclusion] of Object.entries(conclusionsOf(scan.rows())))
      expect({ id, ...conclusion }).toEqual({ id, ...trueOnes[id] });
    expect(scan.gaps().length === 0).toBe(scan.rows().length === all);
    expect(end.kind === "failed").toBe(scan.rows().length === 0);
  },
);

test("a calendar takes two requests per page to Exchange, a third for the series of its days, and to CRM one or two per appointment, one more for a day of a series", async () => {
  const appointments = byDepth({ short: 60, long: 200 });
  const { ports, request, requests } = setupOnPremises(makeCalendar({ appointments, seed: 7 }));
  const { scan } = await scanCalendar(ports, request, { signal });
  expect(scan.rows()).toHaveLength(appointments);
  const count = (to: string, part = "") =>
    requests().filter((each) => each.to === to && (each.operation ?? each.path).includes(part)).length;
  const daysOfSeries = scan.rows().filter(({ kind }) => kind !== "single").length;
  expect(count("ews")).toBeLessThanOrEqual(12);
  expect(count("ews", "GetItem")).toBeLessThanOrEqual(2 * count("ews", "FindItem"));
  // And who we are, and what the organization is called.
  // What is left open is asked one by one as well: by key, and what agrees before anything is created.
  expect(count("crm/PROD")).toBeLessThanOrEqual(2 * appointments + daysOfSeries + 2);
});
