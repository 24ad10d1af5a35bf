/** The port "calendar sharing": who may do what in the signed-in person's own calendar. Only its owner can see that. */

/** Microsoft Graph's `calendarRoleType`. */
export type CalendarRole =
  | "none"
  | "freeBusyRead"
  | "limitedRead"
  | "read"
  | "write"
  | "delegateWithoutPrivateEventAccess"
  | "delegateWithPrivateEventAccess";

export interface CalendarPermission {
  readonly id: string;
  /** "default": everybody in the organization ("My organization"); a group cannot be told from a person by Graph. */
  readonly grantee: { readonly kind: "person"; readonly address: string; readonly name?: string } | { readonly kind: "default" };
  /** "custom": a role that Graph does not name. */
  readonly role: CalendarRole | "custom";
  readonly allowedRoles: readonly CalendarRole[];
}

export interface CalendarSharing {
  /** @throws Failure; AbortError when aborted */
  getPermissions(options: { readonly signal: AbortSignal }): Promise<readonly CalendarPermission[]>;
  /** Changes one role, and reads it again. @throws Failure (Unexpected where it did not take); AbortError when aborted */
  changeRole(permissionId: string, role: CalendarRole, options: { readonly signal: AbortSignal }): Promise<CalendarPermission>;
}
