import { Failure } from "../../http/failure.ts";
import type { Clock } from "../../http/clock.ts";
import type { PaneCell } from "../pane-state.ts";
import type { ActingHouse } from "../pane-house.ts";

/** A person who types is not done yet. */
const pauseMs = 300;

export interface RegardingSearcher {
  /** A newer text aborts the older search. Without a text: proposals by the attendees' addresses. */
  readonly search: (text: string) => Promise<void>;
  readonly close: () => void;
}

export function createRegardingSearcher(cell: PaneCell, acting: ActingHouse, clock: Clock): RegardingSearcher {
  let running: AbortController | undefined;
  return {
    async search(text) {
      running?.abort();
      const controller = new AbortController();
      running = controller;
      const { signal } = controller;
      const query = text.trim();
      cell.set({ regardingSearch: { query, state: { kind: "asking" } } });
      try {
        if (query !== "") await clock.sleep(pauseMs, signal);
        const candidates = await acting.findRegarding(query, { signal });
        if (running === controller) cell.set({ regardingSearch: { query, state: { kind: "found", candidates } } });
      } catch (error) {
        if (running !== controller || signal.aborted) return;
        cell.set({
          regardingSearch: { query, state: { kind: "failed", why: error instanceof Failure ? error.reason : "unexpected-answer" } },
        });
        if (!(error instanceof Failure)) throw error;
      }
    },
    close: () => running?.abort(),
  };
}
