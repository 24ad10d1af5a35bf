/** The outcome of an action in words. */
import type { ActionOutcome, RegardingStamp, StateNotSet } from "../../check/action.ts";
import { isRefusalOfCrm } from "../../check/unadvised.ts";
import { fill } from "../../locales/fill.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import { joinSentences } from "../../wording/join-sentences.ts";
import { wholeMinutes } from "../../wording/whole-minutes.ts";
import type { ActionState } from "./actions-state.ts";
import type { Regarding, UnknownReason } from "../../tracking/evidence.ts";
import { plain } from "../../wording/plain.ts";
import { formatMade } from "./format-made.ts";
import { namesOf } from "../../wording/format-names.ts";
import { explain } from "../../wording/format-reason.ts";
import { inFull } from "../../wording/words-in-full.ts";
import type { Words } from "../../wording/words.ts";
import type { Tone } from "../verdict/tone-of.ts";

type Ended = Extract<ActionState, { kind: "ended" }>;

export interface FormattedOutcome {
  readonly tone: Tone;
  readonly title: string;
  readonly lines: readonly string[];
  /** The server's own message, for administrators. */
  readonly detail?: string;
}

interface OutcomeFormatting {
  readonly words: Words;
  readonly syncMinutes: number;
}

export function formatOutcome(ended: Ended, { words, syncMinutes }: OutcomeFormatting): FormattedOutcome {
  const messages = laterMessages(words.locale);
  const { request, outcome } = ended;
  const { outcomes } = messages;
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
      const but = [...stateLines(outcome, outcomes), ...(outcome.ownersItem === undefined ? [] : [outcomes.ownersItem])];
      return { tone: but.length === 0 ? "success" : "warning", title, lines: [body, ...madeLines(outcome, words.locale), ...but] };
    }
    case "waiting":
      return { tone: "warning", title: outcomes.waiting.title, lines: [outcomes.waiting.body({ minutes: wholeMinutes(syncMinutes) })] };
    case "write-instead": {
      const { title, body } = outcomes.instead[outcome.why];
      return { tone: "warning", title, lines: [body] };
    }
    case "differs":
      return { tone: "warning", title: messages.comparison.title, lines: [messages.comparison.body] };
    case "asks": {
      const { questions } = messages;
      const { title, body } = questions[outcome.question.about];
      return { tone: "warning", title, lines: [fill(body, { subject: questions.privateSubject })] };
    }
    case "regarding": {
      const { title, body } = outcomes.regarding[outcome.how];
      const behind = [...stampLines(outcome.stamp, { words, outcomes }), ...(outcome.ownersItem ? [outcomes.ownersItem] : [])];
      return { tone: behind.length === 0 ? "success" : "warning", title, lines: [body(regardingName(outcome)), ...behind] };
    }
    case "update-differs":
      return { tone: "warning", title: messages.update.title, lines: [messages.update.body] };
    case "updated": {
      const { title, body } = messages.update.updated[outcome.how];
      return { tone: "success", title, lines: [body] };
    }
    case "forgotten": {
      const { title, body } = outcomes.forgotten[outcome.how];
      return { tone: outcome.how === "removed" ? "success" : "warning", title, lines: [body] };
    }
    case "refused": {
      const { what, why, next } = outcomes.refused[outcome.why];
      const names = namesOf(outcome.report);
      const { written } = outcome;
      const title = written === "nothing" ? fill(what, names) : outcomes.failed.title[written];
      const begun = written === "nothing" ? [] : [writtenLine(outcome, outcomes)];
      const about = [...madeLines(outcome, words.locale), ...stateLines(outcome, outcomes)];
      return { tone: "warning", title, lines: [...begun, fill(why, names), fill(next, names), ...about] };
    }
    case "failed": {
      const detail = outcome.detail === undefined ? {} : { detail: plain(outcome.detail, 160) };
      if (outcome.why === "stopped")
        return {
          tone: "neutral",
          title: outcomes.stopped.title,
          lines: [
            joinSentences([outcomes.stopped.written[outcome.written], outcomes.again[outcome.written]], words.locale),
            ...madeLines(outcome, words.locale),
            ...stateLines(outcome, outcomes),
          ],
        };
      const who = whoWasAsked(ended, words);
      const refusedWrite = outcome.why === "forbidden" && isWrite(ended.during);
      const { what, why, next } = refusedWrite
        ? { ...outcomes.mayNotChange, what: outcomes.mayNotChange.what({ who }) }
        : explain(outcome, who, inFull(words));
      const said = plain(outcome.said ?? "", 400);
      return {
        tone: "danger",
        title: outcome.why === "our-fault" ? outcomes.broken : outcomes.failed.title[outcome.written],
        lines: [
          outcome.why === "our-fault" ? why : joinSentences([what, why], words.locale),
          ...(said === "" ? [] : [outcomes.crmSays({ said })]),
          ...madeLines(outcome, words.locale),
          ...stateLines(outcome, outcomes),
          joinSentences(
            [writtenLine(outcome, outcomes), isRefusalOfCrm(outcome.why) || refusedWrite ? "" : outcomes.again[outcome.written]],
            words.locale,
          ),
          ...(needsMore(outcome.why) ? [next] : []),
        ],
        ...detail,
      };
    }
  }
}

