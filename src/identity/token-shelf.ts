import type { Clock } from "../http/clock.ts";
import type { GrantedToken, SignedInAccount } from "./sign-in-answer.ts";
import type { Token } from "./token-source.ts";

/** A token is given away no more once it has less than this left, in milliseconds. */
const margin = 5 * 60_000;

/** Tokens of this visit, in memory. A token serves whoever asks for its scopes, or for some of them. */
export interface TokenShelf {
  find(scopes: readonly string[]): Token | undefined;
  put(account: SignedInAccount, tokens: readonly GrantedToken[]): void;
  /** Everything that would serve for these scopes. */
  drop(scopes: readonly string[]): void;
}

export function createTokenShelf(clock: Pick<Clock, "now">): TokenShelf {
  let kept: (GrantedToken & { readonly account: string })[] = [];
  const serves = (token: GrantedToken, scopes: readonly string[]) => scopes.every((scope) => token.scopes.includes(scope));
  return {
    find(scopes) {
      const found = kept.find((token) => serves(token, scopes) && token.expiresAt - margin > clock.now());
      return found && { accessToken: found.accessToken, account: found.account };
    },
    put({ username }, tokens) {
      // The newest first: it is the one to find.
      kept = [
        ...tokens.map((token) => ({ ...token, account: username })),
        ...kept.filter(({ expiresAt }) => expiresAt > clock.now()),
      ].slice(0, 20);
    },
    drop(scopes) {
      kept = kept.filter((token) => !serves(token, scopes));
    },
  };
}
