/** The port "calendar sharing": who may do what in the signed-in person's own calendar. Visible only to its owner. */
import type { CalendarPermission, CalendarRole } from "../tracking/calendar-permission.ts";

export interface CalendarSharing {
  /** @throws Failure; AbortError when aborted */
  getPermissions(options: { readonly signal: AbortSignal }): Promise<readonly CalendarPermission[]>;
  /** Changes one role and reads it back. @throws Failure (Unexpected if it did not take effect); AbortError when aborted */
  changeRole(permissionId: string, role: CalendarRole, options: { readonly signal: AbortSignal }): Promise<CalendarPermission>;
  /** Opens the sign-in window for reading or for changing; only from a click. @throws Failure; AbortError when aborted */
  signIn(access: "read" | "write", options: { readonly signal: AbortSignal }): Promise<void>;
}
