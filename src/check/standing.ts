/** A judgement that a write may rest on: everybody who was asked has answered. */
import type { CrmOrganization } from "../crm/crm-organization.ts";
import type { AppointmentItem, Evidence, OrganizationIdentity, Unknown } from "../tracking/evidence.ts";
import type { Stamp } from "../tracking/stamp.ts";
import type { LocatedAppointment } from "./calendar-access.ts";
import type { PlacedReport } from "./check-appointment.ts";
import type { CheckReport } from "./report.ts";

export interface Standing {
  readonly kind: "standing";
  readonly report: CheckReport;
  readonly located: LocatedAppointment;
  readonly item: AppointmentItem;
  readonly stamp: Stamp;
  readonly organization: OrganizationIdentity;
  /** The organization that answered. */
  readonly crm: CrmOrganization;
}

/** Undefined where something is not known: then nothing may be written. */
export function findStanding({ report, located }: PlacedReport, crm: CrmOrganization | undefined): Standing | undefined {
  const { stamp, item, organization, records } = report.evidence;
  if (located === undefined || item === undefined || stamp.kind === "unknown") return undefined;
  if (crm === undefined || organization.kind !== "connected" || records.kind === "unknown") return undefined;
  return { kind: "standing", report, located, item, stamp: stamp.stamp, organization, crm };
}

/** What could not be asked; undefined where asking again would tell nothing else. */
export function whyNotKnown({ stamp, organization, records }: Evidence): Pick<Unknown, "why" | "detail" | "until"> | undefined {
  if (stamp.kind === "unknown") return stamp;
  if (organization.kind === "unreachable") return organization;
  if (records.kind === "unknown" && records.why !== "not-asked" && records.why !== "no-global-object-id") return records;
  return undefined;
}

/** The same appointment in the same mailbox, and the same organization that answers? */
export function isSameMatter(one: Standing, other: Standing): boolean {
  return (
    one.located.stored.id === other.located.stored.id &&
    one.item.globalObjectId === other.item.globalObjectId &&
    one.organization.id === other.organization.id
  );
}

/**
 * Tracked, and CRM bears it out; with `recordId`, as that very record. Row 5d stands even where nothing names the
 * organization: server-side sync may not write it.
 */
export function isTracked({ report: { judgement } }: Standing, recordId?: string): boolean {
  const { row, verdict, verified, record } = judgement;
  return verdict === "tracked" && (verified || row === "5d") && (recordId === undefined || record?.id === recordId);
}
