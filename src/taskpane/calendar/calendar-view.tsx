import { Button, mergeClasses } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type ReactElement, type ReactNode } from "react";
import { useStore } from "zustand";
import { laterMessages } from "../../locales/load-messages.ts";
import type { CalendarAccess } from "../../tracking/evidence.ts";
import { nameOf } from "../../wording/format-names.ts";
import type { Announce } from "../announcer.ts";
import { BackIcon } from "../back-icon.tsx";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import { CalendarContext } from "./calendar-context.ts";
import type { CalendarViewStore, EnterRequest } from "./calendar-state.ts";
import { useCalendarStyles } from "./calendar.style.ts";
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
  const messages = laterMessages(locale).calendar;
  const parts = useMemo(() => ({ store, messages, formats: dayFormatsFor(locale, new Date()) }), [store, messages, locale]);
  const styles = useCalendarStyles();
  const layout = useLayoutStyles();
  const text = useTextStyles();
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
      <section className={styles.view} aria-label={messages.title.own} data-scan={scanKind}>
        {onBack !== undefined && (
          <Button size="small" appearance="subtle" icon={<BackIcon />} className={layout.hang} onClick={onBack}>
            {messages.back}
          </Button>
        )}
        <div className={mergeClasses(layout.row, layout.spread)}>
          <h1 ref={title} tabIndex={-1} className={text.title}>
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
        {organization === undefined && (
          <ToneMessage tone="warning">
            <p>{messages.notChosen}</p>
            {onBack !== undefined && (
              <Button size="small" className={layout.start} onClick={onBack}>
                {messages.choose}
              </Button>
            )}
          </ToneMessage>
        )}
        <GapList />
        <ScanResult announce={announce} onSharing={onSharing} />
      </section>
    </CalendarContext>
  );
}
