import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { ActionState, Doing } from "../../../../src/taskpane/actions/actions-state.ts";
import { button, drawReport } from "../draw.tsx";
import { reportOn, states } from "../states.ts";

const lost = reportOn(states["7f lost"]);
const tracked = reportOn(states["5d tracked"]);
const running = (doing: Doing, stopping = false): ActionState => ({ kind: "running", request: { kind: "restore" }, doing, stopping });

const steps: Record<Doing, string> = {
  starting: "Getting ready…",
  "asking-who-can-edit": "Checking who can edit this calendar…",
  judging: "Checking again before anything is written…",
  "touching-record": "Saving the record in CRM as it is…",
  "waiting-for-sync": "Waiting for CRM to link the appointment again…",
  "reading-content": "Reading who comes, and where…",
  "finding-people": "Looking up the people in CRM…",
  "creating-record": "Creating the record in CRM…",
  "setting-state": "Setting the record to show as the appointment does…",
  "changing-regarding": "Changing in CRM what the record regards…",
  "writing-regarding": "Having the appointment say so as well…",
  "updating-record": "Updating the record in CRM…",
  "forgetting-copy": "Forgetting the safety copy…",
  "writing-link": "Writing the link onto the appointment…",
  "reading-back": "Reading the appointment again, to be sure…",
};

test.each(Object.entries(steps))("the step %s is drawn and said, and can be stopped", (doing, words) => {
  const { root, acted, store } = drawReport(lost, { action: running(doing as Doing) });
  expect(root.textContent).toContain(words);
  expect(acted()).toBe(words);
  expect(root.dataset["action"]).toBe("running");
  fireEvent.click(button("Stop"));
  expect(store.asked).toEqual([["stopAction"]]);
});

test("while it stops, that is said, and Stop is no second stop", () => {
  const { acted, store } = drawReport(lost, { action: running("waiting-for-sync", true) });
  expect(acted()).toContain("Stopping");
  fireEvent.click(button("Stop"));
  expect(store.asked).toEqual([]);
});

test("while something is written, every button that would write or check is blocked, and stays focusable", () => {
  const { store } = drawReport(reportOn(states["7d duplicated"]), { action: running("writing-link") });
  const blocked = [button("Check tracking status"), ...screen.getAllByRole("button", { name: "Link this appointment to this record" })];
  for (const each of blocked) {
    expect(each.getAttribute("aria-disabled")).toBe("true");
    expect(each.hasAttribute("disabled")).toBe(false);
    fireEvent.click(each);
  }
  expect(store.asked).toEqual([]);
});

test("while it is checked, nothing can be written", () => {
  const { store, set } = drawReport(lost);
  set({ phase: { kind: "checking", last: lost } });
  fireEvent.click(button("Restore link"));
  expect(store.asked).toEqual([]);
});

test("what will happen stands before the click", () => {
  const { root } = drawReport(lost);
  const sentence = "Saves the record in PROD as it is, so that CRM links the appointment again. No record is created or deleted.";
  expect(root.textContent.indexOf(sentence)).toBeGreaterThan(-1);
  expect(root.textContent.indexOf(sentence)).toBeLessThan(root.textContent.indexOf("Restore link"));
});

test("an outcome and its verdict are both said, each in its own region", () => {
  const { said, acted, set } = drawReport(lost, { action: running("reading-back") });
  set({
    phase: { kind: "settled", report: tracked },
    action: {
      kind: "ended",
      request: { kind: "restore" },
      outcome: { kind: "linked", how: "sync", report: tracked },
      during: "reading-back",
    },
  });
  expect(said()).toMatch(/^Tracked in PROD\. /u);
  expect(acted()).toMatch(/^The link is back\. /u);
});

test("an outcome that was heard is not said again when something else is new", () => {
  const ended: ActionState = {
    kind: "ended",
    request: { kind: "restore" },
    outcome: { kind: "linked", how: "sync", report: tracked },
    during: "reading-back",
  };
  const { acted, set } = drawReport(tracked, { action: ended });
  set({ watch: { kind: "still-tracked", at: tracked.checkedAt } });
  expect(acted()).toMatch(/^Still tracked at \d\d:\d\d\.$/u);
});

test("a focus whose button goes away with the action finds what the action brought home", () => {
  const { set } = drawReport(lost);
  act(() => button("Restore link").focus());
  set({ action: running("reading-back") });
  expect(document.activeElement).toBe(button("Restore link"));
  set({
    phase: { kind: "settled", report: tracked },
    action: {
      kind: "ended",
      request: { kind: "restore" },
      outcome: { kind: "linked", how: "sync", report: tracked },
      during: "reading-back",
    },
  });
  expect(document.activeElement?.textContent).toMatch(/^The link is back/u);
});

test("a focus on Stop finds the outcome", () => {
  const { set } = drawReport(lost, { action: running("waiting-for-sync") });
  act(() => button("Stop").focus());
  set({
    action: {
      kind: "ended",
      request: { kind: "restore" },
      outcome: { kind: "failed", why: "stopped", written: "nothing", unadvised: [] },
      during: "waiting-for-sync",
    },
  });
  expect(document.activeElement?.textContent).toMatch(/^Stopped/u);
});

test("a focus that is elsewhere is left alone", () => {
  const { set } = drawReport(lost, { action: running("waiting-for-sync") });
  const check = button("Check tracking status");
  act(() => check.focus());
  set({
    phase: { kind: "settled", report: tracked },
    action: {
      kind: "ended",
      request: { kind: "restore" },
      outcome: { kind: "linked", how: "sync", report: tracked },
      during: "reading-back",
    },
  });
  expect(document.activeElement).toBe(check);
});
