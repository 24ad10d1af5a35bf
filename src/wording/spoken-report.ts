/** Turns a report into the named values that the catalogue builds sentences from. */
import type { CheckReport } from "../check/report.ts";
import type { BlockedValues, Explanation, Headline, HeadlineValues, LastChange } from "../locales/spoken-values.ts";
import { isAlike } from "../tracking/agrees.ts";
import { findCountingCopy } from "../tracking/counting-copy.ts";
import type { AppointmentRecord, CalendarAccess, Evidence, Person, Unknown } from "../tracking/evidence.ts";
import { whyNoSpellings } from "../tracking/global-object-id.ts";
import { hasTrace } from "../tracking/has-trace.ts";
import { findCrmId } from "../tracking/stamp-claims.ts";
import { plain } from "./plain.ts";
import { whyKeep } from "./why-keep.ts";
import type { Words } from "./words.ts";

export function headlineOf(report: CheckReport, words: Words): Headline {
  return words.text.headlines[report.judgement.row](headlineValues(report, words));
}

/** What is said of the risk together with the verdict: only that there is one. */
export function atRiskOf(report: CheckReport, { text }: Words): string | undefined {
  return report.judgement.risk === "at-risk" ? text.atRisk(namesOf(report)) : undefined;
}

type Named = Pick<CheckReport, "evidence" | "judgement">;

/** Of organizations as they call themselves, or as config.json does: never as an appointment does. */
export function namesOf({ evidence, judgement }: Named): BlockedValues {
  const { calendar } = evidence;
  return { ...viewersOf(evidence), ...homeOf({ evidence, judgement }), ...ownerOf(calendar) };
}

function viewersOf({ organization }: Evidence): { readonly organization?: string } {
  switch (organization.kind) {
    case "connected":
    case "unreachable":
      return { organization: plain(organization.name) };
    case "not-set-up":
    case "no-crm":
      return {};
  }
}

/** The organization of the appointment. One's own copy keeps the name that the organization told itself. */
function homeOf({ evidence, judgement }: Named): Pick<BlockedValues, "home" | "homeId" | "homeIsClaim"> {
  const { organization, ownCopies } = evidence;
  const { organization: named, row } = judgement;
  // Where a copy names another organization, its word is what the headline is about.
  const copied = row === "7b" ? newest(ownCopies) : undefined;
  if (copied !== undefined) return { home: plain(copied.organization.name) };
  if (named === undefined) return {};
  const { id, configuredName, namedBy } = named;
  const copy = ownCopies.find((own) => own.organization.id === id);
  const claim = namedBy === "stamp" && copy === undefined ? ({ homeIsClaim: true } as const) : {};
  if (configuredName !== undefined) return { home: plain(configuredName), ...claim };
  if (id === undefined) return {};
  if (organization.kind === "connected" && organization.id === id) return { home: plain(organization.name) };
  return copy ? { home: plain(copy.organization.name) } : { homeId: id, ...claim };
}

function newest(copies: Evidence["ownCopies"]): Evidence["ownCopies"][number] | undefined {
  return [...copies].sort((one, other) => other.seenAt.getTime() - one.seenAt.getTime())[0];
}

/** The name with the address beside it, for whoever has to decide about a person. */
export function nameAndAddressOf(person: Person): string {
  const [name, address] = [nameOf(person), plain(person.address, 120)];
  return name === address ? name : `${name} (${address})`;
}

export function nameOf({ name, address }: Person): string {
  return plain(name ?? "") || plain(address);
}

/** "Fabrikam (account)"; the id where no name is told. */
export function regardingOf(record: AppointmentRecord | undefined): string | undefined {
  const regarding = record?.regarding;
  if (regarding === undefined) return undefined;
  const name = plain(regarding.name ?? "") || regarding.id;
  return regarding.type === undefined ? name : `${name} (${plain(regarding.type, 40)})`;
}

function ownerOf(calendar: CalendarAccess): { readonly owner?: string } {
  return calendar.kind === "delegate" ? { owner: nameOf(calendar.owner) } : {};
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
    change: lastChangeOf(report, words),
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

function lastChangeOf({ evidence }: CheckReport, { dates }: Words): LastChange {
  const by = plain(evidence.item?.lastModifiedBy ?? "");
  const at = dates.moment(evidence.item?.lastModifiedAt);
  return { ...(by !== "" && { by }), ...(at !== undefined && { at }) };
}

/** Why the appointment could not be read, or else why CRM could not be asked. */
export function reasonOf({ judgement, evidence }: CheckReport, words: Words): Explanation | undefined {
  const { stamp, organization, records, item } = evidence;
  const { text } = words;
  const { row } = judgement;
  const crm =
    organization.kind === "connected" || organization.kind === "unreachable" ? plain(organization.name) || text.pane.crm : text.pane.crm;
  if (stamp.kind === "unknown") return explain(stamp, text.pane.mailbox, words);
  if (row === "1") return text.pane.strangeLink;
  if (row === "series-or-day") return text.reasons["series-or-day"]();
  if (row === "over-1") return text.reasons[isTooLong(item?.globalObjectId) ? "id-too-long" : "no-global-object-id"]();
  switch (organization.kind) {
    case "not-set-up":
      return text.pane.notChosen;
    case "no-crm":
      return text.pane.noCrm;
    case "unreachable":
      return explain(organization, crm, words);
    case "connected":
      if (records.kind === "unknown") return explain(records, crm, words);
      return row === "5b" || isSilent(judgement.plan) ? whyNotInFull(evidence, records, { crm, words }) : undefined;
  }
}

function isSilent(plan: CheckReport["judgement"]["plan"]): boolean {
  return plan.track === "blocked" && (plan.reason === "organization-unreachable" || plan.reason === "record-not-visible");
}

/** A record that exists and may not be seen, or that could not be asked for; else the users of the calendar's owner, or a record's parties. */
function whyNotInFull(
  { ownersUsers }: Evidence,
  { byKey }: Extract<Evidence["records"], { kind: "answered" }>,
  { crm, words }: { readonly crm: string; readonly words: Words },
): Explanation {
  const unknown = [...byKey.values()].find((answer) => answer.kind === "unknown");
  if (unknown?.why === "forbidden") return words.text.pane.notVisible({ who: crm });
  return explain(unknown ?? { why: "incomplete", ...ownersUsers }, crm, words);
}

/** What happened, why, and what to do, of something that could not be known. */
export function explain({ why, until }: Pick<Unknown, "why" | "until">, who: string, { text, dates }: Words): Explanation {
  const moment = dates.moment(until);
  return text.reasons[why]({ who, ...(moment && { until: moment }) });
}

function stampBearsNothing({ stamp, item }: Evidence): boolean {
  return stamp.kind === "read" && item !== undefined && !hasTrace(stamp.stamp, item.hasTrackingCategory);
}

function isTooLong(globalObjectId: string | undefined): boolean {
  return globalObjectId !== undefined && whyNoSpellings(globalObjectId) === "does-not-fit";
}

function kindOfVerdict(verdict: string): HeadlineValues["verdict"] {
  return verdict === "lost" || verdict === "maybe-lost" || verdict === "unknown" ? verdict : "other";
}

function linkStateOf(stamp: CheckReport["evidence"]["stamp"]): number | undefined {
  return stamp.kind === "read" && stamp.stamp.linkState.kind === "present" ? stamp.stamp.linkState.value : undefined;
}
