import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { button, draw, drawReport, drawUnchosen } from "./draw.tsx";
import { reportOn, states } from "./states.ts";

const lost = reportOn(states["7f lost"]);
const tracked = reportOn(states["5d tracked"]);

afterEach(() => vi.useRealTimers());

test("before the first verdict the pane is busy and carries none", () => {
  const { root } = draw({ phase: { kind: "starting" }, organizations: [] });
  expect(root.getAttribute("aria-busy")).toBe("true");
  expect(root.hasAttribute("data-verdict")).toBe(false);
  expect(root.querySelector(".skeleton")).not.toBeNull();
});

test("the footer stands there while Outlook gets ready and the page has nothing else to do, with nothing to press yet", () => {
  vi.stubGlobal("requestIdleCallback", (run: () => void) => (run(), 1));
  vi.stubGlobal("cancelIdleCallback", () => undefined);
  try {
    const { root, store, set } = draw({ phase: { kind: "starting" }, organizations: [] });
    // What is known as soon as Outlook is ready is drawn with the check: until then nothing moves.
    set({ organizations: [{ name: "PROD" }], chosen: { kind: "named", name: "PROD" } });
    expect(root.textContent).not.toContain("PROD");
    expect(root.querySelector(".waiting")?.textContent).toBe("Waiting for Outlook…");
    for (const name of ["Check tracking status", "Help"]) {
      expect(button(name).getAttribute("aria-disabled")).toBe("true");
      fireEvent.click(button(name));
    }
    expect(store.asked).toEqual([]);
    expect(root.querySelector(".skeleton")).not.toBeNull();
  } finally {
    cleanup();
    vi.unstubAllGlobals();
  }
});

test("what the last check found stands there with its time, and is no verdict", () => {
  const lastCheck = { verdict: "tracked", verified: true, organization: "PROD", at: new Date() } as const;
  const { root } = draw({ phase: { kind: "checking" }, organizations: [{ name: "PROD" }], lastCheck });
  expect(root.querySelector(".waiting")?.textContent).toMatch(/^At \d.*: Tracked in PROD\. Checking…$/);
  expect(root.querySelector(".waiting")?.closest("[aria-live]")).toBeNull();
  expect(root.getAttribute("aria-busy")).toBe("true");
  expect(root.getAttributeNames().filter((name) => name.startsWith("data-"))).toEqual([]);
  expect(screen.queryByRole("heading")).toBeNull();
  expect(screen.queryByRole("button", { name: "Open in CRM" })).toBeNull();
});

test("it names no organization that config.json lists no more, and says what CRM did not bear out", () => {
  const lastCheck = { verdict: "tracked", verified: false, organization: "OLD", at: new Date() } as const;
  const { root } = draw({ phase: { kind: "checking" }, organizations: [{ name: "PROD" }], lastCheck });
  expect(root.querySelector(".waiting")?.textContent).toMatch(/: Tracked, not confirmed by CRM\. Checking…$/);
});

test("while it is checked again the last verdict stays, busy", () => {
  const { root, set } = drawReport(lost);
  set({ phase: { kind: "checking", last: lost } });
  expect(root.getAttribute("aria-busy")).toBe("true");
  expect(root.getAttribute("data-verdict")).toBe("lost");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("The link to CRM was lost");
  set({ phase: { kind: "settled", report: tracked } });
  expect(root.getAttribute("aria-busy")).toBe("false");
  expect(root.getAttribute("data-verdict")).toBe("tracked");
});

test("a pane that lost its last verdict carries none", () => {
  const { root, set } = drawReport(lost);
  set({ phase: { kind: "checking" } });
  expect(root.getAttributeNames().filter((name) => name.startsWith("data-"))).toEqual([]);
});

test("Outlook that never came is told with the time waited and what to do", () => {
  const { root } = draw({ phase: { kind: "no-office", waitedSeconds: 15 } });
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toContain("waited 15 seconds");
  expect(root.getAttribute("aria-busy")).toBe("false");
});

test("a page outside Outlook is not said to have waited", () => {
  draw({ phase: { kind: "no-office", waitedSeconds: 0 } });
  expect(screen.getByRole("alert").textContent).toContain("This is not Outlook");
  expect(screen.getByRole("alert").textContent).not.toContain("0 seconds");
});

