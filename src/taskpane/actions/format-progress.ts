/** What is announced to screen readers. */
import { formatList } from "../../locales/format-list.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import { nameOf } from "../../wording/format-names.ts";
import { asSentence, joinSentences } from "../../wording/join-sentences.ts";
import type { Words } from "../../wording/words.ts";
import { canUntrack, riskyEntries } from "./ask-cause.ts";
import { reportOf, type PaneState } from "../pane-state.ts";
import { formatRoleChange, nameOfEntry, organizationOf } from "../sharing/format-role-change.ts";
import { formatOutcome } from "./format-outcome.ts";
import { formatWatch } from "./watch-card.tsx";

/** A sentence or two for each thing in progress; empty if there is none. */
export function formatProgress(
  state: PaneState,
  formatting: { readonly words: Words; readonly actions: LaterMessages },
): readonly string[] {
  return [ofChanges(state, formatting), ofAction(state, formatting), ofWatch(state, formatting), ofCheckLink(state, formatting)];
}

type ProgressFormatting = Parameters<typeof formatProgress>[1];

function ofAction({ action, cause, syncMinutes }: PaneState, { words, actions }: ProgressFormatting): string {
  switch (action?.kind) {
    case undefined:
      return "";
    case "running":
      return action.stopping ? actions.actions.stopping : actions.actions.steps[action.doing];
    case "held": {
      const names = riskyEntries(cause)
        .filter(canUntrack)
        .map((entry) => nameOfEntry(entry, actions.cause));
      const risk = { count: names.length, names: formatList(names, words.locale), ...organizationOf(cause) };
      return joinSentences([asSentence(actions.cause.title, words.locale), actions.cause.body(risk)], words.locale);
    }
    case "ended": {
      const { title, lines } = formatOutcome(action, { words, actions, syncMinutes });
      return joinSentences([asSentence(title, words.locale), ...lines], words.locale);
    }
  }
}

function ofChanges({ roleChanges }: PaneState, { words, actions }: ProgressFormatting): string {
  const newest = roleChanges.at(-1);
  return newest === undefined ? "" : formatRoleChange(newest, words, actions.cause);
}

function ofCheckLink({ checkLink, phase }: PaneState, { actions }: ProgressFormatting): string {
  const calendar = reportOf({ phase })?.evidence.calendar;
  return checkLink === undefined || calendar?.kind !== "delegate" ? "" : actions.checkLink[checkLink]({ owner: nameOf(calendar.owner) });
}

/** The countdown is not announced. */
function ofWatch({ watch, phase }: PaneState, formatting: ProgressFormatting): string {
  if (watch === undefined || watch.kind === "counting") return "";
  const { title } = formatWatch(watch, { ...formatting, ownCalendar: reportOf({ phase })?.evidence.calendar.kind === "own" });
  return asSentence(title, formatting.words.locale);
}
