/** The verdict in words: turns a report into the named values from which the messages build their sentences. */
import type { CheckReport } from "../check/report.ts";
import { headlineByRow } from "./headline-by-row.ts";
import type { Headline, HeadlineValues } from "./headline-values.ts";
import { isAlike } from "../tracking/agrees.ts";
import { findCountingCopy } from "../tracking/counting-copy.ts";
import type { Evidence } from "../tracking/evidence.ts";
import { hasTrace } from "../tracking/has-trace.ts";
import { findCrmId } from "../tracking/stamp-claims.ts";
import { joinSentences } from "./join-sentences.ts";
import { namesOf, regardingOf } from "./format-names.ts";
import { reasonOf } from "./format-reason.ts";
import { plain } from "./plain.ts";
import { whyKeep } from "./why-keep.ts";
import type { Words } from "./words.ts";

export function headlineOf(report: CheckReport, words: Words): Headline {
  const { title, body, next } = headlineByRow(report.judgement.row, headlineValues(report, words), words.text.headlines);
  return { title, body: joinSentences(body, words.locale), next: joinSentences(next, words.locale) || undefined };
}

/** The sentence about the risk beside the headline; the banner has the details. */
export function atRiskOf(report: CheckReport, { text }: Words): string | undefined {
  return report.judgement.risk === "at-risk" ? text.atRisk(namesOf(report)) : undefined;
}

function headlineValues(report: CheckReport, words: Words): HeadlineValues {
  const { judgement, evidence } = report;
  const { plan, record, liveRecords, verified } = judgement;
  const regarding = regardingOf(record) ?? "";
  const counting = findCountingCopy(evidence, findCrmId(evidence)) ?? findCountingCopy(evidence, undefined);
  const remembered = words.dates.moment(counting?.copy.seenAt);
  const reason = reasonOf(report, words);
  const candidates = plan.track === "blocked" && plan.reason === "pick" ? plan.pick.candidates : [];
  const tracker = plain(record?.owner ?? record?.createdBy ?? "");
  return {
    ...namesOf(report),
    ...(regarding !== "" && { regarding }),
    ...(remembered !== undefined && { remembered }),
    ...(counting !== undefined && { copy: counting.kind }),
    ...(reason !== undefined && { reason }),
    ...(tracker !== "" && { tracker }),
    ...lastChangeOf(report, words),
    copies: Math.max(liveRecords.length, candidates.filter(({ carries }) => carries === "this").length),
    keep: whyKeep(candidates) ?? "oldest",
    ownerHere: evidence.ownerInOrganization,
    plan: kindOfPlan(plan),
    verdict: kindOfVerdict(judgement.verdict),
    deletes: linkStateOf(evidence.stamp) === 4,
    verified,
    named: judgement.organization !== undefined,
    agrees: record !== undefined && evidence.item !== undefined && isAlike(evidence.item, record),
    hasRecord: record !== undefined,
    neverLinked: record?.state === "open" && counting === undefined && stampBearsNothing(evidence),
    refused: evidence.setAside.size > 0,
    sees: evidence.sight === "yes",
  };
}

function kindOfPlan(plan: CheckReport["judgement"]["plan"]): HeadlineValues["plan"] {
  if (plan.track !== "blocked") return plan.track;
  switch (plan.reason) {
    case "pick":
      return "pick";
    case "candidates-ask-owner":
      return "owner-picks";
    case "record-closed":
      return "closed";
    case "being-untracked":
    case "request-pending":
      return "wait";
    default:
      return "blocked";
  }
}

function lastChangeOf({ evidence }: CheckReport, { dates }: Words): Pick<HeadlineValues, "by" | "date" | "time"> {
  const by = plain(evidence.item?.lastModifiedBy ?? "");
  const at = dates.moment(evidence.item?.lastModifiedAt);
  return { ...(by !== "" && { by }), ...at };
}

function stampBearsNothing({ stamp, item }: Evidence): boolean {
  return stamp.kind === "read" && item !== undefined && !hasTrace(stamp.stamp, item.hasTrackingCategory);
}

function kindOfVerdict(verdict: string): HeadlineValues["verdict"] {
  return verdict === "lost" || verdict === "maybe-lost" || verdict === "unknown" ? verdict : "other";
}

function linkStateOf(stamp: CheckReport["evidence"]["stamp"]): number | undefined {
  return stamp.kind === "read" && stamp.stamp.linkState.kind === "present" ? stamp.stamp.linkState.value : undefined;
}
