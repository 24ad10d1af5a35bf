import { FluentProvider } from "@fluentui/react-components";
import { useCallback, useLayoutEffect, useMemo, useState, type ReactElement } from "react";
import { useStore } from "zustand";
import { directionOf, languageFor } from "../locales/language.ts";
import { laterMessages } from "../locales/load-messages.ts";
import { setPageLanguage } from "../locales/set-page-language.ts";
import { atRiskOf, headlineOf } from "../wording/format-headline.ts";
import { reasonOf } from "../wording/format-reason.ts";
import { joinSentences } from "../wording/join-sentences.ts";
import { wordsFor } from "../wording/words.ts";
import type { Announce } from "./announcer.ts";
import { detailsChunk, viewsChunk } from "./chunks.ts";
import { PaneBody } from "./pane-body.tsx";
import { usePaneStyles } from "./pane.style.ts";
import { PaneContext } from "./pane-context.ts";
import { reportOf, type PaneState, type PaneStore } from "./pane-state.ts";
import { themes } from "./themes.ts";
import { useLazy } from "./use-lazy.ts";
import type { View } from "./views/views.tsx";
import { WordsContext } from "./words.ts";

interface PaneProps {
  readonly store: PaneStore;
  /** The element the pane is mounted in; the state is written onto it as attributes. */
  readonly root: HTMLElement;
  readonly announce: Announce;
  /** Uses a separate live region, so that an outcome and the verdict that follows are both announced. */
  readonly announceAction: Announce;
}

export function Pane({ store, root, announce, announceAction }: PaneProps): ReactElement {
  const styles = usePaneStyles();
  const phase = useStore(store, (state) => state.phase);
  const locale = useStore(store, (state) => state.locale);
  const theme = useStore(store, (state) => state.theme);
  const action = useStore(store, (state) => state.action);
  const watch = useStore(store, (state) => state.watch);
  const report = reportOf({ phase });
  const now = report?.checkedAt;
  const details = useLazy(detailsChunk, report !== undefined);
  const advice = details === "missing" ? undefined : details && laterMessages(locale).advice;
  const words = useMemo(() => ({ ...wordsFor(locale, now ?? new Date()), ...(advice && { advice }) }), [locale, now, advice]);

  // Layout effects, so that the attributes change together with what is drawn.
  useLayoutEffect(() => setPageLanguage(root.ownerDocument, locale), [root, locale]);
  useLayoutEffect(() => markRoot(root, { phase, action, watch }), [root, phase, action, watch]);
  useLayoutEffect(() => {
    if (phase.kind === "checking") announce("");
    if (phase.kind !== "settled") return;
    // Announce only once: wait for the advice, unless it cannot be loaded.
    if (details === undefined && reasonOf(phase.report, words) !== undefined) return;
    const { title, body } = headlineOf(phase.report, words);
    const risk = atRiskOf(phase.report, words);
    const time = words.dates.moment(phase.report.checkedAt)?.time ?? "";
    announce(joinSentences([words.text.pane.said({ title, body, time }), risk], words.locale));
  }, [phase, words, details, announce]);
  const [view, setView] = useState<View>("appointment");
  const views = useLazy(viewsChunk, report !== undefined || view !== "appointment");
  const shown = views === undefined || views === "missing" ? "appointment" : view;
  const showHelp = useCallback(() => setView("help"), []);
  const sayProgress = useCallback(() => announce(words.text.pane.checking), [announce, words]);

  return (
    <PaneContext value={store}>
      <WordsContext value={words}>
        <FluentProvider theme={themes[theme]} dir={directionOf(languageFor(locale))} className="pane">
          <div className={shown === "appointment" ? styles.column : styles.hidden}>
            <PaneBody onProgress={sayProgress} onHelp={showHelp} announceAction={announceAction} root={root} />
          </div>
          {views !== undefined && views !== "missing" && store.loadCalendar !== undefined && (
            <views.Views view={shown} onShow={setView} announce={announceAction} loadCalendar={store.loadCalendar} />
          )}
        </FluentProvider>
      </WordsContext>
    </PaneContext>
  );
}

/**
 * Writes the state onto the pane's root element, for tests and styles. The last verdict stays during a new check;
 * before the first one there is none.
 */
function markRoot(root: HTMLElement, { phase, action, watch }: Pick<PaneState, "phase" | "action" | "watch">): void {
  const judgement = reportOf({ phase })?.judgement;
  root.setAttribute("aria-busy", String(phase.kind === "starting" || phase.kind === "checking"));
  mark(root, "data-verdict", judgement?.verdict);
  mark(root, "data-track", judgement?.plan.track);
  mark(root, "data-risk", judgement?.risk);
  mark(root, "data-verified", judgement && String(judgement.verified));
  mark(root, "data-action", action?.kind === "ended" ? action.outcome.kind : action?.kind);
  mark(root, "data-watch", watch?.kind);
}

function mark(root: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) root.removeAttribute(name);
  else root.setAttribute(name, value);
}
