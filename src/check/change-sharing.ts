/** Changes what one person may do in one's own calendar, and reverts it. Only after a click and its confirmation. */
import { Forbidden, NotFound, SignInRefused, Throttled, Unauthenticated } from "../http/failure.ts";
import { SignInNeedsClick } from "../http/sign-in-failure.ts";
import type { CalendarSharing } from "../mailbox/calendar-sharing.ts";
import { type CalendarPermission, type CalendarRole, sameGrantee } from "../tracking/calendar-permission.ts";
import type { Unknown } from "../tracking/evidence.ts";
import { canSignInHelp } from "./can-sign-in-help.ts";
import { unknownBecause } from "./unknown-because.ts";

interface Options {
  readonly signal: AbortSignal;
}

/** The change that was confirmed: this person's role, from one to the other. */
export interface SharingChange {
  /** As shown to the person who confirmed. */
  readonly permission: CalendarPermission;
  readonly to: CalendarRole;
}

export type SharingRefusal =
  /** No entry has this id, or it belongs to another person by now. */
  | "permission-gone"
  /** The role is not the one that was on screen; somebody else has changed it. */
  | "role-changed-meanwhile"
  | "role-not-offered";

export type SharingOutcome =
  /** Read back. `undo` is absent if the previous role has no name that could be written. */
  | { readonly kind: "changed"; readonly permission: CalendarPermission; readonly undo?: SharingChange }
  /** It was so before anything was written. */
  | { readonly kind: "already"; readonly permission: CalendarPermission }
  | { readonly kind: "refused"; readonly why: SharingRefusal; readonly permission?: CalendarPermission }
  /** "not-known": a response was lost, so it may have been written; trying again is safe. */
  | (Omit<Unknown, "kind"> & {
      readonly kind: "failed";
      readonly written: "nothing" | "not-known";
      readonly signIn: "offered" | "of-no-use";
    });

/** `changeSharing` to "read": they keep seeing everything and can no longer edit. */
export function shareReadOnly(sharing: CalendarSharing, permission: CalendarPermission, options: Options): Promise<SharingOutcome> {
  return changeSharing(sharing, { permission, to: "read" }, options);
}

/**
 * Reads first, and refuses if the list no longer says what was confirmed; then writes, and reports "changed" only after
 * reading it back. Idempotent. An undo is an ordinary change: pass in the `undo` of the outcome.
 * @throws AbortError when aborted; network failures become outcomes
 */
export async function changeSharing(sharing: CalendarSharing, change: SharingChange, options: Options): Promise<SharingOutcome> {
  const { permission: confirmed, to } = change;
  let now: CalendarPermission | undefined;
  try {
    now = await findAgain(sharing, confirmed, options);
  } catch (error) {
    return failed(error, "nothing", options);
  }
  if (now === undefined) return { kind: "refused", why: "permission-gone" };
  if (now.role === to) return { kind: "already", permission: now };
  if (now.role !== confirmed.role) return { kind: "refused", why: "role-changed-meanwhile", permission: now };
  if (!now.allowedRoles.includes(to)) return { kind: "refused", why: "role-not-offered", permission: now };
  try {
    return changed(await sharing.changeRole(now.id, to, options), now);
  } catch (error) {
    return afterFailure(sharing, { before: now, to }, error, options);
  }
}

/** The write or its read-back failed; the list shows what is true. */
async function afterFailure(
  sharing: CalendarSharing,
  { before, to }: { readonly before: CalendarPermission; readonly to: CalendarRole },
  error: unknown,
  options: Options,
): Promise<SharingOutcome> {
  options.signal.throwIfAborted();
  let now: CalendarPermission | undefined;
  try {
    now = await findAgain(sharing, before, options);
  } catch (second) {
    // The failure to read it adds nothing to the first one.
    unknownBecause(second, options.signal);
    return failed(error, "not-known", options);
  }
  if (now?.role === to) return changed(now, before);
  return failed(error, isRefusal(error) ? "nothing" : "not-known", options);
}

/** After these failures a role that is still the old one stays so; after a lost response the write may still take effect. */
function isRefusal(error: unknown): boolean {
  return [Unauthenticated, SignInRefused, SignInNeedsClick, Forbidden, NotFound, Throttled].some((kind) => error instanceof kind);
}

async function findAgain(
  sharing: CalendarSharing,
  { id, grantee }: CalendarPermission,
  options: Options,
): Promise<CalendarPermission | undefined> {
  return (await sharing.getPermissions(options)).find((each) => each.id === id && sameGrantee(each.grantee, grantee));
}

function changed(permission: CalendarPermission, before: CalendarPermission): SharingOutcome {
  return { kind: "changed", permission, ...(before.role !== "custom" && { undo: { permission, to: before.role } }) };
}

function failed(error: unknown, written: "nothing" | "not-known", options: Options): SharingOutcome {
  const unknown = unknownBecause(error, options.signal);
  return { ...unknown, kind: "failed", written, signIn: canSignInHelp(unknown.why) ? "offered" : "of-no-use" };
}