/** Says of the record what is known, and otherwise that a part was written, or may have been. */
function writtenLine(
  { written, regardingSet }: Extract<Ended["outcome"], { readonly kind: "refused" | "failed" }>,
  { failed, regarding }: LaterMessages["outcomes"],
): string {
  return regardingSet ? regarding.set(regardingName({ regarding: regardingSet.to })) : failed.written[written];
}

function regardingName({ regarding }: { readonly regarding?: Regarding | undefined }): { readonly name?: string } {
  const name = plain(regarding?.name ?? "");
  return regarding === undefined ? {} : { name: name === "" ? regarding.id : name };
}

/** Why the appointment does not say yet what its record regards. */
function stampLines(
  stamp: RegardingStamp,
  { words, outcomes: { regarding, crmSays } }: { readonly words: Words; readonly outcomes: LaterMessages["outcomes"] },
): readonly string[] {
  switch (stamp.kind) {
    case "agrees":
      return [];
    case "left":
      return [regarding.left[stamp.why]];
    case "left-by-failure": {
      const { what, why } = explain(stamp, words.text.pane.mailbox, inFull(words));
      const said = plain(stamp.said ?? "", 400);
      return [regarding.leftByFailure, joinSentences([what, why], words.locale), ...(said === "" ? [] : [crmSays({ said })])];
    }
  }
}

/** Of a record that the click created, whatever became of the link: nobody else says it later. */
function madeLines(
  { made, report }: Pick<Extract<ActionOutcome, { kind: "failed" }>, "made" | "report">,
  locale: string,
): readonly string[] {
  return formatMade(made, locale, report === undefined ? {} : namesOf(report));
}

/** The new record does not have the appointment's *show as*. */
function stateLines(
  { stateNotSet }: { readonly stateNotSet?: StateNotSet },
  { stateNotSet: messages, crmSays }: LaterMessages["outcomes"],
): readonly string[] {
  if (stateNotSet === undefined) return [];
  if (stateNotSet.why === "show-as-not-told") return [messages.notKnown];
  const said = plain(stateNotSet.said ?? "", 400);
  return [messages.failed, ...(said === "" ? [] : [crmSays({ said })])];
}

/** Reasons for which a plain retry does not help. */
function needsMore(why: UnknownReason): boolean {
  return (
    why === "forbidden" ||
    why === "not-found" ||
    why === "no-sign-in" ||
    why === "sign-in-refused" ||
    why === "sign-in-window-blocked" ||
    why === "sign-in-window-closed" ||
    why === "mailbox-not-set-up" ||
    why === "mailbox-not-in-cloud" ||
    why === "refused-by-rule" ||
    why === "refused-by-plug-in" ||
    why === "no-privilege" ||
    why === "our-fault" ||
    why === "throttled"
  );
}

function isWrite(during: Ended["during"]): boolean {
  return (
    during === "touching-record" ||
    during === "creating-record" ||
    during === "setting-state" ||
    during === "updating-record" ||
    during === "writing-link" ||
    during === "changing-regarding" ||
    during === "writing-regarding" ||
    during === "forgetting-copy"
  );
}

function whoWasAsked({ during, outcome }: Ended, { locale, text: { pane } }: Words): string {
  switch (during) {
    case "touching-record":
    case "finding-people":
    case "creating-record":
    case "setting-state":
    case "changing-regarding":
    case "updating-record":
      return (outcome.report && namesOf(outcome.report).organization) ?? pane.crm;
    case "reading-content":
    case "writing-link":
    case "writing-regarding":
    case "forgetting-copy":
    case "asking-who-can-edit":
      return pane.mailbox;
    case "starting":
    case "judging":
    case "waiting-for-sync":
    case "reading-back":
      return laterMessages(locale).outcomes.either;
  }
}
