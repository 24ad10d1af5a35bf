/** The use cases that may write, and the reads that belong to them. Loaded after the first verdict. */
import type {
  ActionOptions,
  ActionOutcome,
  ActionPorts,
  JournalEntry,
  RegardingRequest,
  RestoreRequest,
  TrackRequest,
  UpdateRequest,
} from "../check/action.ts";
import { auditSharing, type SharingAudit } from "../check/audit-sharing.ts";
import { changeRegarding } from "../check/change-regarding.ts";
import { changeSharing, type SharingChange, type SharingOutcome } from "../check/change-sharing.ts";
import type { CheckPorts } from "../check/check-appointment.ts";
import { findPeopleInCrm, type PeopleInCrm } from "../check/find-people-in-crm.ts";
import { forgetCopy, type ForgettableCopy } from "../check/forget-copy.ts";
import type { UnansweredCreations } from "../check/made-record.ts";
import type { CheckReport } from "../check/report.ts";
import type { MailboxRoute } from "../check/routes.ts";
import { linkToRecord } from "../check/link-to-record.ts";
import { restoreLink } from "../check/restore-link.ts";
import type { TypeCodes } from "../check/type-codes.ts";
import { trackAppointment } from "../check/track-appointment.ts";
import { updateRecord } from "../check/update-record.ts";
import { writeLink } from "../check/write-link.ts";
import type { Configuration } from "../configuration/configuration.ts";
import type { RegardingCandidate } from "../crm/crm-organization.ts";
import { regardingTablesOf } from "../crm/regarding-table.ts";
import { systemClock } from "../http/clock.ts";
import type { HttpClient } from "../http/http-client.ts";
import type { TokenSource } from "../identity/token-source.ts";
import type { EwsTransport } from "../mailbox/ews/ews-transport.ts";
import { createJournalStore } from "../outlook/journal-store.ts";
import { openInBrowser } from "../outlook/open-in-browser.ts";
import { readTextChoice } from "../outlook/preferences.ts";
import { readAttendees } from "../outlook/read-attendees.ts";
import { createRegardingMemory } from "../outlook/regarding-memory.ts";
import { createWatchStore, type Watch } from "../outlook/watch-store.ts";
import { occurrenceKey } from "../tracking/occurrence-key.ts";
import { findCrmId } from "../tracking/stamp-claims.ts";
import { createCalendarSharing } from "./calendar/create-calendar-sharing.ts";
import { createContentReader } from "./create-content-reader.ts";
import { createMailForm, type MailForm } from "./create-mail-form.ts";

interface Options {
  readonly signal: AbortSignal;
}

