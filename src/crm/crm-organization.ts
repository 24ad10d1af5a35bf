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

export interface NamedIdentity extends OrganizationIdentity {
  /** Where the name comes from: the organization told it, or it did not and config.json stands in. */
  readonly nameFrom: "organization" | "configuration";
}

/** Who the organization says it is. Where it would not tell its name, the configured one stands in, and that is said. */
export interface IdentifiedOrganization extends OrganizationIdentity {
  readonly nameFrom: "organization" | "configuration";
}

export interface CrmOrganization {
  /** As configured; the answer of `getIdentity` is the truth. */
  readonly name: string;
  /** @throws Failure; AbortError when aborted. */
  getIdentity(options: { readonly signal: AbortSignal }): Promise<NamedIdentity>;
  /** @throws Failure; AbortError when aborted. */
  findRecords(query: RecordQuery, options: { readonly signal: AbortSignal }): Promise<FoundRecords>;
  /** Is the person with this SMTP address an enabled user here? @throws Failure; AbortError when aborted. */
  findUser(address: string, options: { readonly signal: AbortSignal }): Promise<Exclude<OwnerInOrganization, "unknown">>;
  /** Opens the sign-in popup for this organization; from a click only. @throws Failure; AbortError when aborted. */
  signIn(options: { readonly signal: AbortSignal }): Promise<void>;
  /** Where a person opens the record in the browser; https, on the configured origin. */
  recordUrl(record: Pick<AppointmentRecord, "id" | "kind">): URL;
}
