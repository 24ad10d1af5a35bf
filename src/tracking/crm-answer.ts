import type { AppointmentRecord, Evidence, OrganizationIdentity } from "./evidence.ts";
import { whyNoSpellings } from "./global-object-id.ts";
import type { BlockedReason } from "./judgement.ts";
import { carriesId, matchRecords } from "./match-records.ts";

/** What the viewer's organization says about this appointment, once the rows are matched to it. */
export type CrmAnswer =
  | {
      readonly kind: "answered";
      readonly organization: OrganizationIdentity;
      /** The row that the stamp's usable `crmid` names; absent: it is not there, or not visible. */
      readonly named?: { readonly record: AppointmentRecord; readonly carries: "this" | "none" | "another" };
      /** Rows that carry this appointment's id, oldest first. */
      readonly live: readonly AppointmentRecord[];
      readonly closed: readonly AppointmentRecord[];
    }
  | {
      readonly kind: "unanswered";
      readonly reason: Extract<BlockedReason, "organization-not-set-up" | "organization-unreachable">;
    };

/**
 * Without an id of the appointment that CRM's column can hold, nothing can be asked by it: then CRM has not answered,
 * whatever it said.
 */
export function crmAnswer(evidence: Evidence): CrmAnswer {
  const { organization, records, item } = evidence;
  if (organization.kind === "not-set-up") return { kind: "unanswered", reason: "organization-not-set-up" };
  if (
    organization.kind === "unreachable" ||
    records.kind === "unknown" ||
    item === undefined ||
    whyNoSpellings(item.globalObjectId ?? "") !== undefined
  ) {
    return { kind: "unanswered", reason: "organization-unreachable" };
  }
  const crmId = findCrmId(evidence);
  const named = crmId === undefined ? undefined : (records.byCrmId ?? records.byGlobalObjectId.find(({ id }) => id === crmId));
  const matched = matchRecords(item, named === undefined ? records.byGlobalObjectId : [named, ...records.byGlobalObjectId]);
  return {
    kind: "answered",
    organization,
    ...(named === undefined ? {} : { named: { record: named, carries: carriesId(item, named) } }),
    ...matched,
  };
}

/** The stamp's usable `crmid`. */
export function findCrmId({ stamp }: Evidence): string | undefined {
  if (stamp.kind === "unknown" || stamp.stamp.crmId.kind !== "present") return undefined;
  return stamp.stamp.crmId.value;
}

/** The stamp's usable organization id. */
export function findStampOrganization({ stamp }: Evidence): string | undefined {
  if (stamp.kind === "unknown" || stamp.stamp.organizationId.kind !== "present") return undefined;
  return stamp.stamp.organizationId.value;
}
