import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { useStore } from "zustand";
import { laterMessages } from "../../locales/load-messages.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import { BackIcon } from "../back-icon.tsx";
import { EmptyState } from "../pictures/empty-state.tsx";
import { NoAppointmentPicture } from "../pictures/pictures.tsx";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { CalendarView, type CalendarViewProps } from "./calendar-view.tsx";
import { useCalendarStyles } from "./calendar.style.ts";
import type { WindowStore } from "./create-window-store.ts";
import { OpenWindowButton } from "./open-window-button.tsx";

type ViewProps = Omit<CalendarViewProps, "beside" | "shown">;

/** The calendar in the pane; a note instead while it is open in a window. */
export function PaneCalendar({ calendarWindow, ...view }: ViewProps & { readonly calendarWindow?: WindowStore }): ReactElement {
  return calendarWindow === undefined ? <CalendarView {...view} /> : <CalendarOrNote calendarWindow={calendarWindow} {...view} />;
}

function CalendarOrNote({ calendarWindow, ...view }: ViewProps & { readonly calendarWindow: WindowStore }): ReactElement {
  const { store, locale, announce, onBack, calendarAccess } = view;
  const { actions } = calendarWindow;
  const state = useStore(calendarWindow);
  const isRestoring = useStore(store, ({ restore }) => restore.kind === "running");
  const messages = laterMessages(locale).calendar;
  useEffect(() => {
    if (state.kind === "ended") actions.returnToPane();
    if (state.kind === "not-opened") announce(messages.large.notOpened[state.why]);
  }, [state, actions, announce, messages]);

  if (state.kind === "open") return <Elsewhere messages={messages} onHere={actions.showHere} {...(onBack && { onBack })} />;
  return (
    <CalendarView
      {...view}
      beside={<OpenWindowButton store={calendarWindow} messages={messages.large} isRestoring={isRestoring} access={calendarAccess} />}
    />
  );
}

interface ElsewhereProps {
  readonly messages: LaterMessages["calendar"];
  readonly onHere: () => void;
  readonly onBack?: () => void;
}

function Elsewhere({ messages, onHere, onBack }: ElsewhereProps): ReactElement {
  const styles = useCalendarStyles();
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.view} aria-label={messages.title.own} data-large="open">
      {onBack !== undefined && (
        <Button size="small" appearance="subtle" icon={<BackIcon />} className={layout.hang} onClick={onBack}>
          {messages.back}
        </Button>
      )}
      <h1 ref={title} tabIndex={-1} className={text.title}>
        {messages.title.own}
      </h1>
      <div role="status">
        <EmptyState picture={<NoAppointmentPicture />} title={messages.large.isOpen}>
          <Button appearance="primary" onClick={onHere}>
            {messages.large.here}
          </Button>
        </EmptyState>
      </div>
    </section>
  );
}
