import { FluentProvider } from "@fluentui/react-components";
import { useCallback, useLayoutEffect, useMemo, useState, useSyncExternalStore, type ReactElement } from "react";
import type { Announce } from "./announcer.ts";
import { lazyPart, useLazyPart } from "./lazy-part.ts";
import { markRoot, reportOf } from "./mark-root.ts";
import { PaneBody } from "./pane-body.tsx";
import type { PaneStore } from "./pane-state.ts";
import { themes } from "./themes.ts";
import { atRiskOf, headlineOf } from "../wording/spoken-report.ts";
import { wordsFor } from "../wording/words.ts";
import type { LoadCalendar, View } from "./view-parts.ts";
import { WordsContext } from "./words.ts";

/** Loaded after the first verdict: a look needs none of it. */
const viewsPart = lazyPart(() => import(/* webpackChunkName: "views" */ "./views.tsx"));

interface PaneProps {
  readonly store: PaneStore;
  /** The element the pane is mounted in: it carries the state as attributes. */
  readonly root: HTMLElement;
  /** What the whole calendar, and who can break it, is asked of; without it there is the open appointment alone. */
  readonly loadCalendar?: LoadCalendar;
  readonly announce: Announce;
  /** In a region of its own, so that a verdict and the outcome that brought it are both heard. */
  readonly announceActed: Announce;
}

export function Pane({ store, root, loadCalendar, announce, announceActed }: PaneProps): ReactElement {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const { phase, locale } = state;
  const report = reportOf(phase);
  const now = report?.checkedAt;
  const words = useMemo(() => wordsFor(locale, now ?? new Date()), [locale, now]);

  // Committed together with what is drawn, so that nobody sees the one without the other.
  useLayoutEffect(() => markRoot(root, state), [root, state]);
  useLayoutEffect(() => {
    if (phase.kind === "checking") announce("");
    if (phase.kind !== "settled") return;
    const { title, body } = headlineOf(phase.report, words);
    const risk = atRiskOf(phase.report, words);
    const time = words.dates.moment(phase.report.checkedAt)?.time ?? "";
    announce([words.text.pane.said({ title, body, time }), risk].filter(Boolean).join(" "));
  }, [phase, words, announce]);
  const [view, setView] = useState<View>("appointment");
  const views = useLazyPart(viewsPart, report !== undefined);
  const sayProgress = useCallback(() => announce(words.text.pane.checking), [announce, words]);

  return (
    <WordsContext value={words}>
      <FluentProvider theme={themes[state.theme]} className="pane">
        <div style={{ display: view === "appointment" ? "contents" : "none" }}>
          <PaneBody state={state} report={report} actions={store.actions} onProgress={sayProgress} onActed={announceActed} root={root} />
        </div>
        {views !== undefined && views !== "missing" && loadCalendar !== undefined && (
          <views.Views view={view} onShow={setView} state={state} announce={announceActed} loadCalendar={loadCalendar} />
        )}
      </FluentProvider>
    </WordsContext>
  );
}
