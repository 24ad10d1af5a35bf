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
    const { scopes, claims, refused } = asked;
    // Either says that the current token is no longer accepted; a refused one may have been replaced meanwhile.
    if (claims !== undefined || (refused !== undefined && cache.find(scopes)?.accessToken === refused)) cache.drop(scopes);
    const kept = cache.find(scopes);
    if (kept !== undefined) return kept;
    const keyOf = (kind: "usual" | "renewed") => JSON.stringify([[...scopes].sort(), claims, kind]);
    const renewal = underWay.get(keyOf("renewed"));
    const key = keyOf(refused === undefined ? "usual" : "renewed");
    const shared = renewal ?? underWay.get(key) ?? ask(asked).finally(() => underWay.delete(key));
    if (shared !== renewal) underWay.set(key, shared);
    return unlessAborted(shared, signal);
  };
}
