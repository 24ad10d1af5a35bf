import { abortError } from "../http/abort-error.ts";
import { unlessAborted } from "../http/unless-aborted.ts";
import type { Token, TokenRequest } from "./token-source.ts";

export type AskedToken = Omit<TokenRequest, "signal">;

/** Simultaneous requests for the same token share one answer. msal cannot be stopped: a caller that aborts only stops waiting. */
export function shareTokens(ask: (asked: AskedToken) => Promise<Token>): (request: TokenRequest) => Promise<Token> {
  const underWay = new Map<string, Promise<Token>>();
  return async ({ signal, ...asked }) => {
    if (signal.aborted) throw abortError();
    const key = JSON.stringify([[...asked.scopes].sort(), asked.claims]);
    const shared = underWay.get(key) ?? ask(asked).finally(() => underWay.delete(key));
    underWay.set(key, shared);
    return unlessAborted(shared, signal);
  };
}
