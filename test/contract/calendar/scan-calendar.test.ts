import { expect, test } from "vitest";
import { scanCalendar } from "../../../src/check/calendar/calendar-scan.ts";
import { makeCalendar } from "../../sandbox/make-calendar.ts";
import { conclusionOf, listedIds, setup, signal } from "./scan-setup.ts";

test.each([
  { viewer: "owner", seed: 1 },
  { viewer: "owner", seed: 2 },
  { viewer: "delegate", seed: 3 },
  { viewer: "delegate-elsewhere", seed: 4 },
] as const)("in a calendar of 300 made by seed $seed, every row that the $viewer sees says what the single check says", async ({ viewer, seed }) => {
  const world = makeCalendar({ appointments: 300, viewer, seed });
  const { ports, request, checkOne, started } = setup(world);
  const { scan, end } = await scanCalendar(ports, request, { signal });
  expect(end).toEqual({ kind: "done" });
  expect(scan.gaps()).toEqual([]);
  expect(scan.rows().map(({ id }) => id).toSorted()).toEqual(listedIds(world));
  for (const row of scan.rows()) {
    const { judgement } = await checkOne(row);
    expect({ id: row.id, ...conclusionOf(row) }).toEqual({ id: row.id, ...conclusionOf({ judgement }) });
  }
  expect(started.told).toEqual([]);
});
