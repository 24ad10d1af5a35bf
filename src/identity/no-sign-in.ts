import { abortError } from "../http/abort-error.ts";
import { Unauthenticated } from "../http/failure.ts";
import type { TokenRequest, TokenSource } from "./token-source.ts";

/** For an Outlook without any sign-in for add-ins. @param why for Details; it must not name a person */
export function createNoSignIn(why: string): TokenSource {
  const refuse = ({ signal }: TokenRequest): Promise<never> => Promise.reject(signal.aborted ? abortError() : new Unauthenticated(why));
  return { getToken: refuse, signIn: refuse };
}
