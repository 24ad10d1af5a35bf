/** The port "CRM organization": the one the viewer's Outlook is connected to. */
import type { StateAndStatus } from "../tracking/state-shown-as.ts";
import type { AgreeingRecords, AppointmentRecord, InOrganization, OrganizationIdentity, Party, RecordByKey } from "../tracking/evidence.ts";
import type { RecordValues } from "../tracking/record-update.ts";
import type { OpenQuestions } from "../tracking/open-questions.ts";
import type { RecordContent } from "../tracking/record-content.ts";
import type { RecordParty, FoundPeople } from "../tracking/record-party.ts";
import type { Failure } from "../http/failure.ts";

export interface RecordQuery {
  /** The stamp's usable `crmid`: lower-case GUID. */
  readonly crmId?: string;
  /** Every spelling of the GlobalObjectId to ask for (full, clean, bare UID), longest first; see `globalObjectIdSpellings`. */
  readonly globalObjectIds: readonly string[];
  /** Ask for `recurringappointmentmaster` rows as well: the item belongs to a series. */
  readonly series: boolean;
}

export interface FoundRecords {
  /** Absent: not in the list, which proves nothing; it may be asked for by key. */
  readonly byCrmId?: AppointmentRecord;
  readonly byGlobalObjectId: readonly AppointmentRecord[];
}

/** The organization's identity. If it would not reveal its name, the configured one stands in, and `nameFrom` says so. */
export interface IdentifiedOrganization extends OrganizationIdentity {
  readonly nameFrom: "organization" | "configuration";
  /** The user who asks (WhoAmI's UserId): lower-case GUID. */
  readonly userId: string;
}

/** A user with a certain address; several users may share one. */
export interface OrganizationUser {
  /** `systemuserid`: lower-case GUID. */
  readonly id: string;
  readonly enabled: boolean;
}

/** Is any of the users with one address enabled? */
export function inOrganization(users: readonly OrganizationUser[]): Exclude<InOrganization, "unknown"> {
  return users.some(({ enabled }) => enabled) ? "enabled" : "not-enabled";
}

/** The answers of the one further batch. Each part stands by itself. */
export interface Answers {
  /** For the ids that were asked for. */
  readonly byKey: ReadonlyMap<string, RecordByKey>;
  /** By record id, for `partiesOf`; a record that is missing was not answered. Records in `byKey` and `agreeing` have their own parties. */
  readonly parties: ReadonlyMap<string, readonly Party[]>;
  /** Rows without an id, Open or Scheduled, that start at the same time; subjects are not compared yet. */
  readonly agreeing: AgreeingRecords;
  readonly sight: "yes" | "no";
  readonly organizer: InOrganization;
  /** Set if a part other than sight was not answered; it may be asked again. */
  readonly failure?: Failure;
}

/** The values a new record starts with. */
export interface RecordDraft extends Pick<RecordContent, "subject" | "start" | "end" | "allDay" | "location" | "description"> {
  /** From `deriveRecordId`: the same appointment always leads to the same row. */
  readonly id: string;
  /** At most 300 characters. */
  readonly globalObjectId: string;
  readonly parties: readonly RecordParty[];
  /** A user. Absent: the record belongs to whoever creates it. */
  readonly ownerId?: string;
  readonly regarding?: RegardingCandidate;
}

/** A row that an appointment can be set regarding. */
export interface RegardingCandidate {
  /** Lower-case GUID. */
  readonly id: string;
  /** Logical name of its table. */
  readonly type: string;
  readonly name: string;
}

/** What a record regards, and what it is to regard; `to` undefined: nothing any more. */
export type RegardingChange =
  | { readonly from: Pick<RegardingCandidate, "id" | "type"> | undefined; readonly to: Pick<RegardingCandidate, "id" | "type"> }
  | { readonly from: Pick<RegardingCandidate, "id" | "type">; readonly to: undefined };

/** By lower-case address. */
export type UsersByAddress = ReadonlyMap<string, Exclude<InOrganization, "unknown">>;

type Options = { readonly signal: AbortSignal };

