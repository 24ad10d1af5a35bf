/** What is announced to screen readers. */
import type { ActionsMessages } from "../../locales/actions-catalogue.ts";
import { nameOf } from "../../wording/format-names.ts";
import type { Words } from "../../wording/words.ts";
import { canUntrack, riskyEntries } from "./ask-cause.ts";
import { reportOf, type PaneState } from "../pane-state.ts";
import { formatRoleChange, nameOfEntry, organizationOf } from "../sharing/format-role-change.ts";
import { formatOutcome } from "./format-outcome.ts";
import { formatWatch } from "./watch-card.tsx";

/** A sentence or two for each thing in progress; empty if there is none. */
export function formatProgress(
  state: PaneState,
  formatting: { readonly words: Words; readonly actions: ActionsMessages },
): readonly string[] {
  return [ofChanges(state, formatting), ofAction(state, formatting), ofWatch(state, formatting), ofCheckLink(state, formatting)];
}

type ProgressFormatting = Parameters<typeof formatProgress>[1];

function ofAction({ action, cause, syncMinutes }: PaneState, { words, actions }: ProgressFormatting): string {
  switch (action?.kind) {
    case undefined:
      return "";
    case "running":
      return action.stopping ? actions.stopping : actions.steps[action.doing];
    case "held": {
      const names = riskyEntries(cause)
        .filter(canUntrack)
        .map((entry) => nameOfEntry(entry, actions.cause));
      const organization = organizationOf(cause);
      return `${actions.cause.title}. ${actions.cause.body({ names, ...organization })}`;
    }
    case "ended": {
      const { title, lines } = formatOutcome(action, { words, actions, syncMinutes });
      return `${title.replace(/\.$/u, "")}. ${lines.join(" ")}`;
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
  return `${formatWatch(watch, { ...formatting, ownCalendar: reportOf({ phase })?.evidence.calendar.kind === "own" }).title}.`;
}
