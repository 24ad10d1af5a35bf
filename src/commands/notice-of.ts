/** One report in at most 150 characters. */
import type { CheckReport } from "../check/report.ts";
import type { NoticeTone } from "../outlook/notice.ts";
import type { Verdict } from "../tracking/judgement.ts";
import { atRiskOf, headlineOf } from "../wording/format-headline.ts";
import { asSentence, joinSentences } from "../wording/join-sentences.ts";
import type { Words } from "../wording/words.ts";

export function noticeOf(report: CheckReport, words: Words): { readonly tone: NoticeTone; readonly text: string } {
  const { verdict } = report.judgement;
  const { title, body, next } = headlineOf(report, words);
  const risk = atRiskOf(report, words);
  // The badge says the verdict in a word or two, where a language needs more room for the rest.
  if (risk !== undefined) return { tone: "error", text: inRoom(title, risk, words) ?? join(words.text.badges[verdict], risk, words) };
  return { tone: tones[verdict], text: inRoom(title, next ?? body, words) ?? title };
}

const tones: Readonly<Record<Verdict, NoticeTone>> = {
  unknown: "error",
  untracking: "informational",
  "duplicate-ahead": "error",
  pending: "informational",
  "other-org": "error",
  tracked: "informational",
  duplicated: "error",
  copied: "error",
  "record-missing": "error",
  unlinked: "error",
  lost: "error",
  "maybe-lost": "error",
  "not-tracked": "informational",
  "tracked-by-other": "informational",
};

/** Both as sentences, if they fit completely. */
function inRoom(title: string, more: string, words: Words): string | undefined {
  const both = join(title, more, words);
  return both.length <= 150 ? both : undefined;
}

function join(title: string, more: string, { locale }: Words): string {
  return joinSentences([asSentence(title, locale), more], locale);
}
