import { abortError } from "../http/abort-error.ts";
import { Unauthenticated } from "../http/failure.ts";
import type { TokenRequest, TokenSource } from "./token-source.ts";

/** Stands where this Outlook offers no sign-in for add-ins. `why` is for Details: name no person in it. */
export function createNoSignIn(why: string): TokenSource {
  const refuse = ({ signal }: TokenRequest): Promise<never> => Promise.reject(signal.aborted ? abortError() : new Unauthenticated(why));
  return { getToken: refuse, signIn: refuse };
}
