/** What a person reads where our own code fails, or does not arrive. */
import { readFileSync } from "node:fs";
import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { whereItHappened } from "../../../src/check/where-it-happened.ts";
import type { PaneState } from "../../../src/taskpane/pane-state.ts";
import { createCheckRunner } from "../../../src/taskpane/verdict/run-check.ts";
import { showBroken } from "../../../src/taskpane/show-broken.ts";
import { draw } from "./draw.tsx";

test("where a part did not load, the page's own words stand instead of the skeleton", () => {
  const html = readFileSync("src/taskpane/taskpane.html", "utf8");
  const page = new DOMParser().parseFromString(html, "text/html");
  const [root, words] = [page.getElementById("pane")!, page.getElementById("broken")!];
  expect(words.hidden).toBe(true);
  showBroken(root);
  expect(words.hidden).toBe(false);
  expect(words.textContent).toMatch(/Something went wrong in the add-in.+Close the pane and open it again/su);
  expect(root.getAttribute("aria-busy")).toBe("false");
  expect(root.children).toHaveLength(0);
});

test("a start that throws ends in words, with what was caught and a report to copy", () => {
  const { root } = draw({ phase: { kind: "broken", detail: "TypeError · main.js:1:2" } });
  expect(screen.getByRole("alert").textContent).toContain("Something went wrong in the add-in");
  expect(root.textContent).toContain("TypeError · main.js:1:2");
  expect(screen.getByRole("button", { name: "Copy report" })).toBeTruthy();
  expect(root.getAttribute("aria-busy")).toBe("false");
});

test("a check that throws is no stop", async () => {
  const store = createStore(() => ({ phase: { kind: "starting" }, roleChanges: [] }) as unknown as PaneState);
  const app = { check: () => Promise.reject(new TypeError("of our own")) };
  await act(async () => {
    await expect(createCheckRunner(store, app).check()).rejects.toThrow("of our own");
  });
  expect(store.getState().phase).toMatchObject({ kind: "broken", detail: expect.stringMatching(/^TypeError/u) as unknown });
});

test("what is told of a mistake names no appointment", () => {
  const told = whereItHappened(new TypeError("Cannot read Quarterly review of alex@contoso.example"));
  expect(told).toMatch(/^TypeError/u);
  expect(told).not.toMatch(/Quarterly|alex/u);
});
