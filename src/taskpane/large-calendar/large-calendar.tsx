import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactElement } from "react";
import type { HouseCalendar } from "../../composition/assemble-calendar.ts";
import type { PaneLink } from "../../composition/calendar-dialog/ask-pane.ts";
import type { CalendarSnapshot } from "../../composition/calendar-dialog/calendar-snapshot.ts";
import { calendarCatalogueFor } from "../../locales/calendar-catalogue.ts";
import type { Theme } from "../../outlook/theme.ts";
import { wordsFor } from "../../wording/words.ts";
import type { Announce } from "../announcer.ts";
import { CalendarView } from "../calendar/calendar-view.tsx";
import { createCalendarStore } from "../calendar/create-calendar-store.ts";
import { createSharingStore } from "../sharing/create-sharing-store.ts";
import { SharingView } from "../sharing/sharing-view.tsx";
import { themes } from "../themes.ts";
import { WordsContext } from "../words.ts";

export interface LargeCalendarProps {
  readonly snapshot: CalendarSnapshot;
  readonly link: Pick<PaneLink, "getState" | "subscribe">;
  /** @param onNotOpened hears that Outlook did not show an appointment */
  readonly assemble: (onNotOpened: () => void) => HouseCalendar;
  /** Of the browser, where the person changes it meanwhile. @returns how to stop */
  readonly watchTheme: (listener: (theme: Theme) => void) => () => void;
  readonly announce: Announce;
}

/** *Check my calendar* in a dialog: the pane's view, *Who can break it* beside it, and what became of the pane. */
export function LargeCalendar({ snapshot, link, assemble, watchTheme, announce }: LargeCalendarProps): ReactElement {
  const { locale, access, organization } = snapshot;
  const words = useMemo(() => wordsFor(locale, new Date()), [locale]);
  const { large } = useMemo(() => calendarCatalogueFor(locale), [locale]);
  const [notOpened, setNotOpened] = useState(0);
  const [{ calendar, sharing }] = useState(() => {
    const house = assemble(() => setNotOpened((times) => times + 1));
    return { calendar: createCalendarStore(house), sharing: createSharingStore(house) };
  });
  const [theme, setTheme] = useState<Theme>(snapshot.theme);
  useEffect(() => watchTheme(setTheme), [watchTheme]);
  const [view, setView] = useState<"calendar" | "sharing">("calendar");
  const pane = useSyncExternalStore(link.subscribe, link.getState);
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
