import type { Clock } from "../http/clock.ts";
import type { GrantedToken } from "./sign-in-answer.ts";
import type { Token } from "./token-source.ts";

/** A token is no longer handed out once less than this is left, in milliseconds. */
const margin = 5 * 60_000;

/** This visit's tokens, in memory. A token is found for its scopes or any subset of them. */
export interface TokenCache {
  find(scopes: readonly string[]): Token | undefined;
  /**
   * Those of any other account are dropped: mailbox and CRM are never asked as two persons.
   * @param account user name of whom they were granted to
   */
  put(account: string, tokens: readonly GrantedToken[]): void;
  /** Removes every token that would be found for these scopes. */
  drop(scopes: readonly string[]): void;
}

export function createTokenCache(clock: Pick<Clock, "now">): TokenCache {
  let kept: (GrantedToken & { readonly account: string })[] = [];
  const isOf = (token: (typeof kept)[number], account: string) => token.account.toLowerCase() === account.toLowerCase();
  const serves = (token: GrantedToken, scopes: readonly string[]) => scopes.every((scope) => token.scopes.includes(scope));
  return {
    find(scopes) {
      const found = kept.find((token) => serves(token, scopes) && token.expiresAt - margin > clock.now());
      return found && { accessToken: found.accessToken, account: found.account };
    },
    put(account, tokens) {
      // The newest first, so that it is found first.
      kept = [
        ...tokens.map((token) => ({ ...token, account })),
        ...kept.filter((token) => isOf(token, account) && token.expiresAt > clock.now()),
      ].slice(0, 20);
    },
    drop(scopes) {
      kept = kept.filter((token) => !serves(token, scopes));
    },
  };
}
