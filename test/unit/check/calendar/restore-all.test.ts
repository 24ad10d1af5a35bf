import { expect, test } from "vitest";
import type { ActionOutcome } from "../../../../src/check/action.ts";
import { createRestoreAll, type RestoreAllPorts } from "../../../../src/check/calendar/restore-all.ts";
import type { CalendarRow } from "../../../../src/check/calendar/calendar-row.ts";
import type { CheckReport } from "../../../../src/check/report.ts";
import { createFakeClock } from "../../http/fake-clock.ts";
import { record, row } from "./row-builder.ts";

const signal = new AbortController().signal;
const lost = (id: string) => row({ verdict: "lost", plan: { track: "relink", record: { ...record, id } } });

const waiting = (judged: CalendarRow): ActionOutcome => {
  const { plan } = judged.judgement;
  const crmId = plan.track === "relink" ? plan.record.id : "";
  return { kind: "waiting", link: { crmId, organizationId: "prod" }, report: { judgement: judged.judgement } as CheckReport };
};

function setup(rows: readonly CalendarRow[], outcomes: readonly (ActionOutcome | undefined)[] = []) {
  const clock = createFakeClock();
  const restored: string[] = [];
  const ports: RestoreAllPorts = {
    restore(each) {
      restored.push(each.id);
      return Promise.resolve(outcomes[restored.length - 1] ?? waiting(each));
    },
    write: (each) => Promise.resolve(waiting(each)),
    look: (asked) => Promise.resolve(asked),
    clock,
  };
  return { restoring: createRestoreAll(ports, rows), restored, clock };
}

test("days of one series are touched once, by their one record", async () => {
  const { restoring, restored } = setup([lost("series"), lost("series"), lost("single"), lost("series")]);
  expect(await restoring.run({ signal })).toBe("done");
  expect(restored).toHaveLength(2);
  expect(restoring.entries().map(({ state }) => state)).toEqual(
    ["series", "series", "single", "series"].map((crmId) => ({ kind: "touched", link: { crmId, organizationId: "prod" } })),
  );
});

test("a record that nobody touched, since its day was linked already, is touched for the next day", async () => {
  const { restoring, restored } = setup([lost("series"), lost("series")], [{ kind: "linked", how: "already", report: {} as CheckReport }]);
  await restoring.run({ signal });
  expect(restored).toHaveLength(2);
});

test("throttled, it waits and does the same one again", async () => {
  const throttled: ActionOutcome = { kind: "failed", why: "throttled", written: "nothing", unadvised: [] };
  const { restoring, restored, clock } = setup([lost("a"), lost("b")], [throttled, throttled]);
  expect(await restoring.run({ signal })).toBe("done");
  expect(new Set(restored.slice(0, 3)).size).toBe(1);
  expect(clock.slept).toEqual([30_000, 30_000]);
  expect(restoring.entries().map(({ state }) => state.kind)).toEqual(["touched", "touched"]);
});

test("throttled for ever, it is listed as failed, and the others are tried", async () => {
  const throttled: ActionOutcome = { kind: "failed", why: "throttled", written: "nothing", unadvised: [] };
  const { restoring } = setup(
    [lost("a"), lost("b")],
    Array.from({ length: 6 }, () => throttled),
  );
  expect(await restoring.run({ signal })).toBe("done");
  expect(restoring.entries().map(({ state }) => state.kind)).toEqual(["failed", "touched"]);
});

test("where a sign-in is needed it ends at once, since all others would fail alike", async () => {
  const { restoring, restored } = setup(
    [lost("a"), lost("b")],
    [{ kind: "failed", why: "sign-in-needs-click", written: "nothing", unadvised: [] }],
  );
  expect(await restoring.run({ signal })).toBe("needs-sign-in");
  expect(restored).toHaveLength(1);
  expect(await restoring.retry({ signal })).toBe("done");
  expect(restoring.entries().map(({ state }) => state.kind)).toEqual(["touched", "touched"]);
});

test("a refusal keeps its reason, and is not tried again by itself", async () => {
  const { restoring, restored } = setup(
    [lost("a")],
    [
      {
        kind: "refused",
        why: "record-closed",
        written: "nothing",
        unadvised: [],
        report: { judgement: row({ verdict: "lost" }).judgement } as CheckReport,
      },
    ],
  );
  await restoring.run({ signal });
  await restoring.retry({ signal });
  expect(restoring.entries()[0]!.state).toEqual({ kind: "refused", why: "record-closed" });
  expect(restored).toHaveLength(1);
});

test("stopped before it was written, one is to do again", async () => {
  const controller = new AbortController();
  const { restoring } = setup([lost("a"), lost("b")], [{ kind: "failed", why: "stopped", written: "nothing", unadvised: [] }]);
  const onProgress = () => {
    controller.abort();
  };
  expect(await restoring.run({ signal: controller.signal, onProgress })).toBe("stopped");
  expect(restoring.entries().map(({ state }) => state.kind)).toEqual(["to-do", "to-do"]);
});

test("rows with any other plan are left for you to decide", () => {
  const { restoring } = setup([
    row(),
    row({ plan: { track: "create" } }),
    row({ plan: { track: "confirm", doubt: "trace" } }),
    row({ plan: { track: "blocked", reason: "record-closed" } }),
  ]);
  expect(restoring.entries()).toEqual([]);
});
