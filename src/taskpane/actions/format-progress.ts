/** What is announced to screen readers. */
import { formatList } from "../../locales/format-list.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import { nameOf } from "../../wording/format-names.ts";
import { asSentence, joinSentences } from "../../wording/join-sentences.ts";
import type { Words } from "../../wording/words.ts";
import { canUntrack, riskyEntries } from "./ask-cause.ts";
import { reportOf, type PaneState } from "../pane-state.ts";
import { formatRoleChange, nameOfEntry, organizationOf } from "../sharing/format-role-change.ts";
import { formatOutcome } from "./format-outcome.ts";
import { formatWatch } from "./watch-card.tsx";

/** A sentence or two for each thing in progress; empty if there is none. */
export function formatProgress(state: PaneState, words: Words): readonly string[] {
  return [ofChanges(state, words), ofAction(state, words), ofWatch(state, words), ofCheckLink(state, words)];
}

function ofAction({ action, cause, syncMinutes }: PaneState, words: Words): string {
  const { actions, cause: causeMessages } = laterMessages(words.locale);
  switch (action?.kind) {
    case undefined:
      return "";
    case "running":
      return action.stopping ? actions.stopping : actions.steps[action.doing];
    case "held": {
      const names = riskyEntries(cause)
        .filter(canUntrack)
        .map((entry) => nameOfEntry(entry, causeMessages));
      const risk = { count: names.length, names: formatList(names, words.locale), ...organizationOf(cause) };
      return joinSentences([asSentence(causeMessages.title, words.locale), causeMessages.body(risk)], words.locale);
    }
    case "ended": {
      const { title, lines } = formatOutcome(action, { words, syncMinutes });
      return joinSentences([asSentence(title, words.locale), ...lines], words.locale);
    }
  }
}

function ofChanges({ roleChanges }: PaneState, words: Words): string {
  const newest = roleChanges.at(-1);
  return newest === undefined ? "" : formatRoleChange(newest, words, laterMessages(words.locale).cause);
}

function ofCheckLink({ checkLink, phase }: PaneState, { locale }: Words): string {
  const calendar = reportOf({ phase })?.evidence.calendar;
  if (checkLink === undefined || calendar?.kind !== "delegate") return "";
  return laterMessages(locale).checkLink[checkLink]({ owner: nameOf(calendar.owner) });
}

/** The countdown is not announced. */
function ofWatch({ watch, phase }: PaneState, words: Words): string {
  if (watch === undefined || watch.kind === "counting") return "";
  const { title } = formatWatch(watch, { words, ownCalendar: reportOf({ phase })?.evidence.calendar.kind === "own" });
  return asSentence(title, words.locale);
}
