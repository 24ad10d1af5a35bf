import type { AppActions } from "../../app/create-app-actions.ts";
import type { PaneStateStore } from "../pane-state.ts";

export interface PeopleFinder {
  /** *Who is in CRM?* Asked again, it aborts the previous question. */
  readonly find: () => Promise<void>;
  readonly close: () => void;
}

export function createPeopleFinder({ setState }: PaneStateStore, actions: Pick<AppActions, "findPeopleInCrm">): PeopleFinder {
  let running: AbortController | undefined;
  return {
    async find() {
      running?.abort();
      const controller = new AbortController();
      running = controller;
      setState({ peopleSearch: { kind: "asking" } });
      try {
        const peopleSearch = await actions.findPeopleInCrm({ signal: controller.signal });
        if (running === controller) setState({ peopleSearch });
      } catch (error) {
        if (!controller.signal.aborted) throw error;
      }
    },
    close: () => running?.abort(),
  };
}
