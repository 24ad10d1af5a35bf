/** What Details shows, in order. Ids may be copied. */
import type { CheckReport } from "../check/report.ts";
import type { CrmRoute, MailboxRoute, Way } from "../check/ways.ts";
import type { Stamp } from "../tracking/stamp.ts";
import { toldCatalogueFor } from "../locales/told-catalogue.ts";
import { plain } from "../wording/plain.ts";
import { nameAndAddressOf, namesOf, reasonOf } from "../wording/spoken-report.ts";
import type { Words } from "../wording/words.ts";

export interface DetailRow {
  readonly label: string;
  readonly value: string;
  /** Ids are worth copying. */
  readonly copyable?: true;
}

export function detailRows(report: CheckReport, words: Words, chosen: string | undefined): readonly DetailRow[] {
  const { labels } = toldCatalogueFor(words.locale).details;
  const { judgement, evidence } = report;
  const { item, stamp } = evidence;
  const rows: readonly (DetailRow | undefined)[] = [
    row(labels.yourOrganization, yourOrganization(report, words, chosen)),
    evidence.organization.kind === "connected" ? id(labels.organizationId, evidence.organization.id) : undefined,
    ...appointmentOrganization(report, words),
    id(labels.recordId, judgement.record?.id),
    ...(stamp.kind === "read" ? stampRows(stamp.stamp, words) : []),
    id(labels.appointmentId, item?.globalObjectId),
    row(
      labels.calendar,
      evidence.calendar.kind === "delegate"
        ? nameAndAddressOf(evidence.calendar.owner)
        : toldCatalogueFor(words.locale).details.calendars[evidence.calendar.kind],
    ),
    row(labels.rights, rightsOf(report, words)),
    row(labels.lastChange, words.text.record.byAt({ by: plain(item?.lastModifiedBy ?? ""), when: told(item?.lastModifiedAt, words) })),
    ...safetyCopies(report, words),
    evidence.organization.kind === "connected"
      ? row(labels.sight, toldCatalogueFor(words.locale).details.sight[evidence.sight])
      : undefined,
    row(labels.row, judgement.row),
    row(labels.unanswered, unanswered(report, words)),
    row(labels.mailboxWay, report.ways && spokenWay(report.ways.mailbox, words)),
    row(labels.crmWay, report.ways?.crm && spokenWay(report.ways.crm, words)),
    row(labels.detours, report.traces.map((trace) => toldCatalogueFor(words.locale).traces[trace]).join(" ")),
  ];
  return rows.filter((each) => each !== undefined);
}

function spokenWay({ taken, signIn, refused }: Way<MailboxRoute | CrmRoute>, { locale }: Words): string {
  const { details } = toldCatalogueFor(locale);
  return [
    details.wayTaken({ way: details.ways[taken], signIn: signIn && details.signIns[signIn] }),
    ...refused.map(({ what, why }) => details.wayRefused({ way: details.ways[what], refusal: details.wayRefusals[why] })),
  ].join(" ");
}

function row(label: string, value: string | undefined): DetailRow | undefined {
  return value === undefined || value === "" ? undefined : { label, value };
}

function id(label: string, value: string | undefined): DetailRow | undefined {
  // A GlobalObjectId is 112 hex digits or more; copied, it has to be whole.
  return value === undefined ? undefined : { label, value: plain(value, 600), copyable: true };
}

export function told(instant: Date | undefined, { text, dates }: Words): string | undefined {
  const moment = dates.moment(instant);
  return moment && text.record.moment(moment);
}

function yourOrganization(report: CheckReport, { locale }: Words, chosen: string | undefined): string {
  const { organization } = report.evidence;
  switch (organization.kind) {
    case "connected":
      return plain(organization.name);
    case "unreachable":
      return toldCatalogueFor(locale).details.organizations.unreachable({ name: plain(organization.name) });
    case "no-crm":
      return toldCatalogueFor(locale).details.organizations["no-crm"];
    case "not-set-up":
      return chosen === undefined ? toldCatalogueFor(locale).details.organizations["not-set-up"] : plain(chosen);
  }
}

function appointmentOrganization(report: CheckReport, { locale }: Words): readonly (DetailRow | undefined)[] {
  const home = report.judgement.organization;
  if (home === undefined) return [];
  const { labels, namedBy, unknownHere } = toldCatalogueFor(locale).details;
  const name = namesOf(report).home ?? unknownHere;
  return [
    row(labels.appointmentOrganization, `${name} (${namedBy[home.namedBy]})`),
    report.evidence.organization.kind === "connected" && report.evidence.organization.id === home.id
      ? undefined
      : id(labels.homeId, home.id),
  ];
}

function stampRows(stamp: Stamp, { locale }: Words): readonly (DetailRow | undefined)[] {
  const { labels, fields } = toldCatalogueFor(locale).details;
  const { crmId, linkState } = stamp;
  return [
    crmId.kind === "present" ? id(labels.stampedRecordId, crmId.value) : row(labels.stampedRecordId, fields[crmId.kind]),
    row(labels.linkState, linkState.kind === "present" ? String(linkState.value) : fields[linkState.kind]),
  ];
}

function rightsOf({ evidence: { calendar } }: CheckReport, { locale }: Words): string {
  switch (calendar.kind) {
    case "own":
      return toldCatalogueFor(locale).details.rights.own;
    case "delegate":
      return toldCatalogueFor(locale).details.rights[calendar.mayEdit];
    case "unknown":
      return toldCatalogueFor(locale).details.rights.unknown;
  }
}

/** Of what the item carries, no name: whoever may edit it may have written it. */
function safetyCopies({ evidence: { ownCopies, carriedCopy } }: CheckReport, words: Words): readonly (DetailRow | undefined)[] {
  const { labels } = toldCatalogueFor(words.locale).details;
  return [
    ...ownCopies
      .slice(0, mostCopies)
      .map((copy) => row(labels.safetyCopy, words.text.record.byAt({ by: plain(copy.organization.name), when: told(copy.seenAt, words) }))),
    row(labels.carriedCopy, told(carriedCopy?.seenAt, words)),
  ];
}

const mostCopies = 5;

/** The headline tells why in words; here stands what the other side said, for whoever looks after it. */
function unanswered(report: CheckReport, words: Words): string {
  const { stamp, organization, records } = report.evidence;
  const detail = [stamp, organization, records]
    .map((part) => ("detail" in part && part.detail !== undefined ? plain(part.detail, 400) : ""))
    .find(Boolean);
  return [reasonOf(report, words)?.what, detail].filter(Boolean).join(" ");
}
