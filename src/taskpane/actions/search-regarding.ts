import { Failure } from "../../http/failure.ts";
import type { Clock } from "../../http/clock.ts";
import type { AppActions } from "../../app/create-app-actions.ts";
import { reportOf, type PaneStateStore } from "../pane-state.ts";

/** Wait for a pause in typing. */
const pauseMs = 300;

export interface RegardingSearcher {
  /** A new search aborts the previous one. An empty text proposes records by the attendees' addresses. */
  readonly search: (text: string) => Promise<void>;
  readonly close: () => void;
}

export function createRegardingSearcher(
  { getState, setState }: PaneStateStore,
  actions: Pick<AppActions, "findRegarding" | "findRecentRegarding">,
  clock: Clock,
): RegardingSearcher {
  let running: AbortController | undefined;
  return {
    async search(text) {
      running?.abort();
      const controller = new AbortController();
      running = controller;
      const { signal } = controller;
      const query = text.trim();
      const report = reportOf(getState());
      const recent = report === undefined ? [] : actions.findRecentRegarding(report, query);
      setState({ regardingSearch: { query, recent, state: { kind: "asking" } } });
      try {
        if (query !== "") await clock.sleep(pauseMs, signal);
        const candidates = await actions.findRegarding(query, { signal });
        if (running === controller) setState({ regardingSearch: { query, recent, state: { kind: "found", candidates } } });
      } catch (error) {
        if (running !== controller || signal.aborted) return;
        setState({
          regardingSearch: { query, recent, state: { kind: "failed", why: error instanceof Failure ? error.reason : "unexpected-answer" } },
        });
        if (!(error instanceof Failure)) throw error;
      }
    },
    close: () => running?.abort(),
  };
}