test("a wrong configuration names the field and the problem", () => {
  draw({ phase: { kind: "misconfigured", field: "organizations.0.url", problem: "must begin with https://" } });
  expect(screen.getByRole("alert").textContent).toContain("organizations entry 1 url (organizations.0.url) must begin with https://");
});

test("progress and Stop come after a second of checking, and are said", () => {
  vi.useFakeTimers();
  const { said, store } = draw({ phase: { kind: "checking" } });
  expect(screen.queryByRole("button", { name: "Stop" })).toBeNull();
  act(() => void vi.advanceTimersByTime(1_000));
  expect(said()).toBe("Asking the mailbox and CRM…");
  fireEvent.click(button("Stop"));
  expect(store.asked).toEqual([["stop"]]);
});

test("the focus on Stop goes to Check tracking status when Stop goes away", () => {
  vi.useFakeTimers();
  const { set } = draw({ phase: { kind: "checking" } });
  act(() => void vi.advanceTimersByTime(1_000));
  act(() => button("Stop").focus());
  set({ phase: { kind: "settled", report: lost } });
  expect(document.activeElement).toBe(button("Check tracking status"));
});

test("Check tracking status checks again, and not twice at once", () => {
  const { store, set } = drawReport(lost);
  fireEvent.click(button("Check tracking status"));
  expect(store.asked).toEqual([["checkAgain"]]);
  set({ phase: { kind: "checking", last: lost } });
  fireEvent.click(button("Check tracking status"));
  expect(store.asked).toHaveLength(1);
  expect(button("Check tracking status").getAttribute("aria-disabled")).toBe("true");
});

test("a new verdict is said politely and leaves the focus where it is", () => {
  const { said, set } = drawReport(lost);
  const check = button("Check tracking status");
  check.focus();
  set({ phase: { kind: "checking", last: lost } });
  expect(said()).toBe("");
  set({ phase: { kind: "settled", report: tracked } });
  expect(said()).toMatch(/^Tracked in PROD\. /u);
  expect(document.getElementById("said")?.getAttribute("aria-live")).toBe("polite");
  expect(document.activeElement).toBe(check);
});

test("what is said tells of the risk to another's calendar", () => {
  const { said } = drawReport(reportOn(states["5a at risk"]));
  expect(said()).toContain("Your CRM connection can untrack Alex Archer's appointments");
});

test("an organization not chosen is asked for beside the verdict", () => {
  const { root, store } = drawUnchosen("5b organization not chosen");
  expect(root.getAttribute("data-verdict")).toBe("tracked");
  const question = screen.getByRole("radiogroup", { name: "Which organization is your Outlook connected to?" });
  expect(question).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: "UAT" }));
  fireEvent.click(button("Use this organization"));
  expect(store.asked).toEqual([["chooseOrganization", { kind: "named", name: "UAT" }]]);
  expect(screen.queryByRole("button", { name: "Keep it as it is" })).toBeNull();
});

test("an organization that was just chosen gives the focus to the settings, where it can be changed", () => {
  const { set } = drawUnchosen("7a not chosen");
  fireEvent.click(screen.getByRole("radio", { name: "PROD" }));
  fireEvent.click(button("Use this organization"));
  set({ chosen: { kind: "named", name: "PROD" } });
  expect(document.activeElement).toBe(button("Settings"));
});

test("Change organization opens the question with the present choice, and closing gives the focus back", () => {
  const { store } = drawReport(lost);
  expect(screen.getByText("Your Outlook: PROD")).toBeTruthy();
  fireEvent.click(button("Settings"));
  fireEvent.click(button("Change organization"));
  expect(button("Change organization").getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "PROD" }).checked).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole("radio", { name: "PROD" }));
  fireEvent.click(button("Keep it as it is"));
  expect(screen.queryByRole("radiogroup", { name: /Which organization/u })).toBeNull();
  expect(document.activeElement).toBe(button("Change organization"));
  expect(store.asked).toEqual([]);
});

test("without any configured organization there is nothing to choose", () => {
  drawUnchosen("7a not chosen", []);
  expect(screen.queryByRole("radiogroup", { name: /Which organization/u })).toBeNull();
});
