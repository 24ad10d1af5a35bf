import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import type { OnLastCheck } from "../../../../src/app/check-remembering.ts";
import type { PaneState } from "../../../../src/taskpane/pane-state.ts";
import { createCheckRunner } from "../../../../src/taskpane/verdict/run-check.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const last: Parameters<OnLastCheck>[0] = { verdict: "tracked", verified: true, at: new Date("2026-11-23T09:16:00Z") };

/** A first check that is never answered. @param toldAt milliseconds after which it is known what the last one found */
function begin(toldAt?: number): () => PaneState {
  const store = createStore<PaneState>(
    () => ({ phase: { kind: "starting" }, roleChanges: [] as readonly never[], journal: [] as readonly never[] }) as unknown as PaneState,
  );
  const runner = createCheckRunner(store, {
    check: ({ onLastCheck }) => {
      if (toldAt !== undefined) setTimeout(() => onLastCheck?.(last), toldAt);
      return new Promise(() => undefined);
    },
  });
  void runner.check();
  return store.getState;
}

test("a first check is drawn as under way after 600 ms", () => {
  const state = begin();
  vi.advanceTimersByTime(599);
  expect(state().phase.kind).toBe("starting");
  vi.advanceTimersByTime(1);
  expect(state()).toMatchObject({ phase: { kind: "checking" }, lastCheck: undefined });
});

test.each([
  ["is drawn with it", 10, 600],
  ["is added to it, where that is known later", 700, 700],
])("what the last check found %s", (_, toldAt, drawnAt) => {
  const state = begin(toldAt);
  vi.advanceTimersByTime(drawnAt - 1);
  expect([state().phase.kind, state().lastCheck]).not.toEqual(["checking", last]);
  vi.advanceTimersByTime(1);
  expect(state()).toMatchObject({ phase: { kind: "checking" }, lastCheck: last });
});
