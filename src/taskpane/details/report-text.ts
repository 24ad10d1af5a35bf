import type { JournalEntry } from "../../check/action.ts";
import type { CheckReport } from "../../check/report.ts";
import type { CrmRoute, MailboxRoute, ChosenRoute } from "../../check/routes.ts";
import { detailsCatalogue } from "../../locales/details-catalogue.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { weighEvidence, type EvidenceLine } from "../../tracking/evidence-list.ts";
import { version } from "../version.ts";
import { plain } from "../../wording/plain.ts";
import { namesOf } from "../../wording/format-names.ts";
import type { Words } from "../../wording/words.ts";

/**
 * The report for administrators, as plain text in the viewer's language. Masked: it holds ids, names of
 * organizations, instants in UTC and the names of rules, but no subject, person, address or regarding name.
 */
export function reportText(report: CheckReport, { locale }: Words, journal: readonly JournalEntry[] = []): string {
  const { judgement, evidence, traces, routes } = report;
  const { report: titles, labels, namedBy, unknownHere } = detailsCatalogue(locale).details;
  const { organization, stamp, records, calendar, item } = evidence;
  const plan = judgement.plan;
  const reason = plan.track === "blocked" ? ` (${plan.reason})` : plan.track === "confirm" ? ` (${plan.doubt})` : "";
  const viewers = "name" in organization ? `${plain(organization.name)} (${organization.kind})` : organization.kind;
  const named = judgement.organization;
  const namedText = named && `${namesOf(report).home ?? unknownHere}, ${named.id ?? ""} (${namedBy[named.namedBy]})`;
  const lines: readonly (readonly [string, string | undefined])[] = [
    [titles.version, version],
    [titles.checkedAt, stampOf(report.checkedAt)],
    [titles.verdict, judgement.verdict],
    [labels.row, judgement.row],
    [titles.plan, `${plan.track}${reason}`],
    [titles.verified, String(judgement.verified)],
    [titles.risk, judgement.risk],
    [labels.yourOrganization, viewers],
    [labels.organizationId, organization.kind === "connected" ? organization.id : undefined],
    [labels.appointmentOrganization, namedText],
    [labels.safetyCopy, copiesText(report)],
    [labels.sight, evidence.sight],
    [labels.calendar, calendar.kind === "delegate" ? `${calendar.kind}, ${calendar.mayEdit}, ${calendar.held}` : calendar.kind],
    [labels.lastChange, stampOf(item?.lastModifiedAt)],
    [labels.appointmentId, item?.globalObjectId === undefined ? undefined : plain(item.globalObjectId, 600)],
    [labels.unanswered, [stamp, organization, records].map(whyOf).filter(Boolean).join(", ")],
    [labels.mailboxRoute, routes && routeText(routes.mailbox)],
    [labels.crmRoute, routes?.crm && routeText(routes.crm)],
    [titles.traces, traces.join(", ")],
  ];
  return [
    titles.title,
    ...lines.filter(([, value]) => value !== undefined && value !== "").map(([label, value]) => `${label}: ${value}`),
    `${titles.evidence}:`,
    ...weighEvidence(evidence, judgement).map(evidenceLine),
    ...recordLines(report, titles.records),
    ...(journal.length === 0 ? [] : [`${titles.journal}:`, ...journal.map(journalLine)]),
    titles.masked,
    "",
  ].join("\n");
}

/** Route names are left untranslated, as in the documentation. */
function routeText({ taken, signIn, refused }: ChosenRoute<MailboxRoute | CrmRoute>): string {
  return [[taken, signIn].filter(Boolean).join(" by "), ...refused.map(({ what, why }) => `not ${what}: ${why}`)].join("; ");
}

function evidenceLine({ fact, says, values = {} }: EvidenceLine): string {
  const { count, id, at, field, linkState, why } = values;
  const parts = [count, id, stampOf(at), field, linkState, why]
    .filter((value) => value !== undefined)
    .map((value) => plain(String(value), 120));
  return `- ${fact}: ${says}${parts.length === 0 ? "" : ` (${parts.join(", ")})`}`;
}

function recordLines({ judgement }: CheckReport, title: string): readonly string[] {
  const { record, foreignRecord, liveRecords, closedRecords, unclearRecords, plan } = judgement;
  const picked = plan.track === "blocked" && plan.reason === "pick" ? plan.pick.candidates.map((each) => each.record) : [];
  const found = [record, foreignRecord, ...liveRecords, ...closedRecords, ...unclearRecords, ...picked].filter(
    (each) => each !== undefined,
  );
  const unique = [...new Map(found.map((each) => [each.id, each])).values()];
  return unique.length === 0 ? [] : [`${title}:`, ...unique.map(recordLine)];
}

function recordLine({ id, kind, state, createdOn, modifiedOn, regarding }: AppointmentRecord): string {
  const parts = [id, kind, state, stampOf(createdOn), stampOf(modifiedOn), regarding && `regarding ${regarding.id}`];
  return `- ${parts.filter((part) => part !== undefined).join(", ")}`;
}

function journalLine({ at, did, result, recordId, lastModifiedAt }: JournalEntry): string {
  const before = stampOf(lastModifiedAt);
  return `- ${[stampOf(at), did, recordId, result, before && `changed before ${before}`].filter((part) => part !== undefined).join(", ")}`;
}

/** Adds the caught error only for a bug of ours: a service's own message may name people. */
function whyOf(part: { readonly kind: string; readonly why?: string; readonly detail?: string }): string | undefined {
  return part.why === "our-fault" && part.detail !== undefined ? `${part.why} (${plain(part.detail, 400)})` : part.why;
}

function copiesText({ evidence: { ownCopies, carriedCopy }, judgement: { decidedBy } }: CheckReport): string | undefined {
  const copies = [...ownCopies.map(() => "own-copy"), ...(carriedCopy ? ["carried-copy"] : [])];
  return copies.length === 0 ? undefined : `${copies.join(", ")}${decidedBy === undefined ? "" : ` (decided: ${decidedBy})`}`;
}

function stampOf(instant: Date | undefined): string | undefined {
  return instant === undefined || Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}
