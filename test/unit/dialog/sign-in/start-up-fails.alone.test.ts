/** Whatever fails at the start of the sign-in window ends in words: a test throws in each place. */
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadDialogMessages } from "../../../../src/locales/load-dialog-messages.ts";
import type { openSignIn as OpenSignIn } from "../../../../src/dialog/sign-in/open-sign-in.ts";

const messages = await loadDialogMessages("en");
const source = "../../../../src";
type Failing = "nothing" | "chunk" | "configuration" | "office";
let failing: Failing = "nothing";
const reported = vi.fn();

beforeEach(() => {
  failing = "nothing";
  const page = new DOMParser().parseFromString(readFileSync("src/dialog/dialog.html", "utf8"), "text/html");
  document.head.replaceChildren(...page.head.querySelectorAll("link"));
  document.body.replaceChildren(...page.body.children);
  vi.resetModules();
  vi.stubGlobal("reportError", reported);
  vi.doMock(`${source}/outlook/is-engine-supported.ts`, () => ({ isEngineSupported: () => true }));
  vi.doMock(`${source}/identity/standard-client.ts`, () => (failing === "chunk" ? never() : { createStandardClient: never }));
  // Else it is not answered yet: what fails first is told.
  vi.stubGlobal("fetch", () =>
    failing === "configuration" ? Promise.resolve(new Response("<!doctype html><title>Sign in</title>")) : new Promise(() => undefined),
  );
  // Under a clock that stands, a module that is not there yet would not come.
  vi.doMock(`${source}/locales/load-dialog-messages.ts`, () => ({ loadDialogMessages: () => Promise.resolve(messages) }));
});
afterEach(() => {
  vi.doUnmock(`${source}/dialog/sign-in/sign-in-screen.ts`);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  reported.mockClear();
});

function never(): never {
  throw new TypeError("an interface is missing");
}

/** What the script of Office.js brings, once it is there. */
function arrive(): void {
  vi.stubGlobal("Office", {
    HostType: { Outlook: "Outlook" },
    onReady: (done: (info: object) => void) => (failing === "office" ? never() : Promise.resolve(done({ host: "Outlook" }))),
    context: { displayLanguage: "en-US", requirements: { isSetSupported: () => true } },
  });
  document.querySelector("script")?.dispatchEvent(new Event("load"));
}

const heading = () => document.querySelector("#dialog h1")?.textContent;

test("an Office.js that never comes is told within ten seconds, with a way to try again", async () => {
  vi.useFakeTimers();
  const { openSignIn } = (await import(`${source}/dialog/sign-in/open-sign-in.ts`)) as { openSignIn: typeof OpenSignIn };
  void openSignIn(document.getElementById("dialog")!);
  await vi.advanceTimersByTimeAsync(7_000);
  expect(heading()).toMatch(/^Taking you/u);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(heading()).toBe("Outlook doesn't respond");
  expect(document.querySelector("#dialog button")?.textContent).toBe("Try again");
});

test.each<[Failing, string]>([
  ["chunk", "Part of this window couldn't be loaded"],
  ["configuration", "This add-in isn't set up yet"],
  ["office", "Something went wrong in the add-in"],
])("a start that fails by its %s is told by name", async (what, title) => {
  failing = what;
  const { openSignIn } = (await import(`${source}/dialog/sign-in/open-sign-in.ts`)) as { openSignIn: typeof OpenSignIn };
  const opened = openSignIn(document.getElementById("dialog")!);
  await vi.waitFor(() => expect(document.querySelector("script")).not.toBeNull(), { timeout: 60_000 });
  arrive();
  await opened;
  expect(heading()).toBe(title);
  expect(reported).toHaveBeenCalledTimes(what === "office" ? 1 : 0);
});

test("what fails before anything is drawn leaves the page's own words", async () => {
  vi.doMock(`${source}/dialog/sign-in/sign-in-screen.ts`, () => ({ createSignInScreen: never }));
  await import(`${source}/dialog/main.ts`);
  await vi.waitFor(() => expect(document.getElementById("broken")!.hidden).toBe(false), { timeout: 60_000 });
  expect(document.getElementById("dialog")!.hidden).toBe(true);
  expect(reported).toHaveBeenCalled();
});
