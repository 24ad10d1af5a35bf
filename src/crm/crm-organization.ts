/** The port "CRM organization": the one that the viewer's Outlook is connected to. */
import type { StateAndStatus } from "../tracking/state-shown-as.ts";
import type { AgreeingRecords, AppointmentRecord, InOrganization, OrganizationIdentity, Party, RecordByKey } from "../tracking/evidence.ts";
import type { OpenQuestions } from "../tracking/open-questions.ts";
import type { Failure } from "../http/failure.ts";

export interface RecordQuery {
  /** The stamp's usable `crmid`: lower-case GUID. */
  readonly crmId?: string;
  /** Every spelling of the GlobalObjectId worth asking for (full, clean, bare UID), longest first; see `globalObjectIdSpellings`. */
  readonly globalObjectIds: readonly string[];
  /** Ask for `recurringappointmentmaster` rows as well: the item belongs to a series. */
  readonly series: boolean;
}

export interface FoundRecords {
  /** Absent: the list did not bring it, which proves nothing; it may be asked by key. */
  readonly byCrmId?: AppointmentRecord;
  readonly byGlobalObjectId: readonly AppointmentRecord[];
}

/** Who the organization says it is. Where it would not tell its name, the configured one stands in, and that is said. */
export interface IdentifiedOrganization extends OrganizationIdentity {
  readonly nameFrom: "organization" | "configuration";
  /** Who asks, in this organization (WhoAmI's UserId): lower-case GUID. */
  readonly userId: string;
}

/** Somebody with an address, which several users may share. */
export interface OrganizationUser {
  /** `systemuserid`: lower-case GUID. */
  readonly id: string;
  readonly enabled: boolean;
}

/** Of those with one address: is one of them enabled? */
export function inOrganization(users: readonly OrganizationUser[]): Exclude<InOrganization, "unknown"> {
  return users.some(({ enabled }) => enabled) ? "enabled" : "not-enabled";
}

/** What the one further batch brought. Each part stands by itself. */
export interface Answers {
  /** Of the ids that were asked. */
  readonly byKey: ReadonlyMap<string, RecordByKey>;
  /** By record id, of `partiesOf`; a record that is missing was not told. What is in `byKey` and `agreeing` has its own. */
  readonly parties: ReadonlyMap<string, readonly Party[]>;
  /** Rows without an id, Open or Scheduled, that start with the item; all subjects. */
  readonly agreeing: AgreeingRecords;
  readonly sight: "yes" | "no";
  readonly organizer: InOrganization;
  /** Of a part that was not answered, sight aside: asked again it may be. */
  readonly failure?: Failure;
}

/** What a new record starts with. */
export interface RecordDraft {
  /** From `deriveRecordId`: the same appointment always arrives at the same row. */
  readonly id: string;
  /** Cut to the 200 characters that CRM keeps. */
  readonly subject: string;
  readonly start: Date;
  readonly end: Date;
  /** Then start and end are midnights in the calendar's time zone. */
  readonly allDay: boolean;
  /** At most 300 characters. */
  readonly globalObjectId: string;
  readonly regarding?: RegardingCandidate;
}

/** A row that an appointment can be set regarding. */
export interface RegardingCandidate {
  /** Lower-case GUID. */
  readonly id: string;
  readonly type: "account" | "contact" | "opportunity";
  readonly name: string;
}

/** By lower-case address. */
export type UsersByAddress = ReadonlyMap<string, Exclude<InOrganization, "unknown">>;

type Options = { readonly signal: AbortSignal };

export interface CrmOrganization {
  /** As configured; the answer of `getIdentity` is the truth. */
  readonly name: string;
  /** @throws Failure; AbortError when aborted. */
  getIdentity(options: Options): Promise<IdentifiedOrganization>;
  /** @throws Failure (Incomplete: the list has no end); AbortError when aborted. */
  findRecords(query: RecordQuery, options: Options): Promise<FoundRecords>;
  /**
   * What the first answers left open, in one `$batch` (CRM 2013: side by side).
   * @param userId whose sight, as `getIdentity` told
   * @throws Failure where nothing was answered at all; AbortError when aborted.
   */
  answerQuestions(questions: OpenQuestions, options: Options & { readonly userId: string }): Promise<Answers>;
  /** Each user with this SMTP address, or with this sign-in name, enabled or not. @throws Failure; AbortError when aborted. */
  findUsersOf(address: string, options: Options): Promise<readonly OrganizationUser[]>;
  /** Which of these people are enabled users, in one request per 25? @throws Failure; AbortError when aborted. */
  findUsers(addresses: readonly string[], options: Options): Promise<UsersByAddress>;
  /**
   * The row as it is now, without its parties. "unknown" ("forbidden") where it exists and may not be seen.
   * @throws Failure for whatever else was not answered; AbortError when aborted.
   */
  findRecord(record: Pick<AppointmentRecord, "id" | "kind">, options: Options): Promise<RecordByKey>;
  /**
   * Writes the record's own subject back, so that CRM's sync stamps the appointment again: under `If-Match`, or after a
   * comparison where CRM knows none.
   * @throws PreconditionFailed where it changed since `record` was read; Failure; AbortError when aborted.
   */
  touchRecord(record: AppointmentRecord, options: Options): Promise<void>;
  /**
   * Creates, and only creates: "exists" where somebody was first, or the row may not be seen. It starts Open. Idempotent.
   * @throws Failure (RefusedByRule, RefusedByPlugIn, NoPrivilege with CRM's own words); AbortError when aborted.
   */
  createRecord(draft: RecordDraft, options: Options): Promise<"created" | "exists">;
  /** State and status of a live record, in an update of its own. @throws Failure (NotFound); AbortError when aborted. */
  setState(record: Pick<AppointmentRecord, "id" | "kind">, to: StateAndStatus, options: Options): Promise<void>;
  /**
   * Accounts, contacts and opportunities by a part of the name, or contacts and accounts by e-mail addresses; at most 20.
   * @throws Failure; AbortError when aborted.
   */
  findRegarding(
    query: { readonly name: string } | { readonly addresses: readonly string[] },
    options: Options,
  ): Promise<readonly RegardingCandidate[]>;
  /** Opens the sign-in popup for this organization; from a click only. @throws Failure; AbortError when aborted. */
  signIn(options: Options): Promise<void>;
  /** Where a person opens the record in the browser; https, on the configured origin. */
  recordUrl(record: Pick<AppointmentRecord, "id" | "kind">): URL;
}
