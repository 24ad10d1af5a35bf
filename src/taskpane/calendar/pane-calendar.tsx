import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useSyncExternalStore, type ReactElement } from "react";
import { calendarCatalogueFor } from "../../locales/calendar-catalogue.ts";
import { CalendarView, type CalendarViewProps } from "./calendar-view.tsx";
import type { LargeState, LargeStore } from "./create-large-store.ts";
import { OpenLarge } from "./open-large.tsx";

type PaneCalendarProps = Omit<CalendarViewProps, "beside" | "shown"> & { readonly large?: LargeStore };

const away: LargeState = { kind: "away" };
const never = () => () => undefined;

/** The calendar in the pane; while it is open in a window of its own, the word that it is. */
export function PaneCalendar({ large, ...view }: PaneCalendarProps): ReactElement {
  const { store, locale, announce, onBack, calendarAccess } = view;
  const state = useSyncExternalStore(large?.subscribe ?? never, () => large?.getState() ?? away);
  const { restore } = useSyncExternalStore(store.subscribe, store.getState);
  const words = useMemo(() => calendarCatalogueFor(locale), [locale]);
  useEffect(() => {
    if (state.kind === "over") large?.comeBack();
    if (state.kind === "not-opened") announce(words.large.notOpened[state.why]);
  }, [state, large, announce, words]);

  if (large !== undefined && state.kind === "open") return <Elsewhere words={words} onHere={large.showHere} {...(onBack && { onBack })} />;
  return (
    <CalendarView
      {...view}
      {...(large && {
        beside: (
          <OpenLarge words={words.large} state={state} restoring={restore.kind === "running"} onOpen={() => large.open(calendarAccess)} />
        ),
      })}
    />
  );
}

interface ElsewhereProps {
  readonly words: ReturnType<typeof calendarCatalogueFor>;
  readonly onHere: () => void;
  readonly onBack?: () => void;
}

function Elsewhere({ words, onHere, onBack }: ElsewhereProps): ReactElement {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="section" aria-label={words.title.own} data-large="open">
      {onBack !== undefined && (
        <div className="row">
          <Button size="small" onClick={onBack}>
            {words.back}
          </Button>
        </div>
      )}
      <h1 ref={title} tabIndex={-1} className="title">
        {words.title.own}
      </h1>
      <p role="status">{words.large.isOpen}</p>
      <div className="row">
        <Button size="small" onClick={onHere}>
          {words.large.here}
        </Button>
      </div>
    </section>
  );
}
