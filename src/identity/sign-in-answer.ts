/** The sign-in dialog's answer to the pane. Any page of our origin could send one, so it is parsed like everything from outside. */
import * as v from "valibot";
import { SignInRefused, TimedOut, Unauthenticated, Unreachable, type Failure } from "../http/failure.ts";

export interface GrantedToken {
  readonly scopes: readonly string[];
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface SignedInAccount {
  /** msal's `homeAccountId`. */
  readonly id: string;
  readonly username: string;
}

/** `id`: of the request that this answers. */
export type SignInAnswer =
  | { readonly id: string; readonly kind: "signed-in"; readonly account: SignedInAccount; readonly tokens: readonly GrantedToken[] }
  /** The dialog shows the message and stays open, so that the person can try again. */
  | { readonly id: string; readonly kind: "failed"; readonly failure: SignInFailure }
  /** The person pressed *Close*. */
  | { readonly id: string; readonly kind: "close" };

export interface SignInFailure {
  readonly name: "SignInRefused" | "Unauthenticated" | "Unreachable" | "TimedOut";
  readonly code?: string;
}

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const id = v.pipe(v.string(), v.uuid());

const answer = v.union([
  v.object({
    id,
    kind: v.literal("signed-in"),
    account: v.object({ id: text(500), username: text(500) }),
    tokens: v.pipe(
      v.array(
        v.object({ scopes: v.pipe(v.array(text(700)), v.minLength(1), v.maxLength(10)), accessToken: text(20_000), expiresAt: v.number() }),
      ),
      v.minLength(1),
      v.maxLength(6),
    ),
  }),
  v.object({
    id,
    kind: v.literal("failed"),
    failure: v.object({
      name: v.picklist(["SignInRefused", "Unauthenticated", "Unreachable", "TimedOut"]),
      code: v.exactOptional(v.pipe(v.string(), v.regex(/^\w{1,80}$/))),
    }),
  }),
  v.object({ id, kind: v.literal("close") }),
]);

/** Undefined if it is not an answer. */
export function findSignInAnswer(message: unknown): SignInAnswer | undefined {
  const parsed = v.safeParse(answer, message);
  return parsed.success ? parsed.output : undefined;
}

/** What the other window is told about a failure: its name and code, nothing that could name a person. */
export function toSignInFailure(failure: Failure): SignInFailure {
  const name =
    failure instanceof SignInRefused
      ? "SignInRefused"
      : failure instanceof Unreachable
        ? "Unreachable"
        : failure instanceof TimedOut
          ? "TimedOut"
          : "Unauthenticated";
  return { name, ...(failure.code !== undefined && /^\w{1,80}$/.test(failure.code) && { code: failure.code }) };
}

export function fromSignInFailure({ name, code }: SignInFailure): Failure {
  const options = code === undefined ? {} : { code };
  switch (name) {
    case "SignInRefused":
      return new SignInRefused("Signing in was refused.", options);
    case "Unreachable":
      return new Unreachable("Signing in needs a connection.", options);
    case "TimedOut":
      return new TimedOut("Signing in took too long.", options);
    case "Unauthenticated":
      return new Unauthenticated("No token was to be had.", options);
  }
}
