import type { JournalEntry } from "../../check/action.ts";
import type { CheckReport } from "../../check/report.ts";
import type { CrmRoute, MailboxRoute, ChosenRoute } from "../../check/routes.ts";
import type { ExchangeRecord } from "../../http/exchange-log.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import type { Host } from "../../outlook/read-host.ts";
import { exchangeCommands, isPlainHex } from "../../tracking/admin-commands.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { weighEvidence, type EvidenceLine } from "../../tracking/evidence-list.ts";
import { reportFindings, type ReportFinding } from "../../tracking/report-findings.ts";
import { findCrmId } from "../../tracking/stamp-claims.ts";
import { version } from "../version.ts";
import { plain } from "../../wording/plain.ts";
import { namesOf } from "../../wording/format-names.ts";
import type { Words } from "../../wording/words.ts";
import { exchangeLine } from "./exchange-line.ts";
import { recordFetchXml } from "./fetch-xml.ts";

export interface ReportOptions {
  readonly journal?: readonly JournalEntry[];
  readonly exchanges?: readonly ExchangeRecord[];
  readonly outlook?: Host;
  /** "named": with the mailbox's address, the appointment's id and people's names, because the person asked for them. */
  readonly names?: "masked" | "named";
}

/**
 * The report for administrators, as plain text in the viewer's language. Masked, it holds ids of records and organizations, names
 * of organizations, instants in UTC and the names of rules, but no subject, person, address, regarding name or appointment's id.
 */
export function reportText(
  report: CheckReport,
  { locale }: Words,
  { journal = [], exchanges = [], outlook, names = "masked" }: ReportOptions = {},
): string {
  const { judgement, evidence, traces, routes } = report;
  const { labels, namedBy, unknownHere } = laterMessages(locale).details;
  const messages = laterMessages(locale).report;
  const { organization, stamp, records, calendar, item } = evidence;
  const plan = judgement.plan;
  const reason = plan.track === "blocked" ? ` (${plan.reason})` : plan.track === "confirm" ? ` (${plan.doubt})` : "";
  const viewers = "name" in organization ? `${plain(organization.name)} (${organization.kind})` : organization.kind;
  const home = judgement.organization;
  const homeText = home && `${namesOf(report).home ?? unknownHere}, ${home.id ?? ""} (${namedBy[home.namedBy]})`;
  const named = names === "named" ? namedValues(report) : {};
  const lines: readonly (readonly [string, string | undefined])[] = [
    [messages.version, version],
    [messages.outlook, outlook && hostText(outlook)],
    [messages.checkedAt, stampOf(report.checkedAt)],
    [messages.verdict, judgement.verdict],
    [labels.row, judgement.row],
    [messages.plan, `${plan.track}${reason}`],
    [messages.verified, String(judgement.verified)],
    [messages.risk, judgement.risk],
    [labels.yourOrganization, viewers],
    [labels.organizationId, organization.kind === "connected" ? organization.id : undefined],
    [labels.appointmentOrganization, homeText],
    [labels.safetyCopy, copiesText(report)],
    [labels.sight, evidence.sight],
    [labels.calendar, calendar.kind === "delegate" ? `${calendar.kind}, ${calendar.mayEdit}, ${calendar.held}` : calendar.kind],
    [messages.mailbox, named.mailbox],
    [labels.lastChange, stampOf(item?.lastModifiedAt)],
    [messages.changedBy, named.changedBy],
    [labels.appointmentId, named.uid],
    [labels.unanswered, [stamp, organization, records].map(whyOf).filter(Boolean).join(", ")],
    [labels.mailboxRoute, routes && routeText(routes.mailbox)],
    [labels.crmRoute, routes?.crm && routeText(routes.crm)],
    [messages.traces, traces.join(", ")],
  ];
  const found = recordsOf(report);
  return [
    messages.title,
    ...lines.filter(([, value]) => value !== undefined && value !== "").map(([label, value]) => `${label}: ${value}`),
    `${messages.findings}:`,
    ...reportFindings(judgement, evidence).map((finding) => findingLine(finding, messages)),
    `${messages.evidence}:`,
    ...weighEvidence(evidence, judgement).map(evidenceLine),
    ...section(
      messages.records,
      found.map((record) => recordLine(record, names)),
    ),
    // The longest part comes last: a mail has room for so much only.
    ...commandLines(report, { ...named, recordIds: found.map(({ id }) => id), messages }),
    ...section(messages.journal, journal.map(journalLine)),
    ...section(messages.exchanges, exchanges.map(exchangeLine)),
    names === "named" ? messages.named : messages.masked,
    "",
  ].join("\n");
}

