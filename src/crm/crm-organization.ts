/** The port "CRM organization": the one that the viewer's Outlook is connected to. */
import type { AppointmentRecord, OrganizationIdentity, OwnerInOrganization } from "../tracking/evidence.ts";

export interface RecordQuery {
  /** The stamp's usable `crmid`: lower-case GUID. */
  readonly crmId?: string;
  /** Every spelling of the GlobalObjectId worth asking for (full, clean, bare UID), longest first; see `globalObjectIdSpellings`. */
  readonly globalObjectIds: readonly string[];
  /** Ask for `recurringappointmentmaster` rows as well: the item belongs to a series. */
  readonly series: boolean;
}

export interface FoundRecords {
  readonly byCrmId?: AppointmentRecord;
  readonly byGlobalObjectId: readonly AppointmentRecord[];
}

interface NamedIdentity extends OrganizationIdentity {
  /** Where the name comes from: the organization told it, or it did not and config.json stands in. */
  readonly nameFrom: "organization" | "configuration";
}

/** Who the organization says it is. Where it would not tell its name, the configured one stands in, and that is said. */
export interface IdentifiedOrganization extends OrganizationIdentity {
  readonly nameFrom: "organization" | "configuration";
}

/** What a new record starts with. */
export interface RecordDraft {
  /** From `deriveRecordId`: the same appointment always arrives at the same row. */
  readonly id: string;
  /** Cut to the 200 characters that CRM keeps. */
  readonly subject: string;
  readonly start: Date;
  readonly end: Date;
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
export type UsersByAddress = ReadonlyMap<string, Exclude<OwnerInOrganization, "unknown">>;

export interface CrmOrganization {
  /** As configured; the answer of `getIdentity` is the truth. */
  readonly name: string;
  /** @throws Failure; AbortError when aborted. */
  getIdentity(options: { readonly signal: AbortSignal }): Promise<NamedIdentity>;
  /** @throws Failure; AbortError when aborted. */
  findRecords(query: RecordQuery, options: { readonly signal: AbortSignal }): Promise<FoundRecords>;
  /** Is the person with this SMTP address an enabled user here? @throws Failure; AbortError when aborted. */
  findUser(address: string, options: { readonly signal: AbortSignal }): Promise<Exclude<OwnerInOrganization, "unknown">>;
  /** The same of many people, in one request per 25. @throws Failure; AbortError when aborted. */
  findUsers(addresses: readonly string[], options: { readonly signal: AbortSignal }): Promise<UsersByAddress>;
  /** The row as it is now; undefined where it is not there, or not visible. @throws Failure; AbortError when aborted. */
  findRecord(
    record: Pick<AppointmentRecord, "id" | "kind">,
    options: { readonly signal: AbortSignal },
  ): Promise<AppointmentRecord | undefined>;
  /**
   * Writes the record's own subject back, so that CRM's sync stamps the appointment again: under `If-Match`, or after a
   * comparison where CRM knows none.
   * @throws PreconditionFailed where it changed since `record` was read; Failure; AbortError when aborted.
   */
  touchRecord(record: AppointmentRecord, options: { readonly signal: AbortSignal }): Promise<void>;
  /** Creates, and only creates: "exists" where somebody was first. Idempotent. @throws Failure; AbortError when aborted. */
  createRecord(draft: RecordDraft, options: { readonly signal: AbortSignal }): Promise<"created" | "exists">;
  /**
   * Accounts, contacts and opportunities by a part of the name, or contacts and accounts by e-mail addresses; at most 20.
   * @throws Failure; AbortError when aborted.
   */
  findRegarding(
    query: { readonly name: string } | { readonly addresses: readonly string[] },
    options: { readonly signal: AbortSignal },
  ): Promise<readonly RegardingCandidate[]>;
  /** Opens the sign-in popup for this organization; from a click only. @throws Failure; AbortError when aborted. */
  signIn(options: { readonly signal: AbortSignal }): Promise<void>;
  /** Where a person opens the record in the browser; https, on the configured origin. */
  recordUrl(record: Pick<AppointmentRecord, "id" | "kind">): URL;
}
