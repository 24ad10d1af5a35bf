/** The family of failures of anything asked over a network. What a person reads about them is in the catalogue. */
import type { UnknownReason } from "../tracking/evidence.ts";

export interface FailureOptions {
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** For Throttled: seconds the server asked to wait, at most a year. */
  readonly retryAfter?: number;
  /** Until when that is. */
  readonly retryAt?: Date;
  /** What the service itself says to the person, as plain text: of a rule or a plug-in. */
  readonly said?: string;
  /** The server's own error code (`0x80040333`, `ErrorItemNotFound`), never its whole body. */
  readonly code?: string;
  readonly cause?: unknown;
}

/** Base of the family; `reason` is how the core names it. Messages hold no token, address or subject. */
export abstract class Failure extends Error {
  abstract readonly reason: UnknownReason;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly retryAt: Date | undefined;
  readonly said: string | undefined;
  readonly code: string | undefined;
  constructor(message: string, options: FailureOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.status = options.status;
    this.retryAfter = options.retryAfter;
    this.retryAt = options.retryAt;
    this.said = options.said;
    this.code = options.code;
  }
}

/** 401 that a fresh token did not mend, or no token to be had. */
export class Unauthenticated extends Failure {
  override readonly reason: UnknownReason = "no-sign-in";
}
/** The person, or the tenant, said no to signing in. */
export class SignInRefused extends Failure {
  override readonly reason: UnknownReason = "sign-in-refused";
}
/** The window to sign in in did not open: the browser stopped it, or another one is in its place. */
export class SignInWindowBlocked extends SignInRefused {
  override readonly reason: UnknownReason = "sign-in-window-blocked";
}
/**
 * The window to sign in in was closed before it said anything. By the person, says Outlook, and cannot know: a sign-in page that
 * sends Cross-Origin-Opener-Policy parts the window from whoever opened it, and the person goes on signing in.
 */
export class SignInWindowClosed extends SignInRefused {
  override readonly reason: UnknownReason = "sign-in-window-closed";
}
/** A token needs a popup, and a popup needs a click. */
export class SignInNeedsClick extends Failure {
  override readonly reason: UnknownReason = "sign-in-needs-click";
}
/** 403. */
export class Forbidden extends Failure {
  override readonly reason: UnknownReason = "forbidden";
}
/** Exchange on-premises lets an add-in look into the mailbox that is open, and into no other. */
export class OtherMailbox extends Failure {
  override readonly reason: UnknownReason = "other-mailbox";
}
/** Graph knows mailboxes of the cloud alone, and this one is not there (`MailboxNotEnabledForRESTAPI`). */
export class MailboxNotInCloud extends Failure {
  override readonly reason: UnknownReason = "mailbox-not-in-cloud";
}
/** CRM on-premises answers pages of its own site alone. */
export class OtherSite extends Failure {
  override readonly reason: UnknownReason = "other-site";
}
/** No way leads there from this Outlook. */
export class NotSetUp extends Failure {
  override readonly reason: UnknownReason = "mailbox-not-set-up";
}
/** 404. */
export class NotFound extends Failure {
  override readonly reason: UnknownReason = "not-found";
}
/** 412: changed since it was read, or somebody was first. */
export class PreconditionFailed extends Failure {
  override readonly reason: UnknownReason = "unexpected-answer";
}
/** 429 or 503 beyond the bound of patience. */
export class Throttled extends Failure {
  override readonly reason: UnknownReason = "throttled";
}
/** No connection, or it broke. */
export class Unreachable extends Failure {
  override readonly reason: UnknownReason = "unreachable";
}
/** No answer in time. */
export class TimedOut extends Failure {
  override readonly reason: UnknownReason = "timed-out";
}
/** An answer that is not what was asked for: HTML, half a JSON, a 400, a 500. */
export class Unexpected extends Failure {
  override readonly reason: UnknownReason = "unexpected-answer";
}
/** A list without end, or one that leads away from its service: what was read of it is not all. */
export class Incomplete extends Failure {
  override readonly reason: UnknownReason = "incomplete";
}
/** A rule of CRM's says no (duplicate detection); `said` has its words. Nothing was written. */
export class RefusedByRule extends Failure {
  override readonly reason: UnknownReason = "refused-by-rule";
}
/** A plug-in of CRM's says no; `said` has its words. Nothing was written. */
export class RefusedByPlugIn extends Failure {
  override readonly reason: UnknownReason = "refused-by-plug-in";
}
/** The person lacks a privilege of CRM's for what was asked. */
export class NoPrivilege extends Forbidden {
  override readonly reason: UnknownReason = "no-privilege";
}
