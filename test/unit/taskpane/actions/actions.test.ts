import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import type { ActionOutcome } from "../../../../src/check/action.ts";
import { abortError } from "../../../../src/http/abort-error.ts";
import { Unreachable } from "../../../../src/http/failure.ts";
import type { PaneState } from "../../../../src/taskpane/pane-state.ts";
import type { App } from "../../../../src/app/create-app.ts";
import type { AppActions } from "../../../../src/app/create-app-actions.ts";
import { createActions } from "../../../../src/taskpane/actions/create-actions.ts";
import { record, reportOn, states } from "../states.ts";
import { createManualClock } from "./manual-clock.ts";
import { atRisk, ended, lost, openStore, safe, tracked } from "./open-store.ts";

const linked: ActionOutcome = { kind: "linked", how: "sync", report: tracked };
const lostAnswer: ActionOutcome = { kind: "failed", why: "timed-out", written: "not-known", unadvised: [], report: lost };

test("Restore link asks who can edit the calendar first, and goes on by itself where that is safe", async () => {
  const { press, acts, audits, state } = await openStore();
  await press(({ restore }) => restore());
  expect(audits.asked).toBe(1);
  expect(acts.map(({ asked }) => asked)).toEqual([{ kind: "restore" }]);
  await acts[0]!.answer(linked);
  expect(ended(state())).toBe(linked);
  expect(state().phase).toEqual({ kind: "settled", report: tracked });
});

test("it is held while somebody can remove the link again, until the person goes on anyway", async () => {
  const { press, acts, state } = await openStore({ audit: atRisk });
  await press(({ restore }) => restore());
  expect(state().action).toEqual({ kind: "held" });
  expect(acts).toEqual([]);
  await press(({ restoreAnyway }) => restoreAnyway());
  expect(acts.map(({ asked }) => asked)).toEqual([{ kind: "restore" }]);
});

test("Not now puts the question away", async () => {
  const { press, acts, state } = await openStore({ audit: atRisk });
  await press(({ restore }) => restore());
  await press(({ dismiss }) => dismiss());
  expect(state().action).toBeUndefined();
  expect(acts).toEqual([]);
});

test("who can edit and could not be asked does not keep anybody from restoring", async () => {
  const { press, acts, state } = await openStore({ audit: { kind: "unknown", overall: "unknown", why: "forbidden", signIn: "of-no-use" } });
  await press(({ restore }) => restore());
  expect(acts).toHaveLength(1);
  expect(state().cause?.kind).toBe("unknown");
});

test("in somebody else's calendar nobody is asked who shares it", async () => {
  const report = reportOn({
    stamp: "blank",
    records: [record],
    calendar: { kind: "delegate", owner: { address: "alex@contoso.example" }, mayEdit: "yes", held: "in-owners-mailbox" },
    owner: "enabled",
  });
  const { press, acts, audits } = await openStore({ report, audit: atRisk });
  await press(({ restore }) => restore());
  expect(audits.asked).toBe(0);
  expect(acts).toHaveLength(1);
});

test("a double click acts once", async () => {
  const { press, acts } = await openStore();
  await press(({ restore }) => (restore(), restore()));
  await press(({ restoreAnyway }) => restoreAnyway());
  expect(acts).toHaveLength(1);
});

test("while something is written nothing else is, nothing is checked and no organization is changed", async () => {
  const { press, acts, changes, state } = await openStore();
  await press(({ act }) => act({ kind: "link-to", record }));
  await press(({ act, restore, checkAgain, chooseOrganization, signIn, shareReadOnly }) => {
    act({ kind: "track" });
    restore();
    checkAgain();
    chooseOrganization({ kind: "named", name: "UAT" });
    signIn();
    shareReadOnly("p-blake");
  });
  expect(acts.map(({ asked }) => asked.kind)).toEqual(["link-to"]);
  expect(changes).toEqual([]);
  expect(state()).toMatchObject({ chosen: { kind: "named", name: "PROD" }, phase: { kind: "settled" }, action: { kind: "running" } });
  expect(acts[0]!.signal.aborted).toBe(false);
});

test("while it is checked nothing is written", async () => {
  const { press, acts, checks } = await openStore({ checks: "by-hand" });
  await press(({ restoreAnyway, act }) => (restoreAnyway(), act({ kind: "track" })));
  expect(acts).toEqual([]);
  await checks[0]!.answer(lost);
  await press(({ restoreAnyway }) => restoreAnyway());
  expect(acts).toHaveLength(1);
});

