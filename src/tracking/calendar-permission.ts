/** Who may do what in a calendar, as its owner's mailbox says it. */

/** Microsoft Graph's `calendarRoleType`. */
export type CalendarRole =
  "none" | "freeBusyRead" | "limitedRead" | "read" | "write" | "delegateWithoutPrivateEventAccess" | "delegateWithPrivateEventAccess";

/**
 * "default": everybody else in the organization ("My organization"); a group cannot be told from a person by Graph. "unnamed":
 * the mailbox tells no address, so nobody can be asked about them; `name` is for telling entries apart.
 */
export type Grantee =
  | { readonly kind: "person"; readonly address: string; readonly name?: string }
  | { readonly kind: "default" }
  | { readonly kind: "unnamed"; readonly name?: string };

export interface CalendarPermission {
  readonly id: string;
  readonly grantee: Grantee;
  /** "custom": a role that Graph does not name. */
  readonly role: CalendarRole | "custom";
  readonly allowedRoles: readonly CalendarRole[];
}

/** The same person, or everybody, on both sides; addresses compare without case. Of whom no address is told, nobody is known to be the same. */
export function sameGrantee(one: Grantee, other: Grantee): boolean {
  if (one.kind !== "person" || other.kind !== "person") return one.kind === "default" && other.kind === "default";
  return one.address.toLowerCase() === other.address.toLowerCase();
}
