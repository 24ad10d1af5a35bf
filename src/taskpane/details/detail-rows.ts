/** The rows of Details, in order. */
import type { CheckReport } from "../../check/report.ts";
import type { CrmRoute, MailboxRoute, ChosenRoute } from "../../check/routes.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { Stamp } from "../../tracking/stamp.ts";
import { byAndWhen } from "../../wording/by-and-when.ts";
import { namesOf } from "../../wording/format-names.ts";
import { joinSentences } from "../../wording/join-sentences.ts";
import { nameAndAddressOf } from "../../wording/name-and-address-of.ts";
import { momentOf } from "../../wording/moment-of.ts";
import { reasonOf } from "../../wording/format-reason.ts";
import { plain } from "../../wording/plain.ts";
import type { Words } from "../../wording/words.ts";

export interface DetailRow {
  readonly label: string;
  readonly value: string;
  /** "id": is copied whole; "name": others wrote it, in the direction of their own language. */
  readonly kind?: "id" | "name";
}

export function detailRows(report: CheckReport, words: Words, chosen: string | undefined): readonly DetailRow[] {
  const { labels } = laterMessages(words.locale).details;
  const { judgement, evidence } = report;
  const { item, stamp } = evidence;
  const rows: readonly (DetailRow | undefined)[] = [
    yourOrganization(report, words, chosen),
    evidence.organization.kind === "connected" ? id(labels.organizationId, evidence.organization.id) : undefined,
    ...appointmentOrganization(report, words),
    id(labels.recordId, judgement.record?.id),
    ...(stamp.kind === "read" ? stampRows(stamp.stamp, words) : []),
    id(labels.appointmentId, item?.globalObjectId),
    evidence.calendar.kind === "delegate"
      ? name(labels.calendar, nameAndAddressOf(evidence.calendar.owner))
      : row(labels.calendar, laterMessages(words.locale).details.calendars[evidence.calendar.kind]),
    row(labels.rights, rightsOf(report, words)),
    row(labels.lastChange, byAndWhen(plain(item?.lastModifiedBy ?? ""), momentOf(item?.lastModifiedAt, words), words.locale)),
    ...safetyCopies(report, words),
    evidence.organization.kind === "connected" ? row(labels.sight, laterMessages(words.locale).details.sight[evidence.sight]) : undefined,
    row(labels.row, judgement.row),
    row(labels.unanswered, unanswered(report, words)),
    row(labels.mailboxRoute, report.routes && formatRoute(report.routes.mailbox, words)),
    row(labels.crmRoute, report.routes?.crm && formatRoute(report.routes.crm, words)),
    row(
      labels.detours,
      joinSentences(
        report.traces.map((trace) => laterMessages(words.locale).traces[trace]),
        words.locale,
      ),
    ),
  ];
  return rows.filter((each) => each !== undefined);
}

function formatRoute({ taken, signIn, refused }: ChosenRoute<MailboxRoute | CrmRoute>, { locale }: Words): string {
  const { details } = laterMessages(locale);
  const sentences = [
    details.routeTaken({ way: details.routes[taken], signIn: signIn && details.signIns[signIn] }),
    ...refused.map(({ what, why }) => details.routeRefused({ way: details.routes[what], refusal: details.routeRefusals[why] })),
  ];
  return joinSentences(sentences, locale);
}

function row(label: string, value: string | undefined): DetailRow | undefined {
  return value === undefined || value === "" ? undefined : { label, value };
}

function name(label: string, value: string): DetailRow {
  return { label, value, kind: "name" };
}

function id(label: string, value: string | undefined): DetailRow | undefined {
  // A GlobalObjectId has 112 hex digits or more, and must be copied whole.
  return value === undefined ? undefined : { label, value: plain(value, 600), kind: "id" };
}

function yourOrganization(report: CheckReport, { locale }: Words, chosen: string | undefined): DetailRow | undefined {
  const { organization } = report.evidence;
  const { labels, organizations } = laterMessages(locale).details;
  const label = labels.yourOrganization;
  switch (organization.kind) {
    case "connected":
      return name(label, plain(organization.name));
    case "unreachable":
      return row(label, organizations.unreachable({ name: plain(organization.name) }));
    case "no-crm":
      return row(label, organizations["no-crm"]);
    case "not-set-up":
      return chosen === undefined ? row(label, organizations["not-set-up"]) : name(label, plain(chosen));
  }
}

function appointmentOrganization(report: CheckReport, { locale }: Words): readonly (DetailRow | undefined)[] {
  const home = report.judgement.organization;
  if (home === undefined) return [];
  const { labels, namedBy, unknownHere } = laterMessages(locale).details;
  const called = namesOf(report).home ?? unknownHere;
  return [
    row(labels.appointmentOrganization, `${called} (${namedBy[home.namedBy]})`),
    report.evidence.organization.kind === "connected" && report.evidence.organization.id === home.id
      ? undefined
      : id(labels.homeId, home.id),
  ];
}

function stampRows(stamp: Stamp, { locale }: Words): readonly (DetailRow | undefined)[] {
  const { labels, fields } = laterMessages(locale).details;
  const { crmId, linkState } = stamp;
  return [
    crmId.kind === "present" ? id(labels.stampedRecordId, crmId.value) : row(labels.stampedRecordId, fields[crmId.kind]),
    row(labels.linkState, linkState.kind === "present" ? String(linkState.value) : fields[linkState.kind]),
  ];
}

function rightsOf({ evidence: { calendar } }: CheckReport, { locale }: Words): string {
  switch (calendar.kind) {
    case "own":
      return laterMessages(locale).details.rights.own;
    case "delegate":
      return laterMessages(locale).details.rights[calendar.mayEdit];
    case "unknown":
      return laterMessages(locale).details.rights.unknown;
  }
}

/** Shows no name that the item carries: anyone who may edit the item could have written it. */
function safetyCopies({ evidence: { ownCopies, carriedCopy } }: CheckReport, words: Words): readonly (DetailRow | undefined)[] {
  const { labels } = laterMessages(words.locale).details;
  return [
    ...ownCopies
      .slice(0, mostCopies)
      .map((copy) => row(labels.safetyCopy, byAndWhen(plain(copy.organization.name), momentOf(copy.seenAt, words), words.locale))),
    row(labels.carriedCopy, momentOf(carriedCopy?.seenAt, words)),
  ];
}

const mostCopies = 5;

/** The service's own answer, for administrators; the headline explains it in plain words. */
function unanswered(report: CheckReport, words: Words): string {
  const { stamp, organization, records } = report.evidence;
  const detail = [stamp, organization, records]
    .map((part) => ("detail" in part && part.detail !== undefined ? plain(part.detail, 400) : ""))
    .find(Boolean);
  return joinSentences([reasonOf(report, words)?.what, detail], words.locale);
}
