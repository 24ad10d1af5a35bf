import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type ReactElement, type ReactNode } from "react";
import { useStore } from "zustand";
import { calendarCatalogue } from "../../locales/calendar-catalogue.ts";
import type { CalendarAccess } from "../../tracking/evidence.ts";
import { nameOf } from "../../wording/format-names.ts";
import type { Announce } from "../announcer.ts";
import { CalendarContext } from "./calendar-context.ts";
import type { CalendarViewStore, EnterRequest } from "./calendar-state.ts";
import { calendarStyle } from "./calendar-style.ts";
import { dayFormatsFor } from "./day-formats.ts";
import { GapList } from "./gap-list.tsx";
import { RangeForm } from "./range-form.tsx";
import { ScanResult } from "./scan-result.tsx";
import { ScanStatus } from "./scan-status.tsx";

export interface CalendarViewProps {
  readonly store: CalendarViewStore;
  readonly locale: string;
  readonly announce: Announce;
  /** Absent if there is no view to go back to. */
  readonly onBack?: () => void;
  readonly onSharing: () => void;
  /** The calendar of the open appointment. */
  readonly calendarAccess: CalendarAccess;
  readonly organization?: string;
  /** The calendar and range to start with. */
  readonly shown?: EnterRequest["shown"];
  /** Beside the title. */
  readonly beside?: ReactNode;
}

/** The whole calendar: first the summary and timeline, then who and where, then every appointment. */
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
  const { actions } = store;
  const messages = useMemo(() => calendarCatalogue(locale), [locale]);
  const parts = useMemo(() => ({ store, messages, formats: dayFormatsFor(locale, new Date()) }), [store, messages, locale]);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  useEffect(
    () => actions.enter({ calendar: calendarAccess, organization, shown, now: new Date() }),
    [actions, calendarAccess, organization, shown],
  );
  const scanKind = useStore(store, ({ scan }) => scan.kind);
  const calendar = useStore(store, (state) => state.calendar);
  const range = useStore(store, (state) => state.range);

  return (
    <CalendarContext value={parts}>
      <style href="calendar-view" precedence="view">
        {calendarStyle}
      </style>
      <section className="section calendar" aria-label={messages.title.own} data-scan={scanKind}>
        {onBack !== undefined && (
          <div className="row">
            <Button size="small" onClick={onBack}>
              {messages.back}
            </Button>
          </div>
        )}
        <div className="row spread">
          <h1 ref={title} tabIndex={-1} className="title">
            {calendar.kind === "own" ? messages.title.own : messages.title.delegate({ owner: nameOf(calendar.owner) })}
          </h1>
          {beside}
        </div>
        {/* A new scan resets the form. */}
        <RangeForm
          key={`${range.from.getTime()} ${range.to.getTime()} ${calendar.kind}`}
          range={range}
          calendar={calendar}
          other={calendarAccess.kind === "delegate" ? calendarAccess : calendar.kind === "delegate" ? calendar : undefined}
        />
        <ScanStatus />
        {organization === undefined && <p className="banner warning">{messages.notChosen}</p>}
        <GapList />
        <ScanResult announce={announce} onSharing={onSharing} />
      </section>
    </CalendarContext>
  );
}
