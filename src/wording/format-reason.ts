import type { CheckReport } from "../check/report.ts";
import { fill } from "../locales/fill.ts";
import type { FirstMessages } from "../locales/message-types.ts";
import type { Evidence, Unknown } from "../tracking/evidence.ts";
import { whyNoSpellings } from "../tracking/global-object-id.ts";
import { plain } from "./plain.ts";
import type { WordsInFull } from "./words-in-full.ts";
import type { Words } from "./words.ts";

/** Three short sentences: what happened, why, and what to do next. */
export interface Explanation {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** What happened; why and what to do are present once loaded. */
export type PartialExplanation = Pick<Explanation, "what"> & Partial<Explanation>;

/** Reasons why something could not be known, each with its own message. */
type ReasonName = keyof FirstMessages["reasons"];

/** Why the appointment could not be read or, failing that, why CRM could not be. */
export function reasonOf(report: CheckReport, words: WordsInFull): Explanation | undefined;
export function reasonOf(report: CheckReport, words: Words): PartialExplanation | undefined;
export function reasonOf({ judgement, evidence }: CheckReport, words: Words): PartialExplanation | undefined {
  const { stamp, organization, records, item } = evidence;
  const { pane } = words.text;
  const { row } = judgement;
  const crm = organization.kind === "connected" || organization.kind === "unreachable" ? plain(organization.name) || pane.crm : pane.crm;
  if (stamp.kind === "unknown") return explain(stamp, pane.mailbox, words);
  if (row === "1") return explain({ why: "strange-link" }, crm, words);
  if (row === "series-or-day") return explain({ why: row }, crm, words);
  if (row === "over-1") return explain({ why: isTooLong(item?.globalObjectId) ? "id-too-long" : "no-global-object-id" }, crm, words);
  switch (organization.kind) {
    case "not-set-up":
      return explain({ why: "not-chosen" }, crm, words);
    case "no-crm":
      return explain({ why: "no-crm" }, crm, words);
    case "unreachable":
      return explain(organization, crm, words);
    case "connected":
      if (records.kind === "unknown") return explain(records, crm, words);
      return row === "5b" || isSilent(judgement.plan) ? explain(whyNotInFull(evidence, records), crm, words) : undefined;
  }
}

function isSilent(plan: CheckReport["judgement"]["plan"]): boolean {
  return plan.track === "blocked" && (plan.reason === "organization-unreachable" || plan.reason === "record-not-visible");
}

/** A record that exists but may not be seen, or could not be read; otherwise the users of the calendar's owner, or a record's parties. */
function whyNotInFull({ ownersUsers }: Evidence, { byKey }: Extract<Evidence["records"], { kind: "answered" }>): Why {
  const unknown = [...byKey.values()].find((answer) => answer.kind === "unknown");
  if (unknown?.why === "forbidden") return { why: "not-visible" };
  return unknown ?? { why: "incomplete", ...ownersUsers };
}

type Why = Pick<Unknown, "until"> & { readonly why: ReasonName };

/** What happened and, if the advice has been loaded, why and what to do. */
export function explain(unknown: Why, who: string, words: WordsInFull): Explanation;
export function explain(unknown: Why, who: string, words: Words): PartialExplanation;
export function explain({ why, until }: Why, who: string, { text, dates, advice }: Words): PartialExplanation {
  const moment = dates.deadline(until);
  const what = fill(text.reasons[why], { who });
  const asked = advice?.[why];
  return asked === undefined ? { what } : { what, why: fill(asked.why, moment ?? {}), next: fill(asked.next, moment ?? {}) };
}

function isTooLong(globalObjectId: string | undefined): boolean {
  return globalObjectId !== undefined && whyNoSpellings(globalObjectId) === "does-not-fit";
}