test("each step is shown", async () => {
  const { press, acts, state } = await openStore();
  await press(({ restoreAnyway }) => restoreAnyway());
  acts[0]!.options.onStep("waiting-for-sync");
  expect(state().action).toMatchObject({ kind: "running", doing: "waiting-for-sync", stopping: false });
});

test("Stop is heard by what runs, and what it then says is drawn", async () => {
  const { press, acts, state } = await openStore();
  await press(({ restoreAnyway }) => restoreAnyway());
  await press(({ stopAction }) => stopAction());
  expect(acts[0]!.signal.aborted).toBe(true);
  expect(state().action).toMatchObject({ kind: "running", stopping: true });
  const waiting: ActionOutcome = { kind: "waiting", link: { crmId: record.id, organizationId: "o" }, report: lost };
  await acts[0]!.answer(waiting);
  expect(ended(state())).toBe(waiting);
});

test("stopped while it is asked who can edit, nothing is written", async () => {
  let answer: () => void = () => undefined;
  const auditSharing = () => new Promise<typeof safe>((resolve) => (answer = () => resolve(safe)));
  const { press, acts, state } = await openStore({ loadActions: (actions) => Promise.resolve({ ...actions, auditSharing }) });
  await press(({ restore }) => restore());
  expect(state().action).toMatchObject({ kind: "running", doing: "asking-who-can-edit" });
  await press(({ stopAction }) => (stopAction(), answer()));
  expect(acts).toEqual([]);
  expect(ended(state())).toEqual({ kind: "failed", why: "stopped", written: "nothing", unadvised: ["crm-ribbon"] });
});

test("what ends with a stop, and does not say what it wrote, may have written", async () => {
  const { press, acts, state } = await openStore();
  await press(({ restoreAnyway }) => restoreAnyway());
  await press(({ stopAction }) => stopAction());
  await acts[0]!.fail(abortError());
  expect(ended(state())).toEqual({ kind: "failed", why: "stopped", written: "not-known", unadvised: ["crm-ribbon"] });
});

test("a closed pane stops what runs and draws nothing more", async () => {
  const { press, acts, state, store } = await openStore();
  await press(({ restoreAnyway }) => restoreAnyway());
  const before = state();
  store.close();
  expect(acts[0]!.signal.aborted).toBe(true);
  await acts[0]!.answer(linked);
  expect(state()).toBe(before);
});

test("a click after the pane was closed writes nothing", async () => {
  const { press, acts, store } = await openStore();
  store.close();
  await press(({ restoreAnyway }) => restoreAnyway());
  expect(acts).toEqual([]);
});

test("after a lost answer the appointment is judged anew, and trying again is possible", async () => {
  const { press, acts, next, state } = await openStore();
  await press(({ restoreAnyway }) => restoreAnyway());
  next.report = tracked;
  await acts[0]!.answer(lostAnswer);
  expect(ended(state())).toBe(lostAnswer);
  expect(state().phase).toEqual({ kind: "settled", report: tracked });
  await press(({ restoreAnyway }) => restoreAnyway());
  expect(acts).toHaveLength(2);
});

test("a failure before anything was written leaves the verdict as it is", async () => {
  const { press, acts, next, state } = await openStore();
  await press(({ act }) => act({ kind: "track" }));
  next.report = tracked;
  await acts[0]!.answer({ kind: "failed", why: "unreachable", written: "nothing", unadvised: [] });
  expect(state().phase).toEqual({ kind: "settled", report: lost });
});

test("a refusal brings its own verdict", async () => {
  const { press, acts, state } = await openStore();
  await press(({ restoreAnyway }) => restoreAnyway());
  await acts[0]!.answer({ kind: "refused", why: "verdict-changed", written: "nothing", unadvised: [], report: tracked });
  expect(state().phase).toEqual({ kind: "settled", report: tracked });
});

test("a part that could not be loaded has written nothing, and is asked for again", async () => {
  let attempts = 0;
  const { press, acts, state } = await openStore({
    loadActions: (actions) => ((attempts += 1), attempts <= 2 ? Promise.reject(new Unreachable("gone")) : Promise.resolve(actions)),
  });
  expect(state().phase.kind).toBe("settled");
  await press(({ restoreAnyway }) => restoreAnyway());
  expect(ended(state())).toMatchObject({ kind: "failed", why: "unreachable", written: "nothing", unadvised: [] });
  await press(({ restoreAnyway }) => restoreAnyway());
  expect(acts).toHaveLength(1);
});

