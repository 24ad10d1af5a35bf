import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useSyncExternalStore, type ReactElement, type ReactNode } from "react";
import { summarise } from "../../check/calendar/summarise.ts";
import { calendarCatalogueFor } from "../../locales/calendar-catalogue.ts";
import type { CalendarAccess } from "../../tracking/evidence.ts";
import { nameOf } from "../../wording/spoken-report.ts";
import type { Announce } from "../announcer.ts";
import type { Entrance } from "./calendar-state.ts";
import { calendarStyle } from "./calendar-style.ts";
import { CalendarWordsContext } from "./calendar-words.ts";
import type { CalendarStore } from "./create-calendar-store.ts";
import { Filters } from "./filters.tsx";
import { GapList } from "./gap-list.tsx";
import { InTurn } from "./in-turn.tsx";
import { RangeForm } from "./range-form.tsx";
import { RestoreSection } from "./restore-section.tsx";
import { RowList } from "./row-list.tsx";
import { ScanStatus } from "./scan-status.tsx";
import { leftOf, spokenEnd } from "./spoken-progress.ts";
import { spokenLoss } from "./spoken-loss.ts";
import { TakeAlong } from "./take-along.tsx";
import { Timeline, TimelineTable } from "./timeline.tsx";
import { useCalmAnnouncement } from "./use-calm-announcement.ts";
import { daysFor, DaysContext } from "./use-days.ts";

export interface CalendarViewProps {
  readonly store: CalendarStore;
  readonly locale: string;
  readonly announce: Announce;
  /** Absent: there is nothing behind it. */
  readonly onBack?: () => void;
  readonly onSharing: () => void;
  /** Whose calendar the open appointment lies in. */
  readonly calendarAccess: CalendarAccess;
  readonly organization?: string;
  /** What to begin with. */
  readonly shown?: Entrance["shown"];
  /** Beside the title. */
  readonly beside?: ReactNode;
}

/** The whole calendar at once: the picture and its sentence first, then who and where, then every appointment. */
export function CalendarView({
  store,
  locale,
  announce,
  onBack,
  onSharing,
  calendarAccess,
  organization,
  shown,
  beside,
}: CalendarViewProps): ReactElement {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const { actions } = store;
  const words = useMemo(() => calendarCatalogueFor(locale), [locale]);
  const days = useMemo(() => daysFor(locale, new Date()), [locale]);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  useEffect(
    () => actions.enter({ calendar: calendarAccess, organization, shown, now: new Date() }),
    [actions, calendarAccess, organization, shown],
  );

  const { scan, rows, gaps, progress, range, calendar, restore } = state;
  const summary = useMemo(() => summarise(rows), [rows]);
  const sentence = spokenLoss(summary, words, days);
  const running = scan.kind === "running";
  useCalmAnnouncement(
    announce,
    running ? words.said.running({ judged: progress.judged, left: leftOf(progress) }) : spokenEnd(scan, sentence, words),
    running ? "now-and-then" : "at-once",
  );

  return (
    <CalendarWordsContext value={words}>
      <DaysContext value={days}>
        <style href="calendar-view" precedence="view">
          {calendarStyle}
        </style>
        <section className="section calendar" aria-label={words.title.own} data-scan={scan.kind}>
          {onBack !== undefined && (
            <div className="row">
              <Button size="small" onClick={onBack}>
                {words.back}
              </Button>
            </div>
          )}
          <div className="row spread">
            <h1 ref={title} tabIndex={-1} className="title">
              {calendar.kind === "own" ? words.title.own : words.title.delegate({ owner: nameOf(calendar.owner) })}
            </h1>
            {beside}
          </div>
          <RangeForm
            key={`${range.from.getTime()} ${range.to.getTime()} ${calendar.kind}`}
            range={range}
            calendar={calendar}
            other={calendarAccess.kind === "delegate" ? calendarAccess : calendar.kind === "delegate" ? calendar : undefined}
            blocked={restore.kind === "running" ? words.restore.partly : undefined}
            onScan={actions.scan}
          />
          <ScanStatus scan={scan} progress={progress} hasGaps={gaps.length > 0} actions={actions} />
          {organization === undefined && <p className="banner warning">{words.notChosen}</p>}
          {gaps.length > 0 && !running && (
            <GapList gaps={gaps} running={restore.kind === "running"} onTryAgain={actions.goOn} onSignIn={actions.signIn} />
          )}
          {(rows.length > 0 || scan.kind === "done") && (
            <>
              <p className="strong" data-sentence="">
                {sentence}
              </p>
              {summary.headline.changedBy !== undefined && <p className="small">{words.sentence.evidence}</p>}
            </>
          )}
          {rows.length > 0 && (
            <div className="found">
              <InTurn>
                <div className="section picture">
                  <Timeline weeks={summary.weeks} sentence={sentence} />
                  <TimelineTable weeks={summary.weeks} />
                  <RestoreSection state={state} actions={actions} onSharing={onSharing} />
                  <Filters summary={summary} selection={state.selection} onSelect={actions.select} />
                </div>
                <RowList state={state} actions={actions} />
                <TakeAlong rows={rows} range={range} gaps={gaps} sentence={sentence} />
              </InTurn>
            </div>
          )}
        </section>
      </DaysContext>
    </CalendarWordsContext>
  );
}
