/** The failures of everything asked over a network. What a person reads about them is in the locales. */
import type { UnknownReason } from "../tracking/evidence.ts";

export interface FailureOptions {
  /** HTTP status, if there was a response. */
  readonly status?: number;
  /** For Throttled: how many seconds the server wants us to wait, at most a year. */
  readonly retryAfter?: number;
  /** The instant at which that ends. */
  readonly retryAt?: Date;
  /** What the service itself tells the person, as plain text: from a rule or a plug-in. */
  readonly said?: string;
  /** The server's own error code (`0x80040333`, `ErrorItemNotFound`), never its whole body. */
  readonly code?: string;
  readonly cause?: unknown;
}

/** Base of the family; `reason` is the core's name for it. Messages contain no token, address or subject. */
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

/** 401 even with a fresh token, or no token was available. */
export class Unauthenticated extends Failure {
  override readonly reason: UnknownReason = "no-sign-in";
}
/** The person, or the tenant, refused the sign-in. */
export class SignInRefused extends Failure {
  override readonly reason: UnknownReason = "sign-in-refused";
}
/** 403. */
export class Forbidden extends Failure {
  override readonly reason: UnknownReason = "forbidden";
}
/** Exchange on-premises gives an add-in access only to the mailbox that is open. */
export class OtherMailbox extends Failure {
  override readonly reason: UnknownReason = "other-mailbox";
}
/** Graph serves cloud mailboxes only, and this one is not in the cloud (`MailboxNotEnabledForRESTAPI`). */
export class MailboxNotInCloud extends Failure {
  override readonly reason: UnknownReason = "mailbox-not-in-cloud";
}
/** CRM on-premises answers only pages of its own site. */
export class OtherSite extends Failure {
  override readonly reason: UnknownReason = "other-site";
}
/** There is no route to it from this Outlook. */
export class NotSetUp extends Failure {
  override readonly reason: UnknownReason = "mailbox-not-set-up";
}
/** 404. */
export class NotFound extends Failure {
  override readonly reason: UnknownReason = "not-found";
}
/** 412: changed since it was read, or somebody else was first. */
export class PreconditionFailed extends Failure {
  override readonly reason: UnknownReason = "unexpected-answer";
}
/** 429 or 503, even after as many retries as the limits allow. */
export class Throttled extends Failure {
  override readonly reason: UnknownReason = "throttled";
}
/** No connection, or it broke. */
export class Unreachable extends Failure {
  override readonly reason: UnknownReason = "unreachable";
}
/** No response in time. */
export class TimedOut extends Failure {
  override readonly reason: UnknownReason = "timed-out";
}
/** A response that is not what was asked for: HTML, truncated JSON, a 400, a 500. */
export class Unexpected extends Failure {
  override readonly reason: UnknownReason = "unexpected-answer";
}
/** A list without end, or one that leads away from its service: what was read is not all of it. */
export class Incomplete extends Failure {
  override readonly reason: UnknownReason = "incomplete";
}
