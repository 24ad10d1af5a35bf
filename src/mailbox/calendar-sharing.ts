/** The port "calendar sharing": who may do what in the signed-in person's own calendar. Only its owner can see that. */
import type { CalendarPermission, CalendarRole } from "../tracking/calendar-permission.ts";

export interface CalendarSharing {
  /** @throws Failure; AbortError when aborted */
  getPermissions(options: { readonly signal: AbortSignal }): Promise<readonly CalendarPermission[]>;
  /** Changes one role, and reads it again. @throws Failure (Unexpected where it did not take); AbortError when aborted */
  changeRole(permissionId: string, role: CalendarRole, options: { readonly signal: AbortSignal }): Promise<CalendarPermission>;
  /** Opens the sign-in popup for looking, or for changing; from a click only. @throws Failure; AbortError when aborted */
  signIn(access: "read" | "write", options: { readonly signal: AbortSignal }): Promise<void>;
}
