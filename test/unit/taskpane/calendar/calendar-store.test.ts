import { expect, test } from "vitest";
import type { ActionOutcome } from "../../../../src/check/action.ts";
import { createCalendarViewStore } from "../../../../src/taskpane/calendar/create-calendar-view-store.ts";
import { clock, handApp, settle } from "./hand-app.ts";
import { lost, row } from "./rows.ts";

const own = { kind: "own" } as const;
const alex = { kind: "delegate", owner: { address: "alex@contoso.example" }, mayEdit: "yes", held: "in-owners-mailbox" } as const;
const now = new Date("2026-11-23T09:20:00Z");

function setup(options: Parameters<typeof handApp>[0] = {}) {
  const hand = handApp(options);
  const store = createCalendarViewStore(hand.app, clock);
  const enter = (organization = "PROD", calendar: typeof own | typeof alex = own) => store.actions.enter({ calendar, organization, now });
  return { ...hand, store, enter, state: () => store.getState() };
}

test("coming in starts the usual range: 30 days back, 90 ahead, by whole days", () => {
  const { enter, asked, state } = setup();
  enter();
  const { from, to } = state().range;
  expect(asked).toEqual([["scan", { calendar: own, range: { from, to } }]]);
  expect([from, to].map((each) => [each.getHours(), each.getMinutes()])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(Math.round((now.getTime() - from.getTime()) / 86_400_000)).toBe(30);
  expect(Math.round((to.getTime() - now.getTime()) / 86_400_000)).toBe(91);
  expect(state().scan).toEqual({ kind: "running" });
});

test("a delegate's first scan is of the owner's calendar", () => {
  const { enter, state } = setup();
  enter("PROD", alex);
  expect(state().calendar).toEqual(alex);
});

test("results come while it runs", async () => {
  const { enter, scan, state } = setup();
  enter();
  scan().bring([row("a"), row("b")]);
  await settle();
  expect(state()).toMatchObject({ scan: { kind: "running" }, progress: { judged: 2 }, rows: [{ id: "a" }, { id: "b" }] });
});

test("leaving and coming back does not start over, and nothing is lost meanwhile", async () => {
  const { enter, scan, scans, state } = setup();
  enter();
  scan().bring([row("a")]);
  await settle();
  enter();
  scan().bring([row("b")]);
  await scan().end({ kind: "done" });
  enter();
  expect(scans).toHaveLength(1);
  expect(scan().runs).toHaveLength(1);
  expect(state()).toMatchObject({ scan: { kind: "done" }, rows: [{ id: "a" }, { id: "b" }] });
});

test("a stop keeps what was found, and going on goes on with the same scan", async () => {
  const { enter, scan, scans, state, store } = setup();
  enter();
  scan().bring([row("a")]);
  store.actions.stop();
  await settle();
  expect(state()).toMatchObject({ scan: { kind: "stopped" }, rows: [{ id: "a" }] });
  store.actions.resume();
  expect(state().scan).toEqual({ kind: "running" });
  expect(scans).toHaveLength(1);
  expect(scan().runs).toHaveLength(2);
  expect(scan().runs[1]?.signal.aborted).toBe(false);
});

test("another organization starts over, since every verdict rests on it", async () => {
  const { enter, scans, state } = setup();
  enter("PROD");
  scans[0]?.bring([row("a")]);
  await scans[0]?.end({ kind: "done" });
  enter("UAT");
  expect(scans).toHaveLength(2);
  expect(state()).toMatchObject({ organization: "UAT", rows: [], scan: { kind: "running" } });
});

test("another range stops the scan that runs, and its late rows are not drawn", async () => {
  const { scans, state, store, enter } = setup();
  enter();
  const range = { from: new Date("2026-01-01T00:00:00Z"), to: new Date("2026-02-01T00:00:00Z") };
  store.actions.scan({ calendar: own, range });
  expect(scans[0]?.runs[0]?.signal.aborted).toBe(true);
  scans[0]?.bring([row("late")]);
  await settle();
  expect(state()).toMatchObject({ range, rows: [], scan: { kind: "running" } });
});

test("a service that asks us to wait is told of", async () => {
  const { enter, scan, state } = setup();
  enter();
  scan().wait(12);
  await settle();
  expect(state().scan).toMatchObject({ kind: "running", wait: { service: "mailbox" } });
});

test("gaps stand beside what was found, and trying again runs the same scan", async () => {
  const { enter, scan, state, store } = setup();
  enter();
  const gap = { from: now, to: new Date(now.getTime() + 1), why: "throttled", of: "mailbox" } as const;
  await scan().end({ kind: "done" }, [gap]);
  expect(state().gaps).toEqual([gap]);
  store.actions.resume();
  await scan().end({ kind: "done" });
  expect(state()).toMatchObject({ scan: { kind: "done" }, gaps: [] });
  expect(scan().runs).toHaveLength(2);
});

test("where a click is needed to sign in, the service that failed is signed in to, and the scan goes on", async () => {
  const { enter, scan, store, asked } = setup();
  enter();
  await scan().end({ kind: "failed", why: "sign-in-needs-click" }, [{ from: now, to: now, why: "sign-in-needs-click", of: "crm" }]);
  store.actions.signIn();
  await settle();
  expect(asked.at(-1)).toEqual(["sign-in", "crm"]);
  expect(scan().runs).toHaveLength(2);
});

async function choosing(options: Parameters<typeof handApp>[0] = {}) {
  const all = setup(options);
  all.enter();
  all
    .scan()
    .bring([
      lost("b", { start: new Date("2026-12-02T09:00:00Z") }),
      row("t"),
      lost("a"),
      row("n", { verdict: "lost", plan: { track: "blocked", reason: "record-closed" } }),
    ]);
  await all.scan().end({ kind: "done" });
  all.store.actions.openRestore();
  await settle();
  return all;
}

test("only what is plainly to be relinked is offered, the earliest first", async () => {
  const { state } = await choosing();
  expect(state().restore).toMatchObject({ kind: "choosing", rows: [{ id: "a" }, { id: "b" }] });
});

test("what was unticked is left alone", async () => {
  const touched: string[] = [];
  const { state, store } = await choosing({
    restore: ({ id }) => (touched.push(id), Promise.resolve({ kind: "linked", how: "written" } as ActionOutcome)),
  });
  store.actions.tick(new Set(["b"]));
  store.actions.startRestore();
  await settle();
  await settle();
  expect(touched).toEqual(["b"]);
  expect(state().restore).toMatchObject({ kind: "ended", end: "done", entries: [{ row: { id: "b" }, state: { kind: "linked" } }] });
});

test("a stop leaves the rest to do, and going on does the rest", async () => {
  const touched: string[] = [];
  let stop = (): void => undefined;
  const { state, store } = await choosing({
    restore: ({ id }) => {
      touched.push(id);
      stop();
      return Promise.resolve({ kind: "linked", how: "written" } as ActionOutcome);
    },
  });
  stop = store.actions.stopRestore;
  store.actions.startRestore();
  await settle();
  await settle();
  expect(state().restore).toMatchObject({
    kind: "ended",
    end: "stopped",
    entries: [{ state: { kind: "linked" } }, { state: { kind: "to-do" } }],
  });
  stop = () => undefined;
  store.actions.resumeRestore();
  await settle();
  await settle();
  expect(touched).toEqual(["a", "b"]);
  expect(state().restore).toMatchObject({
    kind: "ended",
    end: "done",
    entries: [{ state: { kind: "linked" } }, { state: { kind: "linked" } }],
  });
});

test("what failed says why, and is tried again on demand", async () => {
  let fails = true;
  const failed: ActionOutcome = { kind: "failed", why: "unreachable", written: "nothing", unadvised: [] };
  const { state, store } = await choosing({
    restore: ({ id }) => Promise.resolve(fails && id === "a" ? failed : ({ kind: "linked", how: "written" } as ActionOutcome)),
  });
  store.actions.startRestore();
  await settle();
  await settle();
  expect(state().restore).toMatchObject({
    kind: "ended",
    entries: [{ state: { kind: "failed", why: "unreachable" } }, { state: { kind: "linked" } }],
  });
  fails = false;
  store.actions.retryRestore();
  await settle();
  await settle();
  expect(state().restore).toMatchObject({
    kind: "ended",
    end: "done",
    entries: [{ state: { kind: "linked" } }, { state: { kind: "linked" } }],
  });
});

test("while a restore runs, no other scan takes the ground from under it", async () => {
  const { state, store, scans } = await choosing({ restore: () => new Promise(() => undefined) });
  store.actions.startRestore();
  store.actions.scan({ calendar: own, range: state().range });
  expect(scans).toHaveLength(1);
  expect(state().restore.kind).toBe("running");
});

test("the cause is asked before the repair, in one's own calendar", async () => {
  const audit = { kind: "audited", overall: "at-risk", entries: [] } as const;
  const { state } = await choosing({ audit });
  expect(state().restore).toMatchObject({ kind: "choosing", cause: audit });
});
