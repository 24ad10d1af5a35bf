/** Can somebody with rights in this calendar untrack its appointments? */
import type { CalendarPermission, CalendarRole } from "./calendar-permission.ts";
import type { InOrganization } from "./evidence.ts";

export type SharingRisk = "safe-read-only" | "safe-same-org" | "can-untrack" | "cannot-tell";

type SharingReason =
  | "reads-only"
  | "user-of-organization"
  /**
   * May edit, and is not an enabled user there: connected to another organization, or a group, which Graph does not
   * distinguish from a person.
   */
  | "not-a-user-of-organization"
  /** Everybody in the company may edit; which organization each of them uses is not known. */
  | "everybody-edits"
  /** Someone whom the mailbox does not identify may edit. */
  | "nobody-named"
  /** Whether they may edit is not known. */
  | "role-not-known"
  /** CRM did not say whether they are a user. */
  | "user-not-known";

export interface SharingAssessment {
  readonly risk: SharingRisk;
  readonly reason: SharingReason;
}

/** "custom" may or may not edit. */
export type EditRight = "reads" | "edits" | "not-known";

export function editRightOf(role: CalendarPermission["role"]): EditRight {
  switch (role) {
    case "none":
    case "freeBusyRead":
    case "limitedRead":
    case "read":
      return "reads";
    case "write":
    case "delegateWithoutPrivateEventAccess":
    case "delegateWithPrivateEventAccess":
      return "edits";
    case "custom":
      return "not-known";
  }
}

/**
 * First match wins; either of the two safe configurations is enough.
 * @param user whether the grantee is a user of the organization the calendar is tracked in; "unknown" for everybody, and for
 * anyone without a name
 */
export function assessSharing({ grantee, role }: CalendarPermission, user: InOrganization): SharingAssessment {
  const right = editRightOf(role);
  if (right === "reads") return { risk: "safe-read-only", reason: "reads-only" };
  if (grantee.kind === "default") return { risk: "cannot-tell", reason: right === "edits" ? "everybody-edits" : "role-not-known" };
  if (grantee.kind === "unnamed") return { risk: "cannot-tell", reason: right === "edits" ? "nobody-named" : "role-not-known" };
  if (user === "enabled") return { risk: "safe-same-org", reason: "user-of-organization" };
  if (right === "not-known") return { risk: "cannot-tell", reason: "role-not-known" };
  return user === "not-enabled"
    ? { risk: "can-untrack", reason: "not-a-user-of-organization" }
    : { risk: "cannot-tell", reason: "user-not-known" };
}

/** The worst risk known for a whole calendar. A calendar shared with nobody is safe. */
export function assessCalendar(risks: readonly SharingRisk[]): "safe" | "at-risk" | "unknown" {
  if (risks.includes("can-untrack")) return "at-risk";
  return risks.includes("cannot-tell") ? "unknown" : "safe";
}

export type SafeChange =
  | { readonly kind: "not-needed" }
  | { readonly kind: "change"; readonly to: CalendarRole }
  /** The mailbox does not offer the role "read" for this grantee. */
  | { readonly kind: "not-offered" };

/** The smallest change that makes it safe: they keep seeing all details and can no longer edit. */
export function leastSafeChange({ allowedRoles }: CalendarPermission, risk: SharingRisk): SafeChange {
  if (risk === "safe-read-only" || risk === "safe-same-org") return { kind: "not-needed" };
  return allowedRoles.includes("read") ? { kind: "change", to: "read" } : { kind: "not-offered" };
}
