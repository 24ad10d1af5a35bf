/** Everything a person can ask of the pane that may write, and what follows from it. */
import type { ActionOutcome, Difference } from "../../check/action.ts";
import type { CheckReport } from "../../check/report.ts";
import type { SignInPurpose } from "../../composition/assemble-house.ts";
import type { Clock } from "../../http/clock.ts";
import type { ActionState, Doing } from "../acting-state.ts";
import { isActing } from "../busy.ts";
import { reportOf } from "../mark-root.ts";
import type { ActingHouse, PaneHouse } from "../pane-house.ts";
import type { ActingActions, PaneCell } from "../pane-state.ts";
import { createCauseAsker } from "./ask-cause.ts";
import { openAskReadOnly } from "./open-ask-read-only.ts";
import { openCheckLink } from "./open-check-link.ts";
import { createActionRunner } from "./run-action.ts";
import { createRegardingSearcher } from "./search-regarding.ts";
import { createLinkWatcher } from "./watch-link.ts";

export interface Acting {
  readonly actions: ActingActions;
  /** A verdict stands. */
  readonly judged: (report: CheckReport) => void;
  readonly close: () => void;
}

interface OpenActingOptions {
  readonly cell: PaneCell;
  readonly acting: ActingHouse;
  readonly house: Pick<PaneHouse, "syncMinutes" | "signIn">;
  readonly clock: Clock;
  /** Every check ends in `judged`. */
  readonly check: () => Promise<void>;
}

export function openActing({ cell, acting, house, clock, check }: OpenActingOptions): Acting {
  const { syncMinutes } = house;
  const watcher = createLinkWatcher({ cell, watches: acting.watches, syncMinutes, clock, check });
  const cause = createCauseAsker(cell, acting, (options) => house.signIn("mailbox-writing", options));
  const runner = createActionRunner({ cell, acting, onEnded });
  const regarding = createRegardingSearcher(cell, acting, clock);
  const leaving = new AbortController();

  function judged(report: CheckReport): void {
    cell.set({ journal: acting.findJournal(report), checkLink: undefined, askReadOnly: undefined });
    watcher.judged(report);
  }

  function onEnded(outcome: ActionOutcome): void {
    const { report } = outcome;
    if (report !== undefined) {
      cell.set({ journal: acting.findJournal(report) });
      if (outcome.kind === "linked") watcher.linked(report);
      else watcher.judged(report);
    }
    // What was judged before the write may no longer be so.
    if (outcome.kind === "failed" && outcome.written !== "nothing") void check();
  }

  const restore = (how: "cause-first" | "anyway") => {
    const { phase, action } = cell.get();
    const report = reportOf(phase);
    if (report === undefined) return;
    const read = how === "anyway" && action?.kind === "ended" ? comparisonRead(action) : undefined;
    void runner.run({ kind: "restore", ...(read && { read }) }, how === "cause-first" ? cause.beforeRestore(report) : undefined);
  };

  return {
    judged,
    actions: {
      restore: () => restore("cause-first"),
      restoreAnyway: () => restore("anyway"),
      act: (request) => void runner.run(request),
      stopAction: runner.stop,
      putAway() {
        if (!isActing(cell.get())) cell.set({ action: undefined });
      },
      signInAndRetry() {
        const { action } = cell.get();
        if (action?.kind !== "ended") return;
        void runner.run(action.request, async ({ signal }) => {
          // A refusal is no error here: the action that follows says what it means.
          await house.signIn(askedIn(action.during), { signal }).catch(() => signal.throwIfAborted());
          return "go-on";
        });
      },
      shareReadOnly: (id) => void cause.shareReadOnly(id),
      undoSharing: (id) => void cause.undoSharing(id),
      signInAndShare: (id) => void cause.signInAndShare(id),
      searchRegarding: (text) => void regarding.search(text),
      askReadOnly: () => void openAskReadOnly(cell, acting.mail),
      sendCheckLink: () => void openCheckLink(cell, acting.mail, { now: new Date(clock.now()), signal: leaving.signal }),
    },
    close() {
      leaving.abort();
      runner.close();
      cause.close();
      regarding.close();
      watcher.close();
    },
  };
}

/** Whoever goes on has the comparison on screen, or had it before the wait that is to go on. */
function comparisonRead({ request, outcome }: Extract<ActionState, { kind: "ended" }>): readonly Difference[] | undefined {
  if (outcome.kind === "differs") return outcome.differences;
  return request.kind === "restore" ? request.read : undefined;
}

/** Whom an action asked in a step, so whom a person has to sign in with. */
function askedIn(doing: Doing): SignInPurpose {
  switch (doing) {
    case "touching-record":
    case "creating-record":
    case "setting-state":
      return "crm";
    case "writing-link":
    case "forgetting-copy":
      return "mailbox-writing";
    case "starting":
    case "asking-who-can-edit":
    case "judging":
    case "waiting-for-sync":
    case "reading-back":
      return "mailbox";
  }
}