type ReportMessages = LaterMessages["report"];

interface NamedValues {
  readonly mailbox?: string;
  readonly uid?: string;
  readonly changedBy?: string;
}

/** Each in one line, and bounded: whoever may edit the appointment can have written some of them. */
function namedValues({ evidence: { calendar, item } }: CheckReport): NamedValues {
  const owner = calendar.kind === "unknown" ? undefined : calendar.owner;
  const mailbox = plain(owner?.address ?? "", 320);
  const changedBy = plain(item?.lastModifiedBy ?? "");
  const uid = item?.globalObjectId === undefined ? undefined : plain(item.globalObjectId, 600);
  return { ...(mailbox !== "" && { mailbox }), ...(uid !== undefined && { uid }), ...(changedBy !== "" && { changedBy }) };
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines];
}

function findingLine({ id, state }: ReportFinding, messages: ReportMessages): string {
  const next = state.kind === "detected" ? messages.nexts[id] : state.kind === "not-evaluated" ? messages.askAgain : undefined;
  const why = state.kind === "not-evaluated" ? ` (${state.why})` : "";
  return `- ${id}: ${state.kind}${why}${next === undefined ? "" : `; ${messages.next}: ${next}`}`;
}

function commandLines(
  { evidence }: CheckReport,
  { mailbox, uid, recordIds, messages }: NamedValues & { readonly recordIds: readonly string[]; readonly messages: ReportMessages },
): readonly string[] {
  const crmId = findCrmId(evidence);
  const values = { ...(mailbox !== undefined && { mailbox }), ...(uid !== undefined && { uid }) };
  const ids = [...new Set([...(crmId === undefined ? [] : [crmId]), ...recordIds])].slice(0, 20);
  return section(messages.commands, [
    ...exchangeCommands(values).flatMap((command) => command ?? []),
    ...(uid !== undefined && !isPlainHex(uid) ? [messages.uidLeftOut] : []),
    recordFetchXml({ recordIds: ids, ...(uid !== undefined && { uid }) }) ?? messages.fetchXmlLeftOut,
  ]);
}

function hostText({ name, version: hostVersion, platform, mailboxApi }: Host): string {
  const api = mailboxApi === undefined ? undefined : `Mailbox ${mailboxApi}`;
  return [name, hostVersion, platform, api].flatMap((part) => (part === undefined ? [] : plain(part, 60))).join(", ");
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

function recordsOf({ judgement }: CheckReport): readonly AppointmentRecord[] {
  const { record, foreignRecord, liveRecords, closedRecords, unclearRecords, plan } = judgement;
  const picked = plan.track === "blocked" && plan.reason === "pick" ? plan.pick.candidates.map((each) => each.record) : [];
  const found = [record, foreignRecord, ...liveRecords, ...closedRecords, ...unclearRecords, ...picked].filter(
    (each) => each !== undefined,
  );
  return [...new Map(found.map((each) => [each.id, each])).values()];
}

function recordLine(
  { id, kind, state, createdOn, modifiedOn, regarding, owner, createdBy }: AppointmentRecord,
  names: ReportOptions["names"],
): string {
  const people = names === "named" ? [owner && `owner ${plain(owner)}`, createdBy && `created by ${plain(createdBy)}`] : [];
  const parts = [id, kind, state, stampOf(createdOn), stampOf(modifiedOn), regarding && `regarding ${regarding.id}`, ...people];
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
