import { expect, test } from "vitest";
import { reportOn, states } from "../states.ts";
import { lost, openStore, tracked } from "./open-store.ts";

const minute = 60_000;
/** A tenth more than the 15 minutes of CRM's sync. */
const interval = 16.5 * minute;
const start = Date.parse("2026-11-23T10:00:00Z");
const kept = { linkedAt: new Date(start - interval), recheckAt: new Date(start - minute), recordId: "r" };

async function linked() {
  const opened = await openStore();
  await opened.press(({ restoreAnyway }) => restoreAnyway());
  opened.next.report = tracked;
  await opened.acts[0]!.answer({ kind: "linked", how: "sync", report: tracked });
  return opened;
}

test("a link that is back is looked at once more when CRM's sync has passed, and that is kept", async () => {
  const { state, watches } = await linked();
  expect(state().watch).toEqual({ kind: "counting", until: new Date(start + interval) });
  expect(watches.kept).toEqual({ linkedAt: new Date(start), recheckAt: new Date(start + interval), recordId: "r" });
});

test("it is still tracked: said with the time, and forgotten", async () => {
  const { state, clock, watches } = await linked();
  await clock.advance(interval);
  expect(state().watch).toEqual({ kind: "still-tracked", at: tracked.checkedAt });
  expect(watches.log).toEqual(["kept", "forgotten"]);
  expect(state().action).toBeUndefined();
});

test("it is lost again: said with who and when", async () => {
  const { state, clock, next } = await linked();
  next.report = lost;
  await clock.advance(interval);
  expect(state().watch).toEqual({ kind: "lost-again", by: "Blake Brooks", at: new Date("2026-11-23T09:16:00Z") });
});

test("what could not be verified is not called tracked", async () => {
  const { state, clock, next } = await linked();
  next.report = reportOn(states["5b CRM down"]);
  await clock.advance(interval);
  expect(state().watch?.kind).toBe("unknown");
});

test("not a minute too early", async () => {
  const { state, clock, next } = await linked();
  next.report = lost;
  await clock.advance(interval - minute);
  expect(state().watch?.kind).toBe("counting");
});

test("a check by hand that finds it lost tells at once", async () => {
  const { state, press, next } = await linked();
  next.report = lost;
  await press(({ checkAgain }) => checkAgain());
  expect(state().watch?.kind).toBe("lost-again");
});

test("a check by hand that finds it tracked goes on counting", async () => {
  const { state, press } = await linked();
  await press(({ checkAgain }) => checkAgain());
  expect(state().watch?.kind).toBe("counting");
});

test("the look back waits for what is being written", async () => {
  const { state, clock, press, acts, next } = await linked();
  next.report = lost;
  await press(({ act }) => act({ kind: "track" }));
  await clock.advance(interval);
  expect(state().watch?.kind).toBe("counting");
  await acts[1]!.answer({ kind: "failed", why: "unreachable", written: "nothing", unadvised: [] });
  await clock.advance(1000);
  expect(state().watch?.kind).toBe("lost-again");
});

test("the next opening tells what became of a link whose time has come", async () => {
  const { state, watches } = await openStore({ report: tracked, watch: kept });
  expect(state().watch).toEqual({ kind: "still-tracked", at: tracked.checkedAt });
  expect(watches.log).toEqual(["forgotten"]);
});

test("the next opening tells of a link that is lost again, due or not", async () => {
  const { state } = await openStore({ report: lost, watch: { ...kept, recheckAt: new Date(start + minute) } });
  expect(state().watch?.kind).toBe("lost-again");
});

test("the next opening goes on counting where the time has not come", async () => {
  const { state, clock } = await openStore({ report: tracked, watch: { ...kept, recheckAt: new Date(start + minute) } });
  expect(state().watch).toEqual({ kind: "counting", until: new Date(start + minute) });
  await clock.advance(minute);
  expect(state().watch?.kind).toBe("still-tracked");
});

test("what was told before gives way to a verdict that says otherwise", async () => {
  const { state, press, next } = await openStore({ report: tracked, watch: kept });
  next.report = lost;
  await press(({ checkAgain }) => checkAgain());
  expect(state().watch?.kind).toBe("lost-again");
  next.report = tracked;
  await press(({ checkAgain }) => checkAgain());
  expect(state().watch).toBeUndefined();
});

test("a closed pane looks no more", async () => {
  const { state, store, clock, next } = await linked();
  const before = state();
  store.close();
  next.report = lost;
  await clock.advance(interval);
  expect(state()).toBe(before);
});
