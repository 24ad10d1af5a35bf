/** Who may do what in a calendar, as the owner's mailbox reports it. */

/** Microsoft Graph's `calendarRoleType`. */
export type CalendarRole =
  "none" | "freeBusyRead" | "limitedRead" | "read" | "write" | "delegateWithoutPrivateEventAccess" | "delegateWithPrivateEventAccess";

/**
 * "default": everybody else in the organization ("My organization"); Graph does not distinguish a group from a person.
 * "unnamed": the mailbox reports no address, so CRM cannot be asked about them; `name` only tells entries apart.
 */
export type Grantee =
  | { readonly kind: "person"; readonly address: string; readonly name?: string }
  | { readonly kind: "default" }
  | { readonly kind: "unnamed"; readonly name?: string };

export interface CalendarPermission {
  readonly id: string;
  readonly grantee: Grantee;
  /** "custom": a combination of rights that Graph has no name for. */
  readonly role: CalendarRole | "custom";
  readonly allowedRoles: readonly CalendarRole[];
}

/** Both are the same person, or both are everybody. Addresses compare without case; an entry without an address equals nobody. */
export function sameGrantee(one: Grantee, other: Grantee): boolean {
  if (one.kind !== "person" || other.kind !== "person") return one.kind === "default" && other.kind === "default";
  return one.address.toLowerCase() === other.address.toLowerCase();
}
