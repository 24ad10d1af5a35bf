import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import type { OnLastCheck } from "../../../../src/app/check-remembering.ts";
import type { PaneState } from "../../../../src/taskpane/pane-state.ts";
import { createCheckRunner } from "../../../../src/taskpane/verdict/run-check.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const last: Parameters<OnLastCheck>[0] = { verdict: "tracked", verified: true, at: new Date("2026-11-23T09:16:00Z") };

/** A first check that is never answered. @param toldAt milliseconds after which it is known what the last one found */
function begin(toldAt?: number): () => string {
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
  return () => store.getState().phase.kind;
}

test.each<[where: string, toldAt: number | undefined]>([
  ["where nothing is known of it", undefined],
  ["where the last one found something", 10],
])("a first check is drawn as under way after 600 ms, %s", (_, toldAt) => {
  const phase = begin(toldAt);
  vi.advanceTimersByTime(599);
  expect(phase()).toBe("starting");
  vi.advanceTimersByTime(1);
  expect(phase()).toBe("checking");
});
