import { Button, mergeClasses } from "@fluentui/react-components";
import { CalendarSearchRegular, PeopleRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { App } from "../../app/create-app.ts";
import { lazy } from "../../app/lazy.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { CalendarAccess } from "../../tracking/evidence.ts";
import type { Announce } from "../announcer.ts";
import { usePane } from "../pane-context.ts";
import { isActionRunning, reportOf } from "../pane-state.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useLazy } from "../use-lazy.ts";
import { useWords } from "../words.ts";
import { PartAwaited } from "./part-awaited.tsx";
import { useViewsStyles } from "./views.style.ts";

const icons = { calendar: <CalendarSearchRegular />, sharing: <PeopleRegular /> } as const;

export type View = "appointment" | "calendar" | "sharing" | "help";

interface ViewsProps {
  readonly view: View;
  readonly onShow: (view: View) => void;
  readonly announce: Announce;
  readonly loadCalendar: App["loadCalendar"];
}

const unknownCalendar: CalendarAccess = { kind: "unknown" };

/** Links to the other views, and the view that is open. Going back returns the focus to the link. */
export function Views({ view, onShow, announce, loadCalendar }: ViewsProps): ReactElement {
  const { locale } = useWords();
  const words = laterMessages(locale).views;
  const actionRunning = usePane(isActionRunning);
  const calendarAccess = usePane((state) => reportOf(state)?.evidence.calendar ?? unknownCalendar);
  const organization = usePane(({ chosen }) => (chosen?.kind === "named" ? chosen.name : undefined));
  const [parts] = useState(() => createViewParts(loadCalendar));
  const calendar = useLazy(parts.calendar, view === "calendar");
  const sharing = useLazy(parts.sharing, view === "sharing");
  // At once, so that it can be read when the network is what fails.
  const help = useLazy(helpChunk);
  const links = useRef<HTMLElement>(null);
  const left = useRef<View>(view);
  const styles = useViewsStyles();
  const layout = useLayoutStyles();
  useEffect(() => {
    if (view === "appointment" && left.current !== "appointment")
      links.current?.ownerDocument.querySelector<HTMLElement>(`[data-view="${left.current}"]`)?.focus();
    left.current = view;
  }, [view]);

  const part = view === "help" ? help : view === "calendar" ? calendar : sharing;
  const entered = {
    locale,
    announce,
    onBack: () => onShow("appointment"),
    onSharing: () => onShow("sharing"),
    calendarAccess,
    ...(organization !== undefined && { organization }),
  };
  if (view === "appointment") {
    return (
      <nav ref={links} className={mergeClasses(layout.hang, styles.links)} aria-label={words.name}>
        {(["calendar", "sharing"] as const).map((to) => (
          <Button
            key={to}
            data-view={to}
            size="small"
            appearance="subtle"
            icon={icons[to]}
            disabledFocusable={actionRunning}
            onClick={() => onShow(to)}
          >
            {words[to]}
          </Button>
        ))}
      </nav>
    );
  }
  if (part === undefined || part === "missing") {
    return <PartAwaited part={part} onBack={entered.onBack} back={words.back} />;
  }
  if (view === "help" && help !== undefined && help !== "missing") return <help.HelpView onBack={entered.onBack} onShow={onShow} />;
  if (view === "calendar" && calendar !== undefined && calendar !== "missing") return <calendar.PaneCalendar {...calendar} {...entered} />;
  return sharing !== undefined && sharing !== "missing" ? <sharing.SharingView store={sharing.store} {...entered} /> : <></>;
}

const helpChunk = lazy(() => import(/* webpackChunkName: "help" */ "../help/help-view.tsx"));

/** Each keeps its state while the pane is open: leaving a view and coming back does not restart it. */
function createViewParts(loadCalendar: App["loadCalendar"]) {
  return {
    calendar: lazy(async () => {
      const [{ openCalendar }, calendar] = await Promise.all([
        import(/* webpackChunkName: "calendar" */ "../calendar/open-calendar.ts"),
        loadCalendar(),
      ]);
      return openCalendar(calendar);
    }),
    sharing: lazy(async () => {
      const [{ openSharing }, calendar] = await Promise.all([
        import(/* webpackChunkName: "sharing" */ "../sharing/open-sharing.ts"),
        loadCalendar(),
      ]);
      return openSharing(calendar);
    }),
  };
}
