import type { CheckReport } from "../check/report.ts";
import { laterMessages } from "../locales/load-messages.ts";
import { findSendConcern } from "../tracking/send-concern.ts";
import { namesOf } from "./format-names.ts";
import type { Words } from "./words.ts";

/** What Outlook should ask before this meeting is sent; undefined if it may be sent without asking. */
export function sendAlertOf(report: CheckReport, { locale }: Words): { readonly sentence: string; readonly button: string } | undefined {
  const concern = findSendConcern(report.judgement);
  if (concern === undefined) return undefined;
  const { sentences, button } = laterMessages(locale).alert.send;
  const names = namesOf(report);
  // A relink always links to a record in the viewer's own organization.
  const home = report.judgement.plan.track === "relink" ? (names.organization ?? names.home) : names.home;
  const values = { ...names, ...(home !== undefined && { home }), copies: Math.max(2, report.judgement.liveRecords.length) };
  return { sentence: sentences[concern](values), button };
}
