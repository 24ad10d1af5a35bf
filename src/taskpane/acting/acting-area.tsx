import { useEffect, useMemo, type ReactElement } from "react";
import { actingCatalogueFor } from "../../locales/acting-catalogue.ts";
import type { CheckReport } from "../../check/report.ts";
import type { Announce } from "../announcer.ts";
import type { PaneActions, PaneState } from "../pane-state.ts";
import { useWords } from "../words.ts";
import { ActingWordsContext } from "./acting-words.ts";
import { ActionProgress } from "./action-progress.tsx";
import { AskReadOnlyCard } from "./ask-read-only-card.tsx";
import { ByHand } from "./by-hand.tsx";
import { CauseCard } from "./cause-card.tsx";
import { CheckLinkCard } from "./check-link-card.tsx";
import { ForgetCard } from "./forget-card.tsx";
import { OutcomeCard } from "./outcome-card.tsx";
import { PickCards } from "./pick-cards.tsx";
import { spokenProgress } from "./spoken-progress.ts";
import { unadvisedBy } from "../unadvised-by.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useNews } from "./use-news.ts";
import { WatchCard } from "./watch-card.tsx";

interface ActingAreaProps {
  readonly report: CheckReport;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly busy: boolean;
  readonly announce: Announce;
  /** The pane's root element. */
  readonly root: HTMLElement;
}

/** Everything that is drawn of writing: what is under way, what it brought home, the cause, and the look back. */
export function ActingArea({ report, state, actions, busy, announce, root }: ActingAreaProps): ReactElement {
  const words = useWords();
  const { action, watch, syncMinutes, locale } = state;
  const acting = useMemo(() => actingCatalogueFor(locale), [locale]);
  const news = useNews(spokenProgress(state, { words, acting }));
  useEffect(() => announce(news), [news, announce]);
  useKeptFocus(root);
  return (
    <ActingWordsContext value={acting}>
      <CheckLinkCard {...{ report, state, busy, actions }} />
      {action?.kind === "running" && <ActionProgress action={action} onStop={actions.stopAction} />}
      {action?.kind === "ended" && <OutcomeCard ended={action} {...{ syncMinutes, busy, actions }} />}
      {watch !== undefined && <WatchCard watch={watch} ownCalendar={report.evidence.calendar.kind === "own"} />}
      {action?.kind !== "running" && <CauseCard {...{ state, busy, actions }} />}
      <PickCards {...{ report, busy, syncMinutes, actions }} />
      <ForgetCard {...{ report, busy, actions }} />
      <AskReadOnlyCard {...{ report, state, actions }} />
      <ByHand report={report} unadvised={unadvisedBy(action)} />
    </ActingWordsContext>
  );
}
