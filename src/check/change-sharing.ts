/** Changes what one person may do in one's own calendar, and takes it back. From a click and its confirmation only. */
import { Forbidden, NotFound, SignInNeedsClick, SignInRefused, Throttled, Unauthenticated } from "../http/failure.ts";
import type { CalendarSharing } from "../mailbox/calendar-sharing.ts";
import { type CalendarPermission, type CalendarRole, sameGrantee } from "../tracking/calendar-permission.ts";
import type { UnknownReason } from "../tracking/evidence.ts";
import { mendedBySigningIn } from "./mended-by-signing-in.ts";
import { unknownBecause } from "./unknown-because.ts";

interface Options {
  readonly signal: AbortSignal;
}

/** What was confirmed: this person's role, from one to the other. */
export interface SharingChange {
  /** As the person who confirmed it saw it. */
  readonly permission: CalendarPermission;
  readonly to: CalendarRole;
}

export type SharingRefusal =
  /** No entry of this id, or it is another person's by now. */
  | "permission-gone"
  /** The role is no longer the one that was on screen; somebody else changed it. */
  | "role-changed-meanwhile"
  | "role-not-offered";

export type SharingOutcome =
  /** Read again: it is so. `undo` is absent where the role before has no name that could be written. */
  | { readonly kind: "changed"; readonly permission: CalendarPermission; readonly undo?: SharingChange }
  /** It was so before anything was written. */
  | { readonly kind: "already"; readonly permission: CalendarPermission }
  | { readonly kind: "refused"; readonly why: SharingRefusal; readonly permission?: CalendarPermission }
  /** "not-known": an answer was lost, so it may have been written; trying again is safe. */
  | {
      readonly kind: "failed";
      readonly why: UnknownReason;
      readonly detail?: string;
      readonly written: "nothing" | "not-known";
      readonly signIn: "offered" | "of-no-use";
    };

/** `changeSharing` to "read": they go on seeing everything, and edit no more. */
export function shareReadOnly(sharing: CalendarSharing, permission: CalendarPermission, options: Options): Promise<SharingOutcome> {
  return changeSharing(sharing, { permission, to: "read" }, options);
}

/**
 * Reads first, and refuses where the list no longer says what was confirmed; writes; says "changed" only of what it
 * has read again. Idempotent. An undo is a change like any other: hand in the `undo` of the outcome.
 * @throws AbortError when aborted, and nothing else that a network can cause
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

/** The write, or reading it again, failed: the list knows. */
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
    // That it cannot be read either adds nothing to the first failure.
    unknownBecause(second, options.signal);
    return failed(error, "not-known", options);
  }
  if (now?.role === to) return changed(now, before);
  return failed(error, isRefusal(error) ? "nothing" : "not-known", options);
}

/** With these, a role that is still the old one stays so; a lost answer may yet come true. */
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
  const { why, detail } = unknownBecause(error, options.signal);
  const signIn = mendedBySigningIn(why) ? "offered" : "of-no-use";
  return { kind: "failed", why, ...(detail !== undefined && { detail }), written, signIn };
}