test.each([
  ["writing-link", "mailbox-writing"],
  ["touching-record", "crm"],
  ["creating-record", "crm"],
  ["judging", "mailbox"],
] as const)("Sign in after %s signs in for %s, then does the same again", async (step, purpose) => {
  const { press, acts, signedIn } = await openStore();
  await press(({ act }) => act({ kind: "link-to", record }));
  acts[0]!.options.onStep(step);
  await acts[0]!.answer({ kind: "failed", why: "sign-in-needs-click", written: "nothing", unadvised: [], report: lost });
  await press(({ signInAndRetry }) => signInAndRetry());
  expect(signedIn).toEqual([purpose]);
  expect(acts.map(({ asked }) => asked)).toEqual([
    { kind: "link-to", recordId: record.id },
    { kind: "link-to", recordId: record.id },
  ]);
});

const silentCrm = reportOn({ stamp: "blank", organization: { kind: "unreachable", name: "PROD", why: "no-sign-in" } });
const silentRecords = reportOn({ stamp: "blank", evidence: { records: { kind: "unknown", why: "sign-in-needs-click" } } });

test.each([
  ["the organization did not answer", "judging", silentCrm, "crm"],
  ["the records were not answered", "waiting-for-sync", silentRecords, "crm"],
  ["the mailbox may not be written to", "forgetting-copy", silentCrm, "mailbox-writing"],
] as const)("Sign in where %s (%s) signs in for the service that asked for it", async (_what, step, report, purpose) => {
  const { press, acts, signedIn } = await openStore();
  await press(({ act }) => act({ kind: "link-to", record }));
  acts[0]!.options.onStep(step);
  await acts[0]!.answer({ kind: "failed", why: "no-sign-in", written: "nothing", unadvised: [], report });
  await press(({ signInAndRetry }) => signInAndRetry());
  expect(signedIn).toEqual([purpose]);
  expect(acts).toHaveLength(2);
});

test("Check tracking status puts away what the last action left open", async () => {
  const { press, acts, state } = await openStore();
  await press(({ restoreAnyway }) => restoreAnyway());
  await acts[0]!.answer({ kind: "refused", why: "verdict-changed", written: "nothing", unadvised: [], report: lost });
  await press(({ checkAgain }) => checkAgain());
  expect(state().action).toBeUndefined();
});

test("a mistake of ours ends the action in words, and is not hidden", async () => {
  const store = createStore<PaneState>(() => ({
    locale: "en",
    theme: "light",
    organizations: [],
    syncMinutes: 15,
    tables: [],
    roleChanges: [],
    journal: [],
    safetyCopy: "on",
    textChoice: "left-out",
    phase: { kind: "settled", report: lost },
  }));
  const actions = { restoreLink: () => Promise.reject(new TypeError("ours")) } as unknown as AppActions;
  const app = { syncMinutes: 15 } as unknown as App;
  const { run } = createActions({ store, app, actions, clock: createManualClock(), check: () => Promise.resolve() });
  await expect(run({ kind: "restore" })).rejects.toThrow("ours");
  expect(ended(store.getState())).toMatchObject({ kind: "failed", why: "our-fault", written: "not-known", unadvised: ["crm-ribbon"] });
});

const form = new URL("https://crm.example/PROD/main.aspx?etn=appointment");
const notTracked = reportOn(states["7j not tracked"]);

test.each([
  ["the record is found", lost],
  ["it is found closed", reportOn(states["7g lost and closed"])],
])("CRM's form counts as open until %s", async (_, found) => {
  const { press, next, state } = await openStore({ report: notTracked });
  await press(({ openForm }) => openForm(form));
  for (let returns = 0; returns < 3; returns += 1) {
    await press(({ checkAgain }) => checkAgain());
    expect(state().formOpened).toBe(true);
  }
  next.report = found;
  await press(({ checkAgain }) => checkAgain());
  expect(state().formOpened).toBe(false);
});

test("a check that CRM did not answer does not count as the end of its form; another action does", async () => {
  const { press, next, state } = await openStore({ report: notTracked });
  await press(({ openForm }) => openForm(form));
  next.report = reportOn(states["7a unknown"]);
  await press(({ checkAgain }) => checkAgain());
  expect(state().formOpened).toBe(true);
  await press(({ act }) => act({ kind: "track" }));
  expect(state().formOpened).toBe(false);
});
