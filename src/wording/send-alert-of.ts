import type { CheckReport } from "../check/report.ts";
import { findSendConcern } from "../tracking/send-concern.ts";
import { namesOf } from "./spoken-report.ts";
import type { Words } from "./words.ts";

/** What Outlook should ask before this meeting is sent, in the viewer's language; undefined lets it go. */
export function sendAlertOf(report: CheckReport, { text }: Words): { readonly sentence: string; readonly button: string } | undefined {
  const concern = findSendConcern(report.judgement);
  if (concern === undefined) return undefined;
  const { sentences, button } = text.sendAlert;
  return { sentence: sentences[concern]({ ...namesOf(report), copies: report.judgement.liveRecords.length }), button };
}
