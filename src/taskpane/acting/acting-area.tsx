import { useEffect, useMemo, type ReactElement } from "react";
import { actingCatalogueFor } from "../../locales/acting-catalogue.ts";
import type { CheckReport } from "../../check/report.ts";
import type { Announce } from "../announcer.ts";
import type { PaneActions, PaneState } from "../pane-state.ts";
import { useWords } from "../words.ts";
import { ActingWordsContext } from "./acting-words.ts";
import { ActionProgress } from "./action-progress.tsx";
import { ByHand } from "./by-hand.tsx";
import { CauseCard } from "./cause-card.tsx";
import { OutcomeCard } from "./outcome-card.tsx";
import { spokenProgress } from "./spoken-progress.ts";
import { WatchCard } from "./watch-card.tsx";

interface ActingAreaProps {
  readonly report: CheckReport;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly busy: boolean;
  readonly announce: Announce;
}

/** Everything that is drawn of writing: what is under way, what it brought home, the cause, and the look back. */
export function ActingArea({ report, state, actions, busy, announce }: ActingAreaProps): ReactElement {
  const words = useWords();
  const { action, watch, syncMinutes, locale } = state;
  const acting = useMemo(() => actingCatalogueFor(locale), [locale]);
  const said = spokenProgress(state, { words, acting });
  useEffect(() => announce(said), [said, announce]);
  return (
    <ActingWordsContext value={acting}>
      {action?.kind === "running" && <ActionProgress action={action} onStop={actions.stopAction} />}
      {action?.kind === "ended" && <OutcomeCard ended={action} {...{ syncMinutes, busy, actions }} />}
      {watch !== undefined && <WatchCard watch={watch} ownCalendar={report.evidence.calendar.kind === "own"} />}
      <CauseCard {...{ state, busy, actions }} />
      <ByHand plan={report.judgement.plan} />
    </ActingWordsContext>
  );
}