/** Each acts on the appointment of the given report, and adds what it wrote to that appointment's journal. */
export interface AppActions {
  readonly restoreLink: (report: CheckReport, request: RestoreRequest, options: ActionOptions) => Promise<ActionOutcome>;
  /** *Write the link onto the appointment*: `recordId` is `link.crmId` of the outcome that offered it. */
  readonly writeLink: (report: CheckReport, recordId: string, options: ActionOptions) => Promise<ActionOutcome>;
  /** *Link this appointment to this record*: one of the pick's candidates or its `linkable`, once the person has confirmed it. */
  readonly linkToRecord: (report: CheckReport, recordId: string, options: ActionOptions) => Promise<ActionOutcome>;
  /** Respects what was set aside (`App.setAside`). */
  readonly trackAppointment: (report: CheckReport, request: TrackRequest, options: ActionOptions) => Promise<ActionOutcome>;
  /** *Update in CRM*: first tells what differs, then writes the comparison that was read. */
  readonly updateRecord: (report: CheckReport, request: UpdateRequest, options: ActionOptions) => Promise<ActionOutcome>;
  /** *Forget the safety copy*: the copy named by `judgement.decidedBy`, once the person has confirmed it. */
  readonly forgetCopy: (report: CheckReport, copy: ForgettableCopy, options: ActionOptions) => Promise<ActionOutcome>;
  /** For the viewer's own calendar only. Failures are part of the audit. @throws AbortError when aborted, and nothing else */
  readonly auditSharing: (options: Options) => Promise<SharingAudit>;
  /** From a confirmed click only. Failures are outcomes. @throws AbortError when aborted, and nothing else */
  readonly changeSharing: (
    report: CheckReport,
    change: SharingChange,
    way: "to-read-only" | "back",
    options: Options,
  ) => Promise<SharingOutcome>;
  /** Searches by part of a name; an empty name proposes the records that have the attendees' addresses. @throws Failure; AbortError when aborted */
  readonly findRegarding: (name: string, options: Options) => Promise<readonly RegardingCandidate[]>;
  /** *Who is in CRM?* @throws AbortError when aborted, and nothing else */
  readonly findPeopleInCrm: (options: Options) => Promise<PeopleInCrm>;
  /** CRM's own form for a new record, of an outcome that offered it. */
  readonly openForm: (form: URL) => void;
  /** Oldest first. */
  /** *Set regarding*, *Change regarding*, and their undoing. */
  readonly changeRegarding: (report: CheckReport, request: RegardingRequest, options: ActionOptions) => Promise<ActionOutcome>;
  /** What this person chose lately in the organization, by part of the name. */
  readonly findRecentRegarding: (report: CheckReport, name: string) => readonly RegardingCandidate[];
  readonly findJournal: (report: CheckReport) => readonly JournalEntry[];
  readonly watches: Watches;
  readonly mail: MailForm;
}

/** Remembers across visits that an appointment has to be checked once more. */
export interface Watches {
  readonly find: (report: CheckReport) => Watch | undefined;
  readonly keep: (report: CheckReport, times: Pick<Watch, "linkedAt" | "recheckAt">, options: Options) => Promise<unknown>;
  readonly forget: (report: CheckReport, options: Options) => Promise<unknown>;
}

interface AppActionsOptions {
  readonly configuration: Configuration;
  readonly http: HttpClient;
  readonly tokens: TokenSource;
  readonly ews: EwsTransport;
  readonly mailbox: MailboxRoute | "none";
  /** Called for every action, since the organization may have changed. */
  readonly ports: () => CheckPorts;
  /** See `ForgettingPorts`. */
  readonly ignoreCopy: (name: string) => void;
}

/** How often the mailbox is read while waiting for CRM's sync. */
const longestPollMs = 2000;

