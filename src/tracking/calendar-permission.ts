/** Who may do what in a calendar, as its owner's mailbox says it. */

/** Microsoft Graph's `calendarRoleType`. */
export type CalendarRole =
  "none" | "freeBusyRead" | "limitedRead" | "read" | "write" | "delegateWithoutPrivateEventAccess" | "delegateWithPrivateEventAccess";

/** "default": everybody in the organization ("My organization"); a group cannot be told from a person by Graph. */
export type Grantee = { readonly kind: "person"; readonly address: string; readonly name?: string } | { readonly kind: "default" };

export interface CalendarPermission {
  readonly id: string;
  readonly grantee: Grantee;
  /** "custom": a role that Graph does not name. */
  readonly role: CalendarRole | "custom";
  readonly allowedRoles: readonly CalendarRole[];
}

/** The same person, or everybody, on both sides; addresses compare without case. */
export function sameGrantee(one: Grantee, other: Grantee): boolean {
  if (one.kind === "default" || other.kind === "default") return one.kind === other.kind;
  return one.address.toLowerCase() === other.address.toLowerCase();
}