export interface CrmOrganization {
  /** As configured; `getIdentity` has the real one. */
  readonly name: string;
  /**
   * @param options.known asked shortly before: the name is not asked again if the id is still the same
   * @throws Failure; AbortError when aborted.
   */
  getIdentity(options: Options & { readonly known?: IdentifiedOrganization }): Promise<IdentifiedOrganization>;
  /** @throws Failure (Incomplete: the list has no end); AbortError when aborted. */
  findRecords(query: RecordQuery, options: Options): Promise<FoundRecords>;
  /**
   * Asks what the first answers left open, in one `$batch` (CRM 2013: in parallel).
   * @param userId the user whose sight is asked for, from `getIdentity`
   * @throws Failure if nothing was answered at all; AbortError when aborted.
   */
  answerQuestions(questions: OpenQuestions, options: Options & { readonly userId: string }): Promise<Answers>;
  /** Every user with this SMTP address or sign-in name, enabled or not. @throws Failure; AbortError when aborted. */
  findUsersOf(address: string, options: Options): Promise<readonly OrganizationUser[]>;
  /** Which of these people are enabled users, in one request per 25? @throws Failure; AbortError when aborted. */
  findUsers(addresses: readonly string[], options: Options): Promise<UsersByAddress>;
  /**
   * The row as it is now, with its parties only if wanted. "unknown" ("forbidden") if it exists but may not be read.
   * @throws Failure for anything else that was not answered; AbortError when aborted.
   */
  findRecord(record: Pick<AppointmentRecord, "id" | "kind">, options: Options & { readonly parties?: "wanted" }): Promise<RecordByKey>;
  /**
   * Writes the record's own subject back, so that CRM's sync stamps the appointment again: with `If-Match`, or after a
   * comparison in versions that have none.
   * @throws PreconditionFailed if it changed since `record` was read; Failure; AbortError when aborted.
   */
  touchRecord(record: AppointmentRecord, options: Options): Promise<void>;
  /**
   * Writes these values to a live record, in one update: with `If-Match`, or after a comparison in versions that have none.
   * @throws PreconditionFailed if it changed since `record` was read; Failure; AbortError when aborted.
   */
  updateRecord(record: AppointmentRecord, values: RecordValues, options: Options): Promise<void>;
  /**
   * Creates the record with its parties in one write, and never changes one: "exists" if somebody else was first, or the row
   * may not be read. It starts Open. Idempotent.
   * @throws Failure (RefusedByRule, RefusedByPlugIn, NoPrivilege with CRM's own words; InvalidForCrm); AbortError when aborted.
   */
  createRecord(draft: RecordDraft, options: Options): Promise<"created" | "exists">;
  /** Sets state and status of a live record, in an update of its own. @throws Failure (NotFound); AbortError when aborted. */
  setState(record: Pick<AppointmentRecord, "id" | "kind">, to: StateAndStatus, options: Options): Promise<void>;
  /**
   * Changes what a live record regards, and nothing else: with `If-Match`, or after a comparison in versions that have none.
   * @throws PreconditionFailed if it changed since `record` was read; Failure; AbortError when aborted.
   */
  setRegarding(record: AppointmentRecord, change: RegardingChange, options: Options): Promise<void>;
  /** A table's type code, which each organization assigns to its own tables. @throws Failure; AbortError when aborted. */
  getTypeCode(type: string, options: Options): Promise<number>;
  /**
   * Rows by part of the name, in every table that CRM ships for it or config.json names, or contacts and accounts by e-mail
   * address; 20 at most. A table that the person may not read has no rows for them.
   * @throws Failure; AbortError when aborted.
   */
  findRegarding(
    query: { readonly name: string } | { readonly addresses: readonly string[] },
    options: Options,
  ): Promise<readonly RegardingCandidate[]>;
  /**
   * The users, contacts, accounts and leads with these addresses, enabled or not; at most 25 addresses per request. Names the tables
   * that this person may not read.
   * @throws Failure; AbortError when aborted.
   */
  findPeople(addresses: readonly string[], options: Options): Promise<FoundPeople>;
  /**
   * Records of the same start and subject, whoever's they are: what a duplicate rule is likely to have found. Five at most.
   * @throws Failure; AbortError when aborted.
   */
  findAlike(draft: Pick<RecordDraft, "subject" | "start">, options: Options): Promise<readonly AppointmentRecord[]>;
  /** Opens the sign-in window for this organization; only from a click. @throws Failure; AbortError when aborted. */
  signIn(options: Options): Promise<void>;
  /** The address at which a person opens the record in the browser; https, on the configured origin. */
  recordUrl(record: Pick<AppointmentRecord, "id" | "kind">): URL;
  /**
   * The address of CRM's own form for a new record, filled in as far as a URL can; https, on the configured origin.
   * @throws Failure
   */
  newRecordUrl(draft: RecordDraft): Promise<URL>;
}
