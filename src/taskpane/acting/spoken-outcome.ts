/** Turns what an action brought home into words. */
import type { ActionState } from "../acting-state.ts";
import { mendedBySigningIn } from "../../check/mended-by-signing-in.ts";
import type { ActingCatalogue } from "../../locales/acting-catalogue.ts";
import type { UnknownReason } from "../../tracking/evidence.ts";
import { plain } from "../../wording/plain.ts";
import { namesOf } from "../../wording/spoken-report.ts";
import type { Words } from "../../wording/words.ts";
import type { Tone } from "../tone-of.ts";

type Ended = Extract<ActionState, { kind: "ended" }>;

export interface SpokenOutcome {
  readonly tone: Tone;
  readonly title: string;
  readonly lines: readonly string[];
  /** The server's own words, for whoever looks after it. */
  readonly detail?: string;
}

interface Spoken {
  readonly words: Words;
  readonly acting: ActingCatalogue;
  readonly syncMinutes: number;
}

export function spokenOutcome(ended: Ended, { words, acting, syncMinutes }: Spoken): SpokenOutcome {
  const { request, outcome } = ended;
  const { outcomes } = acting;
  switch (outcome.kind) {
    case "linked": {
      const { title, body } =
        outcome.how === "already"
          ? outcomes.linked.already
          : request.kind === "track"
            ? outcomes.tracked
            : request.kind === "link-to"
              ? outcomes.picked
              : outcomes.linked[outcome.how];
      return { tone: "success", title, lines: [body] };
    }
    case "waiting": {
      const ahead = outcome.report.judgement.verdict === "duplicate-ahead";
      return {
        tone: "warning",
        title: ahead ? outcomes.waiting.aheadTitle : outcomes.waiting.title,
        lines: [ahead ? outcomes.waiting.ahead : outcomes.waiting.body({ minutes: syncMinutes })],
      };
    }
    case "refused": {
      const { what, why, next } = outcomes.refused[outcome.why](namesOf(outcome.report));
      return { tone: "warning", title: what, lines: [why, next] };
    }
    case "failed": {
      const detail = outcome.detail === undefined ? {} : { detail: plain(outcome.detail, 160) };
      if (outcome.why === "stopped")
        return {
          tone: "neutral",
          title: outcomes.stopped.title,
          lines: [`${outcomes.stopped.written[outcome.written]} ${outcomes.again[outcome.written]}`],
        };
      const { what, why, next } = words.text.reasons[outcome.why]({ who: whoWasAsked(ended, { words, acting }) });
      return {
        tone: "danger",
        title: outcomes.failed.title[outcome.written],
        lines: [
          `${what} ${why}`,
          `${outcomes.failed.written[outcome.written]} ${outcomes.again[outcome.written]}`,
          ...(needsMore(outcome.why) ? [next] : []),
        ],
        ...detail,
      };
    }
  }
}

/** Reasons that trying again does not mend by itself. */
function needsMore(why: UnknownReason): boolean {
  return (
    why === "forbidden" ||
    why === "not-found" ||
    why === "no-sign-in" ||
    why === "sign-in-refused" ||
    why === "sign-in-window-blocked" ||
    why === "sign-in-window-closed" ||
    why === "mailbox-not-set-up"
  );
}

export function offersSignIn(why: UnknownReason): boolean {
  return why === "no-sign-in" || mendedBySigningIn(why);
}

function whoWasAsked({ during, outcome }: Ended, { words, acting }: Pick<Spoken, "words" | "acting">): string {
  const { pane } = words.text;
  switch (during) {
    case "touching-record":
    case "creating-record":
      return (outcome.report && namesOf(outcome.report).organization) ?? pane.crm;
    case "writing-link":
    case "asking-who-can-edit":
      return pane.mailbox;
    case "starting":
    case "judging":
    case "waiting-for-sync":
    case "reading-back":
      return acting.outcomes.either;
  }
}
