import { expect, test } from "vitest";
import { lost, openStore, tracked } from "../actions/open-store.ts";

const byHand = { checks: "by-hand" } as const;

test("the pane checks as soon as there is an app", async () => {
  const { checks, state } = await openStore(byHand);
  expect(checks).toHaveLength(1);
  await checks[0]!.answer(tracked);
  expect(state().phase).toEqual({ kind: "settled", report: tracked });
});

test("a newer check aborts the older one, whose late answer is not drawn", async () => {
  const { checks, press, state } = await openStore(byHand);
  await press(({ checkAgain }) => checkAgain());
  expect(checks[0]!.signal.aborted).toBe(true);
  await checks[1]!.answer(lost);
  await checks[0]!.answer(tracked);
  expect(state().phase).toEqual({ kind: "settled", report: lost });
});

test("a stopped first check says that nothing was found out", async () => {
  const { checks, press, state } = await openStore(byHand);
  await press(({ stop }) => stop());
  await checks[0]!.fail(checks[0]!.signal.reason as Error);
  expect(state().phase).toMatchObject({ kind: "settled", report: { judgement: { verdict: "unknown" } } });
});

test("a stopped later check leaves the verdict that stood", async () => {
  const { checks, press, state } = await openStore(byHand);
  await checks[0]!.answer(lost);
  await press(({ checkAgain }) => checkAgain());
  expect(state().phase).toEqual({ kind: "checking", last: lost });
  await press(({ stop }) => stop());
  await checks[1]!.fail(checks[1]!.signal.reason as Error);
  expect(state().phase).toEqual({ kind: "settled", report: lost });
});

test("another organization is kept, then checked with", async () => {
  const { checks, press, state } = await openStore(byHand);
  await checks[0]!.answer(lost);
  await press(({ chooseOrganization }) => chooseOrganization({ kind: "named", name: "UAT" }));
  expect(state().chosen).toEqual({ kind: "named", name: "UAT" });
  expect(checks).toHaveLength(2);
});

test("what was found in the organization before does not stand when the check of another is stopped, however often", async () => {
  const { checks, press, state } = await openStore(byHand);
  await checks[0]!.answer(lost);
  await press(({ chooseOrganization }) => chooseOrganization({ kind: "named", name: "UAT" }));
  await press(({ checkAgain }) => checkAgain());
  await press(({ stop }) => stop());
  await checks[2]!.fail(checks[2]!.signal.reason as Error);
  expect(state()).toMatchObject({ phase: { kind: "settled", report: { judgement: { verdict: "unknown", plan: { track: "blocked" } } } } });
  await press(({ checkAgain }) => checkAgain());
  await checks[3]!.answer(tracked);
  await press(({ checkAgain }) => checkAgain());
  await press(({ stop }) => stop());
  await checks[4]!.fail(checks[4]!.signal.reason as Error);
  expect(state().phase).toEqual({ kind: "settled", report: tracked });
});

test("stopping the check does not keep a choice from being kept", async () => {
  const signals: AbortSignal[] = [];
  const keepOrganization = (_: unknown, { signal }: { readonly signal: AbortSignal }) => {
    signals.push(signal);
    return new Promise<void>(() => undefined);
  };
  const { press, state } = await openStore({ keepOrganization });
  await press(({ chooseOrganization }) => chooseOrganization({ kind: "named", name: "UAT" }));
  await press(({ stop }) => stop());
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  expect(state().phase.kind).toBe("settled");
});

test("a choice that Outlook could not keep holds for this visit, and that is said", async () => {
  const { press, state } = await openStore({ keepOrganization: () => Promise.reject(new Error("full")) });
  await press(({ chooseOrganization }) => chooseOrganization({ kind: "named", name: "UAT" }));
  expect(state()).toMatchObject({
    chosen: { kind: "named", name: "UAT" },
    phase: { kind: "settled" },
    notice: { kind: "settings-not-saved" },
  });
});

test("what the person switches off is off at once", async () => {
  const { press, state } = await openStore();
  await press(({ setSafetyCopy }) => setSafetyCopy("off"));
  expect(state().safetyCopy).toBe("off");
});

test("the journal of the appointment is there after the verdict", async () => {
  const entry = { at: new Date("2026-11-23T09:00:00Z"), did: "link-written", result: "done" } as const;
  const { state } = await openStore({ journal: [entry] });
  expect(state().journal).toEqual([entry]);
});
