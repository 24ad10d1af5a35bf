import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onAppointmentSend } from "../../../src/outlook/send-event.ts";
import { findSessionAlert, keepSessionAlert, type SendAlert } from "../../../src/outlook/session-alert.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
beforeEach(() => {
  vi.useFakeTimers();
});

const lost: SendAlert = { sentence: "The link was lost.", button: "Open Tracking Guard" };

/** Outlook, as far as a launch event needs it. */
function outlook({
  mailbox = "1.14",
  kept = new Map<string, string>(),
  mode = "compose",
}: { mailbox?: string; kept?: Map<string, string>; mode?: "compose" | "read" } = {}) {
  const handlers = new Map<string, (event: unknown) => void>();
  const sessionData = {
    getAsync: (name: string, done: (result: unknown) => void) =>
      done(kept.has(name) ? { status: "succeeded", value: kept.get(name) } : { status: "failed", error: { code: 9020 } }),
    setAsync(name: string, value: string, done: (result: unknown) => void) {
      kept.set(name, value);
      done({ status: "succeeded" });
    },
  };
  vi.stubGlobal("Office", {
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    actions: { associate: (name: string, handler: (event: unknown) => void) => handlers.set(name, handler) },
    onReady: () => Promise.reject(new Error("Classic Outlook never gets ready.")),
    context: {
      mailbox: { item: mode === "compose" ? { sessionData } : {} },
      requirements: { isSetSupported: (_set: string, version: string) => Number(mailbox.split(".")[1]) >= Number(version.split(".")[1]) },
    },
  });
  return {
    kept,
    /** The user presses Send; resolves with what Outlook is told. */
    send: () =>
      new Promise<unknown>((completed) => {
        handlers.get("onAppointmentSend")?.({ completed });
      }),
  };
}

test("where something is to be asked, Outlook asks, opens the pane on request, and sends anyway on request", async () => {
  const { send } = outlook();
  onAppointmentSend(() => Promise.resolve(lost));
  expect(await send()).toEqual({
    allowEvent: false,
    errorMessage: lost.sentence,
    cancelLabel: lost.button,
    commandId: "organizerOpenPane",
    sendModeOverride: "promptUser",
  });
});

test.each<[string, () => Promise<SendAlert | undefined>]>([
  ["there is nothing to ask", () => Promise.resolve(undefined)],
  ["the check fails", () => Promise.reject(new Error("no network"))],
])("where %s, the meeting goes", async (_name, findAlert) => {
  const { send } = outlook();
  onAppointmentSend(findAlert);
  expect(await send()).toEqual({ allowEvent: true });
});

test("what takes longer than four seconds lets the meeting go, once", async () => {
  const { send } = outlook();
  let late: (alert: SendAlert) => void = () => undefined;
  onAppointmentSend(() => new Promise((resolve) => (late = resolve)));
  const told: unknown[] = [];
  void send().then((completed) => told.push(completed));
  await vi.advanceTimersByTimeAsync(3_999);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  late(lost);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([{ allowEvent: true }]);
});

test("an Outlook that could not send anyway is never asked", async () => {
  const { send } = outlook({ mailbox: "1.13" });
  onAppointmentSend(() => Promise.resolve(lost));
  expect(await send()).toEqual({ allowEvent: true });
});

test("an alert stays within what Outlook takes", async () => {
  const { send } = outlook();
  onAppointmentSend(() => Promise.resolve({ sentence: "s".repeat(900), button: "b".repeat(90) }));
  const { errorMessage, cancelLabel } = (await send()) as { errorMessage: string; cancelLabel: string };
  expect([errorMessage.length, cancelLabel.length]).toEqual([500, 20]);
});

test("what the last check found in this form is asked, until a later one finds nothing", async () => {
  const { send } = outlook();
  onAppointmentSend(findSessionAlert);
  expect(await send()).toEqual({ allowEvent: true });
  await keepSessionAlert(lost);
  expect(await send()).toMatchObject({ allowEvent: false, errorMessage: lost.sentence });
  await keepSessionAlert(undefined);
  expect(await send()).toEqual({ allowEvent: true });
});

test.each<[string, unknown]>([
  ["no JSON", "lost"],
  ["nothing", null],
  ["another version", { version: 2, alert: lost }],
  ["no sentence", { version: 1, alert: { button: "Open" } }],
  ["a sentence without end", { version: 1, alert: { ...lost, sentence: "s".repeat(501) } }],
  ["a button without a word", { version: 1, alert: { ...lost, button: "" } }],
])("session data that is %s asks nothing", async (_name, text) => {
  outlook({ kept: new Map([["send-alert", typeof text === "string" ? text : JSON.stringify(text)]]) });
  expect(await findSessionAlert()).toBeUndefined();
});

test("a read form has no session data, and that is no error", async () => {
  const { kept } = outlook({ mode: "read" });
  await keepSessionAlert(lost);
  expect(await findSessionAlert()).toBeUndefined();
  expect(kept.size).toBe(0);
});
