/** What an action may rest on: a judgement for which every service answered. */
import type { CrmOrganization } from "../crm/crm-organization.ts";
import type { AppointmentItem, Evidence, OrganizationIdentity, Unknown } from "../tracking/evidence.ts";
import type { Stamp } from "../tracking/stamp.ts";
import type { LocatedAppointment } from "./calendar-access.ts";
import type { LocatedReport } from "./check-appointment.ts";
import type { CheckReport } from "./report.ts";

export interface ActionTarget {
  readonly kind: "target";
  readonly report: CheckReport;
  readonly located: LocatedAppointment;
  readonly item: AppointmentItem;
  readonly stamp: Stamp;
  readonly organization: OrganizationIdentity;
  /** The organization that answered. */
  readonly crm: CrmOrganization;
}

/** Undefined if something is not known: then nothing may be written. */
export function findActionTarget({ report, located }: LocatedReport, crm: CrmOrganization | undefined): ActionTarget | undefined {
  const { stamp, item, organization, records } = report.evidence;
  if (located === undefined || item === undefined || stamp.kind === "unknown") return undefined;
  if (crm === undefined || organization.kind !== "connected" || records.kind === "unknown") return undefined;
  return { kind: "target", report, located, item, stamp: stamp.stamp, organization, crm };
}

/** What could not be asked; undefined if asking again would not help. */
export function whyNotKnown({ stamp, organization, records }: Evidence): Pick<Unknown, "why" | "detail" | "until"> | undefined {
  if (stamp.kind === "unknown") return stamp;
  if (organization.kind === "unreachable") return organization;
  if (records.kind === "unknown" && records.why !== "not-asked" && records.why !== "no-global-object-id") return records;
  return undefined;
}

/** The same appointment in the same mailbox, and the same organization? */
export function isSameTarget(one: ActionTarget, other: ActionTarget): boolean {
  return (
    one.located.stored.id === other.located.stored.id &&
    one.item.globalObjectId === other.item.globalObjectId &&
    one.organization.id === other.organization.id
  );
}

/**
 * Tracked and confirmed by CRM; with `recordId`, as that record. Row 5d counts even if nothing names the organization:
 * server-side sync may not write it.
 */
export function isTracked({ report: { judgement } }: ActionTarget, recordId?: string): boolean {
  const { row, verdict, verified, record } = judgement;
  return verdict === "tracked" && (verified || row === "5d") && (recordId === undefined || record?.id === recordId);
}
