/** Turns a report into the named values that the catalogue builds sentences from. */
import type { CheckReport } from "../check/report.ts";
import type { Banner, BlockedValues, Explanation, Headline, HeadlineValues, LastChange, Moment } from "../locales/spoken-values.ts";
import type { AppointmentRecord, CalendarAccess, Person } from "../tracking/evidence.ts";
import { plain } from "./plain.ts";
import { whyKeep } from "./why-keep.ts";
import type { Words } from "./words.ts";

const never: Moment = { date: "", time: "" };

export function headlineOf(report: CheckReport, words: Words): Headline {
  return words.text.headlines[report.judgement.row](headlineValues(report, words));
}

export function bannerOf(report: CheckReport, { text }: Words): Banner | undefined {
  const calendarKnown = report.evidence.calendar.kind !== "unknown";
  return text.risks[report.judgement.risk]({ ...namesOf(report), calendarKnown });
}

/** Undefined where the plan does not block. */
export function blockedOf(report: CheckReport, { text }: Words): { readonly why: string; readonly unblock: string } | undefined {
  const { plan } = report.judgement;
  return plan.track === "blocked" ? text.blocked[plan.reason](namesOf(report)) : undefined;
}

export function namesOf({ evidence, appointmentOrganization }: CheckReport): BlockedValues {
  const { organization, calendar } = evidence;
  return {
    ...(organization.kind !== "not-set-up" && { organization: plain(organization.name) }),
    ...(appointmentOrganization?.name !== undefined && { home: plain(appointmentOrganization.name) }),
    ...ownerOf(calendar),
  };
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
  const regarding = regardingOf(judgement.record) ?? "";
  const witnessed = words.dates.moment(evidence.witness?.seenAt);
  const reason = reasonOf(report, words);
  return {
    ...namesOf(report),
    ...(regarding !== "" && { regarding }),
    ...(witnessed !== undefined && { witnessed }),
    ...(reason !== undefined && { reason }),
    change: lastChangeOf(report, words),
    checked: words.dates.moment(report.checkedAt) ?? never,
    copies: judgement.liveRecords.length,
    keep: whyKeep(judgement.liveRecords),
    ownerHere: evidence.ownerInOrganization,
    plan: judgement.plan.track,
    verdict: kindOfVerdict(judgement.verdict),
    deletes: linkStateOf(evidence.stamp) === 4,
  };
}

function lastChangeOf({ evidence }: CheckReport, { dates }: Words): LastChange {
  const by = plain(evidence.item?.lastModifiedBy ?? "");
  const at = dates.moment(evidence.item?.lastModifiedAt);
  return { ...(by !== "" && { by }), ...(at !== undefined && { at }) };
}

/** Why the appointment could not be read, or else why CRM could not be asked. */
export function reasonOf({ judgement, evidence }: CheckReport, { text }: Words): Explanation | undefined {
  const { stamp, organization, records, item } = evidence;
  if (stamp.kind === "unknown") return text.reasons[stamp.why]({ who: text.pane.mailbox });
  if (judgement.row === "1") return text.pane.strangeLink;
  switch (organization.kind) {
    case "not-set-up":
      return text.pane.notChosen;
    case "unreachable":
      return text.reasons[organization.why]({ who: plain(organization.name) || text.pane.crm });
    case "connected":
      if (records.kind === "unknown") return text.reasons[records.why]({ who: plain(organization.name) || text.pane.crm });
      return item?.globalObjectId === undefined ? text.reasons["no-global-object-id"]() : undefined;
  }
}

function kindOfVerdict(verdict: string): HeadlineValues["verdict"] {
  return verdict === "lost" || verdict === "maybe-lost" || verdict === "unknown" ? verdict : "other";
}

function linkStateOf(stamp: CheckReport["evidence"]["stamp"]): number | undefined {
  return stamp.kind === "read" && stamp.stamp.linkState.kind === "present" ? stamp.stamp.linkState.value : undefined;
}