export function createAppActions({ configuration, http, tokens, ews, mailbox, ports, ignoreCopy }: AppActionsOptions): AppActions {
  const sharing = createCalendarSharing(mailbox, { http, graphRoot: configuration.graph, tokens, ews });
  const journal = createJournalStore();
  const watches = createWatchStore();
  const readContent = createContentReader(mailbox, { http, graphRoot: configuration.graph, tokens, ews });
  const regarding = createRegardingMemory();
  const regardingTypes = regardingTablesOf(configuration.tables).map(({ type }) => type);
  const typeCodes: TypeCodes = {
    find: regarding.findTypeCode,
    keep: (organizationId, type, code) =>
      void regarding.keepTypeCode(organizationId, { type, code }, { signal: new AbortController().signal }),
  };
  const timeoutMs = configuration.patienceSeconds * 1000;
  const syncWait = { timeoutMs, pollMs: Math.min(longestPollMs, timeoutMs / 4), sleep: systemClock.sleep };

  // The journal is only for people to read: an action neither waits for it nor fails with it.
  const note = (report: CheckReport, entry: JournalEntry): void =>
    void journal.add(keyOf(report), entry, { signal: new AbortController().signal });
  const unanswered: UnansweredCreations = new Map();
  const actionPorts = (report: CheckReport): ActionPorts => ({
    ...ports(),
    onJournal: (entry) => note(report, entry),
    typeCodes,
    unanswered,
  });

  function rememberRegarding(report: CheckReport, candidate: RegardingCandidate): void {
    const organizationId = organizationOf(report);
    if (organizationId !== undefined) void regarding.keepRecent(organizationId, candidate, { signal: new AbortController().signal });
  }

  return {
    restoreLink: (report, request, options) => restoreLink(actionPorts(report), request, { ...options, syncWait }),
    writeLink: (report, recordId, options) => writeLink(actionPorts(report), recordId, options),
    linkToRecord: (report, recordId, options) => linkToRecord(actionPorts(report), recordId, options),
    async trackAppointment(report, request, options) {
      const outcome = await trackAppointment({ ...actionPorts(report), readContent, text: readTextChoice() }, request, options);
      if (outcome.kind === "linked" && request.regarding) rememberRegarding(outcome.report, request.regarding);
      return outcome;
    },
    async changeRegarding(report, request, options) {
      const outcome = await changeRegarding({ ...actionPorts(report), regardingTypes }, request, options);
      if (outcome.kind === "regarding" && request.to) rememberRegarding(outcome.report, request.to);
      return outcome;
    },
    findRecentRegarding(report, name) {
      const organizationId = organizationOf(report);
      const part = name.trim().toLowerCase();
      const recent = organizationId === undefined ? [] : regarding.findRecent(organizationId);
      return recent.filter(({ type, name: chosen }) => regardingTypes.includes(type) && chosen.toLowerCase().includes(part));
    },
    updateRecord: (report, request, options) => updateRecord({ ...actionPorts(report), readContent }, request, options),
    forgetCopy: (report, copy, options) => forgetCopy({ ...actionPorts(report), ignoreCopy }, copy, options),
    auditSharing(options) {
      const { organization } = ports();
      return auditSharing({ sharing, ...(organization && { organization }) }, options);
    },
    async changeSharing(report, change, way, options) {
      const outcome = await changeSharing(sharing, change, options);
      const result = journalResult(outcome);
      if (result !== undefined) note(report, { at: ports().now(), did: way === "back" ? "sharing-restored" : "sharing-changed", result });
      return outcome;
    },
    async findRegarding(name, options) {
      const { organization, nameOpenItem, viewer } = ports();
      if (name !== "") return organization?.findRegarding({ name }, options) ?? [];
      const [open, attendees] = await Promise.all([nameOpenItem(options), readAttendees(options)]);
      const people = "id" in open ? [...attendees, ...(open.organizer ? [open.organizer] : [])] : [];
      const addresses = [...new Set(people.map(({ address }) => address.toLowerCase()))].filter(
        (address) => address !== viewer.address?.toLowerCase(),
      );
      return addresses.length === 0 ? [] : (organization?.findRegarding({ addresses }, options) ?? []);
    },
    findPeopleInCrm: (options) => findPeopleInCrm({ ...ports(), readContent }, options),
    openForm: openInBrowser,
    findJournal: (report) => journal.find(keyOf(report)),
    watches: {
      find: (report) => watches.find(keyOf(report)),
      async keep(report, times, options) {
        const recordId = findCrmId(report.evidence);
        if (recordId !== undefined) await watches.keep(keyOf(report), { ...times, recordId }, options);
      },
      forget: (report, options) => watches.forget(keyOf(report), options),
    },
    mail: createMailForm(),
  };
}

function organizationOf({ evidence: { organization } }: CheckReport): string | undefined {
  return organization.kind === "connected" ? organization.id : undefined;
}

/** Empty for an appointment without an identity; that is safe, since no plan then allows a write. */
function keyOf({ evidence: { item } }: CheckReport): string {
  return (item && occurrenceKey(item)) ?? "";
}

/** Undefined if nothing was written. */
function journalResult(outcome: SharingOutcome): JournalEntry["result"] | undefined {
  switch (outcome.kind) {
    case "changed":
      return "done";
    case "failed":
      return outcome.written === "not-known" ? "not-known" : "failed";
    case "already":
    case "refused":
      return undefined;
  }
}
