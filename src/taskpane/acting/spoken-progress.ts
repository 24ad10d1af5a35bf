/** What is said, politely, to people who do not see the pane. */
import type { ActingCatalogue } from "../../locales/acting-catalogue.ts";
import { plain } from "../../wording/plain.ts";
import { nameOf } from "../../wording/spoken-report.ts";
import type { Words } from "../../wording/words.ts";
import { canUntrack, entriesOf } from "./ask-cause.ts";
import { reportOf } from "../mark-root.ts";
import type { PaneState } from "../pane-state.ts";
import { nameOfEntry, spokenRoleChange } from "../spoken-role-change.ts";
import { spokenOutcome } from "./spoken-outcome.ts";
import { spokenWatch } from "./watch-card.tsx";

/** A sentence or two for each thing that goes on; empty where there is none. */
export function spokenProgress(state: PaneState, spoken: { readonly words: Words; readonly acting: ActingCatalogue }): readonly string[] {
  return [ofChanges(state, spoken), ofAction(state, spoken), ofWatch(state, spoken), ofCheckLink(state, spoken)];
}

type Spoken = Parameters<typeof spokenProgress>[1];

function ofAction({ action, cause, syncMinutes }: PaneState, { words, acting }: Spoken): string {
  switch (action?.kind) {
    case undefined:
      return "";
    case "running":
      return action.stopping ? acting.stopping : acting.steps[action.doing];
    case "held": {
      const names = entriesOf(cause)
        .filter(canUntrack)
        .map((entry) => nameOfEntry(entry, acting.cause));
      const organization = cause?.kind === "audited" && cause.organization !== undefined ? { organization: plain(cause.organization) } : {};
      return `${acting.cause.title}. ${acting.cause.body({ names, ...organization })}`;
    }
    case "ended": {
      const { title, lines } = spokenOutcome(action, { words, acting, syncMinutes });
      return `${title.replace(/\.$/u, "")}. ${lines.join(" ")}`;
    }
  }
}

function ofChanges({ roleChanges }: PaneState, { words, acting }: Spoken): string {
  const newest = roleChanges.at(-1);
  return newest === undefined ? "" : spokenRoleChange(newest, words, acting.cause);
}

function ofCheckLink({ checkLink, phase }: PaneState, { acting }: Spoken): string {
  const calendar = reportOf(phase)?.evidence.calendar;
  return checkLink === undefined || calendar?.kind !== "delegate" ? "" : acting.checkLink[checkLink]({ owner: nameOf(calendar.owner) });
}

/** The countdown is quiet. */
function ofWatch({ watch, phase }: PaneState, spoken: Spoken): string {
  if (watch === undefined || watch.kind === "counting") return "";
  return `${spokenWatch(watch, { ...spoken, ownCalendar: reportOf(phase)?.evidence.calendar.kind === "own" }).title}.`;
}
