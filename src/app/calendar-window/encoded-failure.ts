/** A failure as it is sent to another window: name, code and numbers, but no text, since that could name a person. */
import * as v from "valibot";
import {
  Failure,
  Forbidden,
  Incomplete,
  MailboxNotInCloud,
  NotFound,
  NotSetUp,
  OtherMailbox,
  OtherSite,
  PreconditionFailed,
  SignInRefused,
  Throttled,
  TimedOut,
  Unauthenticated,
  Unexpected,
  Unreachable,
  type FailureOptions,
} from "../../http/failure.ts";
import { NoPrivilege, RefusedByPlugIn, RefusedByRule } from "../../http/refusal.ts";
import { SignInNeedsClick, SignInWindowBlocked, SignInWindowClosed } from "../../http/sign-in-failure.ts";

/** Keyed by class name, since two classes may share a reason. A test checks that no class is missing. */
const kinds = {
  Forbidden,
  Incomplete,
  MailboxNotInCloud,
  NoPrivilege,
  NotFound,
  NotSetUp,
  OtherMailbox,
  OtherSite,
  PreconditionFailed,
  RefusedByPlugIn,
  RefusedByRule,
  SignInNeedsClick,
  SignInRefused,
  SignInWindowBlocked,
  SignInWindowClosed,
  Throttled,
  TimedOut,
  Unauthenticated,
  Unexpected,
  Unreachable,
} as const;

type Kind = keyof typeof kinds;

const names = Object.keys(kinds) as [Kind, ...Kind[]];

const code = /^[\w.-]{1,80}$/;

/** In seconds; a message with a longer wait is invalid. */
const longestWait = 366 * 86_400;

export const failureSchema = v.strictObject({
  kind: v.picklist(names),
  code: v.exactOptional(v.pipe(v.string(), v.regex(code))),
  status: v.exactOptional(v.pipe(v.number(), v.minValue(100), v.maxValue(599))),
  retryAfter: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(longestWait))),
  /** ISO 8601. */
  retryAt: v.exactOptional(v.pipe(v.string(), v.maxLength(40), v.isoTimestamp())),
});

export type EncodedFailure = v.InferOutput<typeof failureSchema>;

/** Anything but a Failure becomes `Unexpected`. */
export function encodeFailure(error: unknown): EncodedFailure {
  const kind = names.find((name) => error instanceof kinds[name] && error.constructor === kinds[name]);
  if (kind === undefined || !(error instanceof Failure)) return { kind: "Unexpected" };
  const { status, retryAfter, retryAt } = error;
  const carried: EncodedFailure = {
    kind,
    ...(error.code !== undefined && code.test(error.code) && { code: error.code }),
    ...(status !== undefined && { status }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(retryAt && { retryAt: retryAt.toISOString() }),
  };
  return v.is(failureSchema, carried) ? carried : { kind };
}

export function decodeFailure({ kind, retryAt, ...rest }: EncodedFailure): Failure {
  const options: FailureOptions = { ...rest, ...(retryAt !== undefined && { retryAt: new Date(retryAt) }) };
  return new kinds[kind]("Outlook's pane could not answer.", options);
}
