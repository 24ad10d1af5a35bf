/** One report in at most 150 characters. */
import { asSentence, joinSentences } from "../wording/join-sentences.ts";
import type { CheckReport } from "../check/report.ts";
import type { NoticeTone } from "../outlook/notice.ts";
import type { Verdict } from "../tracking/judgement.ts";
import { atRiskOf, headlineOf } from "../wording/format-headline.ts";
import type { Words } from "../wording/words.ts";

export function noticeOf(report: CheckReport, words: Words): { readonly tone: NoticeTone; readonly text: string } {
  const { title, body, next } = headlineOf(report, words);
  const risk = atRiskOf(report, words);
  if (risk !== undefined) return { tone: "error", text: joinSentences([asSentence(title, words.locale), risk], words.locale) };
  return { tone: tones[report.judgement.verdict], text: fit([title, next ?? body], words) };
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

/** Adds the second sentence only if it fits completely. */
function fit([title, more]: readonly [string, string], { locale }: Words): string {
  const both = joinSentences([asSentence(title, locale), more], locale);
  return both.length <= 150 ? both : title;
}
