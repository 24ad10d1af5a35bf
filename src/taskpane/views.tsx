import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { viewsCatalogueFor } from "../locales/views-catalogue.ts";
import type { Announce } from "./announcer.ts";
import { isActing } from "./busy.ts";
import { useLazyPart } from "./lazy-part.ts";
import { reportOf } from "./mark-root.ts";
import type { PaneState } from "./pane-state.ts";
import { createViewParts, type LoadCalendar, type View } from "./view-parts.ts";
import { useWords } from "./words.ts";

interface ViewsProps {
  readonly view: View;
  readonly onShow: (view: View) => void;
  readonly state: PaneState;
  readonly announce: Announce;
  readonly loadCalendar: LoadCalendar;
}

/** The ways to the other views, and the view that is shown. Coming back gives the focus to the button that led there. */
export function Views({ view, onShow, state, announce, loadCalendar }: ViewsProps): ReactElement {
  const { text } = useWords();
  const { locale, chosen, phase } = state;
  const words = viewsCatalogueFor(locale);
  const [parts] = useState(() => createViewParts(loadCalendar));
  const calendar = useLazyPart(parts.calendar, view === "calendar");
  const sharing = useLazyPart(parts.sharing, view === "sharing");
  const links = useRef<HTMLElement>(null);
  const left = useRef<View>(view);
  useEffect(() => {
    if (view === "appointment" && left.current !== "appointment")
      links.current?.querySelector<HTMLElement>(`[data-view="${left.current}"]`)?.focus();
    left.current = view;
  }, [view]);

  const part = view === "calendar" ? calendar : sharing;
  const entered = {
    locale,
    announce,
    onBack: () => onShow("appointment"),
    onSharing: () => onShow("sharing"),
    calendarAccess: reportOf(phase)?.evidence.calendar ?? ({ kind: "unknown" } as const),
    ...(chosen?.kind === "named" && { organization: chosen.name }),
  };
  if (view === "appointment") {
    return (
      <nav ref={links} className="row links" aria-label={words.name}>
        {(["calendar", "sharing"] as const).map((to) => (
          <Button key={to} data-view={to} size="small" appearance="subtle" disabledFocusable={isActing(state)} onClick={() => onShow(to)}>
            {words[to]}
          </Button>
        ))}
      </nav>
    );
  }
  if (part === undefined || part === "missing") {
    return (
      <div className="section">
        <p role="status">{part === "missing" ? text.pane.partMissing : words.loading}</p>
        <div className="row">
          <Button size="small" onClick={entered.onBack}>
            {words.back}
          </Button>
        </div>
      </div>
    );
  }
  if (view === "calendar" && calendar !== undefined && calendar !== "missing") return <calendar.PaneCalendar {...calendar} {...entered} />;
  return sharing !== undefined && sharing !== "missing" ? <sharing.SharingView store={sharing.store} {...entered} /> : <></>;
}
