/** The result of one check: the judgement, its evidence, and how it was obtained. */
import type { StoreTrace } from "../mailbox/appointment-store.ts";
import type { Evidence, UnknownReason } from "../tracking/evidence.ts";
import type { Judgement, NamedOrganization } from "../tracking/judgement.ts";
import type { Routes } from "./routes.ts";

/** A fallback that was taken, in order; shown in Details. */
export type Trace =
  | StoreTrace
  /** Office.js offered no shared properties; the calendar's owner was found in another way. */
  | "calendar-by-organizer"
  | "calendar-by-mailbox"
  | "calendar-by-account"
  | "organization-name-from-configuration"
  | "owner-not-asked";

/** The organization that has the appointment's record, as far as it is known. */
export interface AppointmentOrganization {
  /** Lower-case GUID; absent: config.json lists the successor of a retired organization without an id. */
  readonly id?: string;
  /** From the organization itself or config.json; absent: neither knows it. */
  readonly name?: string;
  readonly namedBy: NamedOrganization["namedBy"];
}

export interface CheckReport {
  readonly judgement: Judgement;
  readonly evidence: Evidence;
  readonly appointmentOrganization?: AppointmentOrganization;
  readonly traces: readonly Trace[];
  readonly routes?: Routes;
  readonly checkedAt: Date;
  /** Set if signing in could help. */
  readonly signIn?: { readonly resource: "mailbox" | "crm"; readonly why: UnknownReason };
}
