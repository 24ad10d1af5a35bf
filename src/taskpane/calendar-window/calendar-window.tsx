import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import { useStore } from "zustand";
import type { AppCalendar } from "../../app/calendar/create-app-calendar.ts";
import type { PaneLink } from "../../app/calendar-window/create-pane-link.ts";
import type { CalendarSnapshot } from "../../app/calendar-window/calendar-snapshot.ts";
import { calendarCatalogue } from "../../locales/calendar-catalogue.ts";
import type { Theme } from "../../outlook/theme.ts";
import { wordsInFullFor } from "../../wording/words-in-full.ts";
import type { Announce } from "../announcer.ts";
import { CalendarView } from "../calendar/calendar-view.tsx";
import { createCalendarViewStore } from "../calendar/create-calendar-view-store.ts";
import { createSharingStore } from "../sharing/create-sharing-store.ts";
import { SharingView } from "../sharing/sharing-view.tsx";
import { themes } from "../themes.ts";
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
  const { large } = useMemo(() => calendarCatalogue(locale), [locale]);
  const [notOpened, setNotOpened] = useState(0);
  const [{ calendar, sharing }] = useState(() => {
    const app = createCalendar(() => setNotOpened((times) => times + 1));
    return { calendar: createCalendarViewStore(app), sharing: createSharingStore(app) };
  });
  const [theme, setTheme] = useState<Theme>(snapshot.theme);
  useEffect(() => watchTheme(setTheme), [watchTheme]);
  const [view, setView] = useState<"calendar" | "sharing">("calendar");
  const pane = useStore(presence);
  useEffect(() => {
    if (pane !== "gone") return;
    calendar.actions.stop();
    calendar.actions.stopRestore();
    announce(`${large.gone.title}. ${large.gone.body}`);
  }, [pane, calendar, announce, large]);

  return (
    <WordsContext value={words}>
      <FluentProvider theme={themes[theme]} className="pane" data-pane={pane}>
        {pane === "gone" && (
          <section className="banner warning" aria-labelledby="pane-gone">
            <h2 id="pane-gone" className="subtitle">
              {large.gone.title}
            </h2>
            <p>{large.gone.body}</p>
          </section>
        )}
        {pane === "here" && notOpened > 0 && (
          <p key={notOpened} role="alert" className="banner warning">
            {large.noAppointment}
          </p>
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
        ) : (
          <SharingView store={sharing} locale={locale} announce={announce} onBack={() => setView("calendar")} back={large.back} />
        )}
      </FluentProvider>
    </WordsContext>
  );
}
