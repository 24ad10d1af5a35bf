import { expect, test } from "vitest";
import { scanCalendar } from "../../../src/check/calendar/calendar-scan.ts";
import type { CalendarScanPorts } from "../../../src/check/calendar/scan-ports.ts";
import { createRecordListsOneByOne } from "../../../src/crm/create-record-lists-one-by-one.ts";
import { makeCalendar } from "../../calendar/make-calendar.ts";
import { conclusionsOf, setup, signal } from "./scan-setup.ts";

const world = makeCalendar({ appointments: 60, seed: 13 });

function oneByOne(ports: CalendarScanPorts): CalendarScanPorts {
  const { organization } = ports.crm!;
  return { ...ports, crm: { organization, lists: createRecordListsOneByOne(organization) } };
}

test("an organization without lists is asked one by one, to the same end", async () => {
  const [lists, single] = [setup(world), setup(world)];
  const { scan: expected } = await scanCalendar(lists.ports, lists.request, { signal });
  const { scan, end } = await scanCalendar(oneByOne(single.ports), single.request, { signal });
  expect(end).toEqual({ kind: "done" });
  expect(conclusionsOf(scan.rows())).toEqual(conclusionsOf(expected.rows()));
  expect(single.requests().length).toBeGreaterThan(60);
});

test("where one of them fails for good, it alone is left out", async () => {
  const { ports, request } = setup(world, { faults: [{ on: "crm/PROD GET appointments?", status: 403, skip: 20, times: 1 }] });
  const { scan } = await scanCalendar(oneByOne(ports), request, { signal });
  expect(scan.rows()).toHaveLength(59);
  expect(scan.gaps()).toMatchObject([{ of: "crm", why: "forbidden", appointments: 1 }]);
});
