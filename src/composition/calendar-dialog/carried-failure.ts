/** A failure on its way to another window: its name, its code and its numbers, and no words, which could name a person. */
import * as v from "valibot";
import {
  Failure,
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
  type FailureOptions,
} from "../../http/failure.ts";

/** By name: two kinds may have one reason. A test holds that none is missing. */
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

/** A year of waiting is as long as anybody may be told. */
const longestWait = 366 * 86_400;

export const carriedFailure = v.strictObject({
  kind: v.picklist(names),
  code: v.exactOptional(v.pipe(v.string(), v.regex(code))),
  status: v.exactOptional(v.pipe(v.number(), v.minValue(100), v.maxValue(599))),
  retryAfter: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(longestWait))),
  /** ISO 8601. */
  retryAt: v.exactOptional(v.pipe(v.string(), v.maxLength(40), v.isoTimestamp())),
});

export type CarriedFailure = v.InferOutput<typeof carriedFailure>;

/** What is none of ours is an unexpected answer. */
export function carryFailure(error: unknown): CarriedFailure {
  const kind = names.find((name) => error instanceof kinds[name] && error.constructor === kinds[name]);
  if (kind === undefined || !(error instanceof Failure)) return { kind: "Unexpected" };
  const { status, retryAfter, retryAt } = error;
  const carried: CarriedFailure = {
    kind,
    ...(error.code !== undefined && code.test(error.code) && { code: error.code }),
    ...(status !== undefined && { status }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(retryAt && { retryAt: retryAt.toISOString() }),
  };
  return v.is(carriedFailure, carried) ? carried : { kind };
}

export function failureCarried({ kind, retryAt, ...rest }: CarriedFailure): Failure {
  const options: FailureOptions = { ...rest, ...(retryAt !== undefined && { retryAt: new Date(retryAt) }) };
  return new kinds[kind]("Outlook's pane could not answer.", options);
}
