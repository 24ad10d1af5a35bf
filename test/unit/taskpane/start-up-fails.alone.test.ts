/** Whatever fails at the start ends in words, in the pane and in the calendar's window: a test throws in each place. */
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ConfigurationError } from "../../../src/configuration/configuration-error.ts";

const source = "../../../src";
const reported = vi.fn();
type Failing = "nothing" | "theme" | "configuration" | "chunk" | "drawing";
/** What goes wrong in this test. The doubles ask for it: of two doubles of one module, a busy machine may take the first. */
let failing: Failing = "nothing";
/** Likewise, what a test has them do. */
let configuring: (() => Promise<unknown>) | undefined;
let readying: ((onLate: () => void) => Promise<unknown>) | undefined;
const mountTrouble = vi.fn();

beforeEach(() => {
  const page = new DOMParser().parseFromString(readFileSync("src/taskpane/taskpane.html", "utf8"), "text/html");
  page.querySelectorAll("script, style").forEach((each) => each.remove());
  document.body.replaceChildren(...page.body.children);
  vi.resetModules();
  vi.stubGlobal("reportError", reported);
  vi.stubGlobal("location", new URL("https://pane.example/page.html"));
  vi.doMock(`${source}/outlook/is-engine-supported.ts`, () => ({ isEngineSupported: () => true }));
  failing = "nothing";
  configuring = undefined;
  readying = undefined;
  mountTrouble.mockReset();
  vi.doMock(`${source}/outlook/office-ready.ts`, () => ({
    officeReady: (onLate: () => void) => readying?.(onLate) ?? Promise.resolve({ kind: failing === "drawing" ? "not-outlook" : "outlook" }),
  }));
  vi.doMock(`${source}/outlook/theme.ts`, () => ({
    readTheme: () => (failing === "theme" ? never() : "light"),
    watchTheme: () => (failing === "theme" ? never() : () => undefined),
  }));
  vi.doMock(`${source}/app/create-tokens.ts`, () => ({ prepareSignIn: () => undefined }));
  vi.doMock(`${source}/app/create-app.ts`, () => ({ createApp: () => never() }));
  vi.doMock(`${source}/configuration/load-configuration.ts`, () => ({
    loadConfiguration: () => (failing === "configuration" ? never() : (configuring?.() ?? new Promise(() => undefined))),
  }));
  const mount = () => (failing === "drawing" ? never() : undefined);
  vi.doMock(`${source}/taskpane/mount-pane.tsx`, () => (failing === "chunk" ? never() : { mountPane: mount }));
  vi.doMock(`${source}/taskpane/calendar-window/mount-calendar-window.tsx`, () =>
    failing === "chunk"
      ? never()
      : {
          mountCalendarWindow: mount,
          mountTrouble: (...values: unknown[]): unknown => mount() ?? mountTrouble(...values),
        },
  );
  vi.doMock(`${source}/app/calendar-window/create-window-calendar.ts`, () => ({ createWindowCalendar: never }));
});
afterEach(() => {
  vi.doUnmock(`${source}/taskpane/create-pane-store.ts`);
  vi.doUnmock(`${source}/outlook/dialog-parent.ts`);
  vi.unstubAllGlobals();
  reported.mockClear();
});

function never(): never {
  throw new TypeError("an interface is missing");
}

const words = () => document.getElementById("broken")!;
const pane = () => document.getElementById("pane")!;

const windows = { pane: "taskpane", "calendar's window": "taskpane/calendar-window" } as const;
type Where = keyof typeof windows;

const failures: readonly (readonly [string, Where, Failing])[] = [
  ["an interface that is missing while the script begins", "pane", "theme"],
  ["an interface that is missing while the script begins", "calendar's window", "configuration"],
  ["a chunk that does not load", "pane", "chunk"],
  ["a chunk that does not load", "calendar's window", "chunk"],
  ["what draws, and throws", "pane", "drawing"],
  ["what draws, and throws", "calendar's window", "drawing"],
];

test.each(failures)("%s ends in the page's own words (%s)", async (_, where, what) => {
  failing = what;
  await import(`${source}/${windows[where]}/begin.ts`);
  await vi.waitFor(() => expect([words().hidden, pane().getAttribute("aria-busy")]).toEqual([false, "false"]), { timeout: 60_000 });
  expect(reported).toHaveBeenCalled();
});

test("an Outlook that answers late, and an add-in that then throws, end in words (pane)", async () => {
  const fail = vi.fn();
  vi.doMock(`${source}/taskpane/create-pane-store.ts`, () => ({
    createPaneStore: () => ({ fail, setTheme: () => undefined, open: () => undefined, close: () => undefined }),
  }));
  configuring = () => Promise.resolve({});
  readying = (onLate) => {
    onLate();
    return new Promise(() => undefined);
  };
  await import(`${source}/taskpane/begin.ts`);
  await vi.waitFor(() => expect(fail).toHaveBeenCalledWith({ kind: "broken", detail: expect.stringContaining("TypeError") as unknown }), {
    timeout: 60_000,
  });
});

test("a config.json that is a page is told by name (calendar's window)", async () => {
  const problem = "is a page and no settings";
  vi.doMock(`${source}/outlook/dialog-parent.ts`, () => ({ listenToParent: () => Promise.resolve(), tellParent: () => undefined }));
  // As the window's own copy of the module has it.
  const { ConfigurationError: Own } = (await import(`${source}/configuration/configuration-error.ts`)) as {
    ConfigurationError: typeof ConfigurationError;
  };
  configuring = () => Promise.reject(new Own("config.json", problem));
  await import(`${source}/taskpane/calendar-window/begin.ts`);
  await vi.waitFor(() => expect(mountTrouble).toHaveBeenCalled(), { timeout: 60_000 });
  expect(mountTrouble.mock.lastCall?.[1]).toMatchObject({ trouble: { kind: "misconfigured", field: "config.json", problem } });
});

test("the page's own words about a script that is late stand there within ten seconds", () => {
  const [, seconds] = /animation: tell 0s (\d+)s/u.exec(readFileSync("src/taskpane/taskpane.html", "utf8")) ?? [];
  expect(Number(seconds)).toBeLessThan(10);
});
