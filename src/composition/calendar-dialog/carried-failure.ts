/** A failure on its way to another window: its name, its code and its numbers, and no words, which could name a person. */
import * as v from "valibot";
import {
  Failure,
  Forbidden,
  NotFound,
  NotSetUp,
  SignInNeedsClick,
  SignInRefused,
  SignInWindowClosed,
  Throttled,
  TimedOut,
  Unauthenticated,
  Unexpected,
  Unreachable,
  type FailureOptions,
} from "../../http/failure.ts";

const kinds = {
  "mailbox-not-set-up": NotSetUp,
  "no-sign-in": Unauthenticated,
  "sign-in-refused": SignInRefused,
  "sign-in-window-closed": SignInWindowClosed,
  "sign-in-needs-click": SignInNeedsClick,
  forbidden: Forbidden,
  "not-found": NotFound,
  throttled: Throttled,
  unreachable: Unreachable,
  "timed-out": TimedOut,
  "unexpected-answer": Unexpected,
} as const;

type Reason = keyof typeof kinds;

const code = /^[\w.-]{1,80}$/;

export const carriedFailure = v.strictObject({
  reason: v.picklist(Object.keys(kinds) as [Reason, ...Reason[]]),
  code: v.exactOptional(v.pipe(v.string(), v.regex(code))),
  status: v.exactOptional(v.pipe(v.number(), v.minValue(100), v.maxValue(599))),
  retryAfter: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(86_400))),
});

export type CarriedFailure = v.InferOutput<typeof carriedFailure>;

/** What is none of ours, or has no name here, is an unexpected answer. */
export function carryFailure(error: unknown): CarriedFailure {
  if (!(error instanceof Failure)) return { reason: "unexpected-answer" };
  const { status, retryAfter } = error;
  const carried = {
    reason: error.reason in kinds ? (error.reason as Reason) : "unexpected-answer",
    ...(error.code !== undefined && code.test(error.code) && { code: error.code }),
    ...(status !== undefined && { status }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
  const parsed = v.safeParse(carriedFailure, carried);
  return parsed.success ? parsed.output : { reason: carried.reason };
}

export function failureCarried({ reason, ...options }: CarriedFailure): Failure {
  return new kinds[reason]("Outlook's pane could not answer.", options satisfies FailureOptions);
}
