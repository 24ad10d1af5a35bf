import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import { useStore } from "zustand";
import type { AppCalendar } from "../../app/calendar/create-app-calendar.ts";
import type { PaneLink } from "../../app/calendar-window/create-pane-link.ts";
import { lazy } from "../../app/lazy.ts";
import type { CalendarSnapshot } from "../../app/calendar-window/calendar-snapshot.ts";
import { directionOf, languageFor } from "../../locales/language.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { Theme } from "../../outlook/theme.ts";
import { wordsInFullFor } from "../../wording/words-in-full.ts";
import type { Announce } from "../announcer.ts";
import { CalendarView } from "../calendar/calendar-view.tsx";
import { createCalendarViewStore } from "../calendar/create-calendar-view-store.ts";
import { themes } from "../themes.ts";
import { ToneMessage } from "../tone-message.tsx";
import { useLazy } from "../use-lazy.ts";
import { PartAwaited } from "../views/part-awaited.tsx";
import { WordsContext } from "../words.ts";

export interface CalendarWindowProps {
  readonly snapshot: CalendarSnapshot;
  readonly presence: PaneLink["presence"];
  /** @param onNotOpened called if Outlook failed to show an appointment */
  readonly createCalendar: (onNotOpened: () => void) => AppCalendar;
  /** The browser's theme, whenever it changes. @returns a function that stops watching */
  readonly watchTheme: (listener: (theme: Theme) => void) => () => void;
  readonly announce: Announce;
}

/** *Check my calendar* in a window: the same views as in the pane, and a note if the pane has gone. */
export function CalendarWindow({ snapshot, presence, createCalendar, watchTheme, announce }: CalendarWindowProps): ReactElement {
  const { locale, access, organization } = snapshot;
  const words = useMemo(() => wordsInFullFor(locale, new Date()), [locale]);
  const { large } = laterMessages(locale).calendar;
  const [notOpened, setNotOpened] = useState(0);
  const [{ calendar, sharing }] = useState(() => {
    const app = createCalendar(() => setNotOpened((times) => times + 1));
    const loadSharing = async () => (await import(/* webpackChunkName: "sharing" */ "../sharing/open-sharing.ts")).openSharing(app);
    return { calendar: createCalendarViewStore(app), sharing: lazy(loadSharing) };
  });
  const [theme, setTheme] = useState<Theme>(snapshot.theme);
  useEffect(() => watchTheme(setTheme), [watchTheme]);
  const [view, setView] = useState<"calendar" | "sharing">("calendar");
  const sharingPart = useLazy(sharing, view === "sharing");
  const returnToCalendar = (): void => setView("calendar");
  const pane = useStore(presence);
  useEffect(() => {
    if (pane !== "gone") return;
    calendar.actions.stop();
    calendar.actions.stopRestore();
    announce(`${large.gone.title}. ${large.gone.body}`);
  }, [pane, calendar, announce, large]);

  return (
    <WordsContext value={words}>
      <FluentProvider theme={themes[theme]} dir={directionOf(languageFor(locale))} className="pane" data-pane={pane}>
        {pane === "gone" && (
          <ToneMessage tone="warning" title={large.gone.title}>
            <p>{large.gone.body}</p>
          </ToneMessage>
        )}
        {pane === "here" && notOpened > 0 && (
          <ToneMessage key={notOpened} tone="warning">
            <p role="alert">{large.noAppointment}</p>
          </ToneMessage>
        )}
        {view === "calendar" ? (
          <CalendarView
            store={calendar}
            locale={locale}
            announce={announce}
            onSharing={() => setView("sharing")}
            calendarAccess={access}
            shown={snapshot}
            {...(organization !== undefined && { organization })}
          />
        ) : sharingPart === undefined || sharingPart === "missing" ? (
          <PartAwaited part={sharingPart} onBack={returnToCalendar} back={large.back} />
        ) : (
          <sharingPart.SharingView
            store={sharingPart.store}
            locale={locale}
            announce={announce}
            onBack={returnToCalendar}
            back={large.back}
          />
        )}
      </FluentProvider>
    </WordsContext>
  );
}
