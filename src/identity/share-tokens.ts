import { abortError } from "../http/abort-error.ts";
import { unlessAborted } from "../http/unless-aborted.ts";
import type { TokenCache } from "./token-cache.ts";
import type { Token, TokenRequest } from "./token-source.ts";

export type AskedToken = Omit<TokenRequest, "signal">;

/**
 * Asks only for a token that is not in the cache, where `ask` puts it. Simultaneous requests for the same token share one answer. msal
 * cannot be stopped: a caller that aborts only stops waiting.
 */
export function shareTokens(
  cache: Pick<TokenCache, "find" | "drop">,
  ask: (asked: AskedToken) => Promise<Token>,
): (request: TokenRequest) => Promise<Token> {
  const underWay = new Map<string, Promise<Token>>();
  return async ({ signal, ...asked }) => {
    if (signal.aborted) throw abortError();
    // Either says that the current token is no longer accepted.
    if (asked.claims !== undefined || asked.renew) cache.drop(asked.scopes);
    const kept = cache.find(asked.scopes);
    if (kept !== undefined) return kept;
    const key = JSON.stringify([[...asked.scopes].sort(), asked.claims, asked.renew]);
    const shared = underWay.get(key) ?? ask(asked).finally(() => underWay.delete(key));
    underWay.set(key, shared);
    return unlessAborted(shared, signal);
  };
}
