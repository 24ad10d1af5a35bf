/** How the pane opens: Outlook is asked first, and nothing that is found is said before the pane speaks Outlook's language. */
import { expect, test, vi } from "vitest";
import type { App } from "../../../src/app/create-app.ts";
import { createPaneStore } from "../../../src/taskpane/create-pane-store.ts";
import { reportOn, states } from "./states.ts";

const report = reportOn(states["7f lost"]);
const last = { verdict: "tracked", verified: true, at: new Date(0) } as const;

/** A pane whose app answers, and whose messages come, when the test says so. */
function open() {
  const asked: Parameters<App["check"]>[0][] = [];
  const [answer, speaking] = [createPromise<typeof report>(), createPromise<undefined>()];
  const app = {
    organizations: [],
    syncMinutes: 15,
    tables: [],
    findOrganization: () => undefined,
    findFirstRun: () => "done",
    findSafetyCopy: () => "on",
    findTextChoice: () => "left-out",
    check: (options) => (asked.push(options), answer.promise),
    loadActions: () => new Promise(() => undefined),
  } satisfies Partial<App>;
  const store = createPaneStore({ locale: "en", theme: "light" });
  store.open(app as unknown as App, speaking.promise);
  return { store, asked, answer, speaking, phase: () => store.getState().phase.kind };
}

/** Settled by the test. */
function createPromise<Value>() {
  let settle: { resolve: (value: Value) => void; reject: (error: Error) => void } | undefined;
  const promise = new Promise<Value>((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle! };
}

/** Whatever is under way comes as far as it can. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 20));

/** However long that takes. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 600_000 });

test("Outlook is asked before the pane draws that it is checking", async () => {
  const { asked, phase } = open();
  expect([asked.length, phase()]).toEqual([1, "starting"]);
  await until(() => expect(phase()).toBe("checking"));
});

test("before a verdict that comes at once nothing else is drawn", async () => {
  const { store, answer, speaking } = open();
  const drawn: string[] = [];
  store.subscribe(({ phase }) => drawn.push(phase.kind));
  answer.resolve(report);
  speaking.resolve(undefined);
  await until(() => expect(drawn).toContain("settled"));
  expect(drawn).not.toContain("checking");
});

test("the check does not wait for the messages of Outlook's language, and its verdict does", async () => {
  const { store, asked, answer, speaking, phase } = open();
  expect(asked).toHaveLength(1);
  answer.resolve(report);
  await until(() => expect(phase()).toBe("checking"));
  store.speak("de");
  speaking.resolve(undefined);
  await rest();
  expect(store.getState()).toMatchObject({ phase: { kind: "settled", report }, locale: "de" });
});

test("messages that cannot be loaded leave no verdict", async () => {
  const { store, answer, speaking, phase } = open();
  const reported = new Promise((resolve) => process.once("unhandledRejection", resolve));
  answer.resolve(report);
  speaking.reject(new TypeError("no network"));
  await reported;
  expect(phase()).toBe("broken");
  store.close();
});

test("what the last check found is kept, however early it is told", async () => {
  const { store, asked } = open();
  asked[0]?.onLastCheck?.(last);
  await until(() => expect(store.getState()).toMatchObject({ phase: { kind: "checking" }, lastCheck: last }));
});

test("a check that is stopped before it is drawn is stopped", async () => {
  const { store, asked, answer, phase } = open();
  store.actions.stop();
  expect(asked[0]?.signal.aborted).toBe(true);
  answer.reject(new DOMException("stopped", "AbortError"));
  await rest();
  expect(phase()).toBe("settled");
});
