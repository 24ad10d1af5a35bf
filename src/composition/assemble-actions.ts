/** Everything that may write, and what has to be known for it. Loaded after the first verdict. */
import type { ActionOptions, ActionOutcome, ActionPorts, JournalEntry, RestoreRequest, TrackRequest } from "../check/action.ts";
import { auditSharing, type SharingAudit } from "../check/audit-sharing.ts";
import { changeSharing, type SharingChange, type SharingOutcome } from "../check/change-sharing.ts";
import type { CheckPorts } from "../check/check-appointment.ts";
import { forgetCopy, type ForgettableCopy } from "../check/forget-copy.ts";
import type { MailboxRoute } from "../check/ways.ts";
import { linkToRecord } from "../check/link-to-record.ts";
import { restoreLink } from "../check/restore-link.ts";
import { trackAppointment } from "../check/track-appointment.ts";
import { writeLink } from "../check/write-link.ts";
import type { Configuration } from "../configuration/configuration.ts";
import type { RegardingCandidate } from "../crm/crm-organization.ts";
import { systemClock } from "../http/clock.ts";
import type { HttpClient } from "../http/http-client.ts";
import type { TokenSource } from "../identity/token-source.ts";
import { createJournalStore } from "../outlook/journal-store.ts";
import { createWatchStore, type WatchStore } from "../outlook/watch-store.ts";
import { assembleSharing } from "./assemble-sharing.ts";

interface Options {
  readonly signal: AbortSignal;
}

export interface HouseActions {
  /** Of the appointment with this key (`occurrenceKey`): what we did to it goes into its journal. */
  readonly forAppointment: (key: string) => AppointmentActions;
  readonly auditSharing: (options: Options) => Promise<SharingAudit>;
  readonly watches: WatchStore;
  /** By the same key; oldest first. */
  readonly findJournal: (key: string) => readonly JournalEntry[];
  /** By a part of the name; without one, those that the attendees' addresses belong to. @throws Failure; AbortError when aborted */
  readonly findRegarding: (name: string, options: Options) => Promise<readonly RegardingCandidate[]>;
}

export interface AppointmentActions {
  readonly restoreLink: (request: RestoreRequest, options: ActionOptions) => Promise<ActionOutcome>;
  /** *Write the link onto the appointment*: `recordId` is `link.crmId` of the outcome that offered it. */
  readonly writeLink: (recordId: string, options: ActionOptions) => Promise<ActionOutcome>;
  /** *Link this appointment to this record*: a candidate of the judgement's pick, or its `linkable`; confirmed. */
  readonly linkToRecord: (recordId: string, options: ActionOptions) => Promise<ActionOutcome>;
  /** What *None of these* was said of holds for this pane: see `House.setAside`. */
  readonly trackAppointment: (request: TrackRequest, options: ActionOptions) => Promise<ActionOutcome>;
  /** *Forget the safety copy*: the one of `judgement.decidedBy`; confirmed. */
  readonly forgetCopy: (copy: ForgettableCopy, options: ActionOptions) => Promise<ActionOutcome>;
  readonly changeSharing: (change: SharingChange, way: "to-read-only" | "back", options: Options) => Promise<SharingOutcome>;
}

interface AssembleActionsOptions {
  readonly configuration: Configuration;
  readonly http: HttpClient;
  readonly tokens: TokenSource;
  readonly mailbox: MailboxRoute | "none";
  /** Asked anew for every action: the organization may have been changed. */
  readonly ports: () => CheckPorts;
  /** Where a copy that was forgotten is passed over: see `ForgettingPorts`. */
  readonly ignoreCopy: (name: string) => void;
}

/** Between two looks at the mailbox while CRM's sync is waited for. */
const longestPollMs = 2000;

export function assembleActions({ configuration, http, tokens, mailbox, ports, ignoreCopy }: AssembleActionsOptions): HouseActions {
  const sharing = assembleSharing(mailbox, { http, graphRoot: configuration.graph, tokens });
  const journal = createJournalStore();
  const patienceMs = configuration.patienceSeconds * 1000;
  const patience = { patienceMs, pollMs: Math.min(longestPollMs, patienceMs / 4), sleep: systemClock.sleep };

  function forAppointment(key: string): AppointmentActions {
    // The journal is for the reader; an action neither waits for it nor fails with it.
    const onJournal = (entry: JournalEntry): void => void journal.add(key, entry, { signal: new AbortController().signal });
    const actionPorts = (): ActionPorts => ({ ...ports(), onJournal });
    return {
      restoreLink: (request, options) => restoreLink(actionPorts(), request, { ...options, patience }),
      writeLink: (recordId, options) => writeLink(actionPorts(), recordId, options),
      linkToRecord: (recordId, options) => linkToRecord(actionPorts(), recordId, options),
      trackAppointment: (request, options) => trackAppointment(actionPorts(), request, options),
      forgetCopy: (copy, options) => forgetCopy({ ...actionPorts(), ignoreCopy }, copy, options),
      async changeSharing(change, way, options) {
        const outcome = await changeSharing(sharing, change, options);
        const result = journalResult(outcome);
        if (result !== undefined) onJournal({ at: ports().now(), did: way === "back" ? "sharing-restored" : "sharing-changed", result });
        return outcome;
      },
    };
  }

  return {
    forAppointment,
    auditSharing(options) {
      const { organization } = ports();
      return auditSharing({ sharing, ...(organization && { organization }) }, options);
    },
    watches: createWatchStore(),
    findJournal: journal.find,
    async findRegarding(name, options) {
      const { organization, readOpenItem, viewer } = ports();
      if (name !== "") return organization?.findRegarding({ name }, options) ?? [];
      const open = await readOpenItem(options);
      const people = open.kind === "saved" ? [...open.attendees, ...(open.organizer ? [open.organizer] : [])] : [];
      const addresses = [...new Set(people.map(({ address }) => address.toLowerCase()))].filter(
        (address) => address !== viewer.address?.toLowerCase(),
      );
      return addresses.length === 0 ? [] : (organization?.findRegarding({ addresses }, options) ?? []);
    },
  };
}

/** Undefined where nothing was written. */
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
