/** What one check brings home: the judgement, what it rests on, and how it was come by. */
import type { StoreTrace } from "../mailbox/appointment-store.ts";
import type { Evidence, UnknownReason } from "../tracking/evidence.ts";
import type { Judgement, NamedOrganization } from "../tracking/judgement.ts";
import type { Ways } from "./ways.ts";

/** A step of the ladder that had to be taken, in the order taken: Details shows it. */
export type Trace =
  | StoreTrace
  /** Office.js offered no shared properties; whose calendar it is was found otherwise. */
  | "calendar-by-organizer"
  | "calendar-by-mailbox"
  | "calendar-by-account"
  | "organization-name-from-configuration"
  | "owner-not-asked";

/** The organization that keeps the appointment's record, as far as anything names it. */
export interface AppointmentOrganization {
  /** Lower-case GUID; absent: config.json lists the successor of a retired one without an id. */
  readonly id?: string;
  /** From the organization itself or config.json; absent: it is unknown here. */
  readonly name?: string;
  readonly namedBy: NamedOrganization["namedBy"];
}

export interface CheckReport {
  readonly judgement: Judgement;
  readonly evidence: Evidence;
  readonly appointmentOrganization?: AppointmentOrganization;
  readonly traces: readonly Trace[];
  readonly ways?: Ways;
  readonly checkedAt: Date;
  /** Set where a click on "Sign in" could tell more. */
  readonly signIn?: { readonly resource: "mailbox" | "crm"; readonly why: UnknownReason };
}
