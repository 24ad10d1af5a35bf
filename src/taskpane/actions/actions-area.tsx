import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useId, useState, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { lazy } from "../../app/lazy.ts";
import { useLazy } from "../use-lazy.ts";
import type { Announce } from "../announcer.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import type { PaneState } from "../pane-state.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import { useWords } from "../words.ts";
import { findQuestion, unadvisedBy, type ActionState, type Asking } from "./actions-state.ts";
import { useActionsMessages } from "./actions-messages.ts";
import { AskReadOnlyCard } from "./ask-read-only-card.tsx";
import { ByHand } from "./by-hand.tsx";
import { CauseCard } from "./cause-card.tsx";
import { CheckLinkCard } from "./check-link-card.tsx";
import { ForgetCard } from "./forget-card.tsx";
import { formatProgress } from "./format-progress.ts";
import { OutcomeCard } from "./outcome-card.tsx";
import { PickCards } from "./pick-cards.tsx";
import { RegardingCard } from "./regarding-card.tsx";
import { UpdateCard } from "./update-card.tsx";
import { useCheckOnReturn } from "./use-check-on-return.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { WatchCard } from "./watch-card.tsx";

interface ActionsAreaProps {
  readonly report: CheckReport;
  readonly announce: Announce;
  /** The pane's root element. */
  readonly root: HTMLElement;
}

/** Draws everything about writing: progress, outcome, cause, and the recheck after the next sync. */
export function ActionsArea({ report, announce, root }: ActionsAreaProps): ReactElement {
  const action = usePane((state) => state.action);
  const watch = usePane((state) => state.watch);
  const asking = findQuestion(action);
  // Not where the button is: the first check takes its card away, and the person may come back once more.
  useCheckOnReturn(usePane((state) => state.formOpened === true));
  return (
    <>
      <Observer announce={announce} root={root} />
      <CheckLinkCard report={report} />
      {action?.kind === "running" && <Progress action={action} />}
      {asking === undefined ? action?.kind === "ended" && <OutcomeCard ended={action} /> : <Questions {...asking} />}
      {watch !== undefined && <WatchCard watch={watch} ownCalendar={report.evidence.calendar.kind === "own"} />}
      {action?.kind !== "running" && <CauseCard />}
      <UpdateCard report={report} />
      <PickCards report={report} />
      <RegardingCard report={report} />
      <ForgetCard report={report} />
      <AskReadOnlyCard report={report} />
      <ByHand report={report} unadvised={unadvisedBy(action)} />
    </>
  );
}

/** Few appointments are private, or name people whom CRM knows twice. */
const questionsChunk = lazy(() => import(/* webpackChunkName: "track-questions" */ "./track-questions.tsx"));

function Questions(props: Asking): ReactElement {
  const { partMissing } = useWords().text.pane;
  const text = useTextStyles();
  const part = useLazy(questionsChunk, true);
  if (part === "missing") return <p className={text.small}>{partMissing}</p>;
  return part === undefined ? <Spinner size="tiny" /> : <part.TrackQuestions {...props} />;
}

/** What is being done right now, with a button that stops it. */
function Progress({ action }: { readonly action: Extract<ActionState, { kind: "running" }> }): ReactElement {
  const { stop } = useWords().text.pane;
  const words = useActionsMessages().actions;
  const { stopAction } = usePaneActions();
  const layout = useLayoutStyles();
  const doingId = useId();
  return (
    <ToneMessage tone="neutral" icon={<Spinner size="extra-tiny" aria-labelledby={doingId} />}>
      <div className={layout.row}>
        <span id={doingId} className={layout.grow}>
          {action.stopping ? words.stopping : words.steps[action.doing]}
        </span>
        <Button size="small" disabledFocusable={action.stopping} onClick={stopAction}>
          {stop}
        </Button>
      </div>
    </ToneMessage>
  );
}

/** Draws nothing: announces what is new, and keeps the focus close to where it was. */
function Observer({ announce, root }: Pick<ActionsAreaProps, "announce" | "root">): null {
  const words = useWords();
  const news = useNews(formatProgress(usePane(wholeState), words));
  useEffect(() => announce(news), [news, announce]);
  useKeptFocus(root);
  return null;
}

const wholeState = (state: PaneState): PaneState => state;

/** Only the sentences that have not been announced yet. */
function useNews(sentences: readonly string[]): string {
  const [heard, setHeard] = useState<{ readonly sentences: readonly string[]; readonly news: string }>({ sentences: [], news: "" });
  if (sentences.length === heard.sentences.length && sentences.every((each, index) => each === heard.sentences[index])) return heard.news;
  const news = sentences.filter((each) => each !== "" && !heard.sentences.includes(each)).join(" ");
  setHeard({ sentences, news });
  return news;
}
