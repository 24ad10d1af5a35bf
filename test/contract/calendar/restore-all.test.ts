import { expect, test } from "vitest";
import { scanCalendar } from "../../../src/check/calendar/calendar-scan.ts";
import { createRestoreAll, type RestoreAll } from "../../../src/check/calendar/restore-all.ts";
import { restorePortsFor } from "../../../src/check/calendar/restore-row.ts";
import { makeCalendar } from "../../calendar/make-calendar.ts";
import type { Fault } from "../../sandbox/world/world.ts";
import { conclusionsOf, setup, signal } from "./scan-setup.ts";

async function lostCalendar(faults: readonly Fault[] = []) {
  const calendar = setup(makeCalendar({ appointments: 60, seed: 11 }));
  const { ports, request, actionPorts, started } = calendar;
  const { scan } = await scanCalendar(ports, request, { signal });
  started.sandbox.session.state.world.faults = [...faults];
  started.sandbox.session.log.clear();
  const restoring = createRestoreAll(restorePortsFor(actionPorts, ports, request), scan.rows());
  const rescan = async () => (await scanCalendar(ports, request, { signal })).scan.rows();
  const sync = () => started.ask("/sandbox/sync", { method: "POST" });
  return { ...calendar, rows: scan.rows(), restoring, rescan, sync };
}

function kindsOf(restoring: RestoreAll): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of restoring.entries()) counts[state.kind] = (counts[state.kind] ?? 0) + 1;
  return counts;
}

test("only what the plan plainly relinks is among the entries", async () => {
  const { rows, restoring } = await lostCalendar();
  const relinkable = rows.filter(({ judgement }) => judgement.plan.track === "relink");
  expect(relinkable.length).toBeGreaterThan(10);
  expect(restoring.entries().map(({ row }) => row.id)).toEqual(relinkable.map(({ id }) => id));
});

test("all records are touched, one per series; after CRM's sync one look tells which are linked again", async () => {
  const { restoring, rescan, sync, requests, rows } = await lostCalendar();
  expect(await restoring.run({ signal })).toBe("done");
  const count = restoring.entries().length;
  const records = new Set(rows.flatMap(({ judgement }) => (judgement.plan.track === "relink" ? [judgement.plan.record.id] : [])));
  expect(kindsOf(restoring)).toEqual({ touched: count });
  expect(requests().filter(({ method, to }) => method === "PATCH" && to === "crm/PROD").length).toBeLessThanOrEqual(records.size);
  expect(requests().filter(({ method, to }) => method === "PATCH" && to === "graph")).toEqual([]);
  await sync();
  expect(await restoring.look({ signal })).toBe("done");
  const linked = restoring.entries().filter(({ state }) => state.kind === "linked");
  expect(linked.length).toBeGreaterThan(count / 2);
  for (const { row } of linked) expect(row.judgement.verdict).toBe("tracked");
  const after = conclusionsOf(await rescan());
  for (const { row } of linked) expect(after[row.id]).toMatchObject({ verdict: "tracked", verified: true });
});

test("what the sync does not bring back may be written, and then all is tracked and no record was made", async () => {
  const { restoring, rescan, started } = await lostCalendar();
  const records = (await started.world()).orgs[0]!.appointments!.length;
  await restoring.run({ signal });
  expect(await restoring.write({ signal })).toBe("done");
  expect(kindsOf(restoring)).toEqual({ linked: restoring.entries().length });
  const after = conclusionsOf(await rescan());
  for (const { row } of restoring.entries()) expect(after[row.id]).toMatchObject({ verdict: "tracked", verified: true });
  expect((await started.world()).orgs[0]!.appointments!.length).toBe(records);
});

test("done twice, it ends in the same", async () => {
  const { restoring, rescan, actionPorts, ports, request, rows } = await lostCalendar();
  await restoring.run({ signal });
  await restoring.write({ signal });
  const once = conclusionsOf(await rescan());
  const again = createRestoreAll(restorePortsFor(actionPorts, ports, request), rows);
  await again.run({ signal });
  expect(kindsOf(again)).toEqual({ linked: again.entries().length });
  expect(conclusionsOf(await rescan())).toEqual(once);
});

test("stopped, it goes on where it was", async () => {
  const { restoring } = await lostCalendar();
  const controller = new AbortController();
  const count = restoring.entries().length;
  const stopping = {
    signal: controller.signal,
    onProgress: () => {
      if ((kindsOf(restoring)["touched"] ?? 0) >= 5) controller.abort();
    },
  };
  expect(await restoring.run(stopping)).toBe("stopped");
  expect(kindsOf(restoring)["to-do"]).toBeGreaterThan(0);
  expect(kindsOf(restoring)["doing"]).toBeUndefined();
  expect(await restoring.run({ signal })).toBe("done");
  expect(kindsOf(restoring)).toEqual({ touched: count });
});

test("what failed is listed with its reason, and done again on demand", async () => {
  const { restoring, started } = await lostCalendar([{ on: "crm/PROD PATCH", status: 403, times: 4 }]);
  expect(await restoring.run({ signal })).toBe("done");
  const failed = restoring.entries().filter(({ state }) => state.kind === "failed");
  expect(failed.map(({ state }) => state)).toEqual(
    Array.from({ length: failed.length }, () => expect.objectContaining({ why: "forbidden", written: "nothing" })),
  );
  expect(failed.length).toBeGreaterThan(0);
  started.sandbox.session.state.world.faults = [];
  expect(await restoring.retry({ signal })).toBe("done");
  expect(kindsOf(restoring)).toEqual({ touched: restoring.entries().length });
});
