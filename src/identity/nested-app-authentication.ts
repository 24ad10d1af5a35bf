import { abortError } from "../http/abort-error.ts";
import { systemClock, type Clock } from "../http/clock.ts";
import { Failure, TimedOut } from "../http/failure.ts";
import { settleOrAbort } from "../http/settle-or-abort.ts";
import { unlessAborted } from "../http/unless-aborted.ts";
import { failureOfSignIn } from "./failure-of-sign-in.ts";
import { createLazyClient } from "./lazy-client.ts";
import { loadNestedClient, type NestedMsal } from "./load-nested-client.ts";
import { shareTokens, type AskedToken } from "./share-tokens.ts";
import { createTokenCache } from "./token-cache.ts";
import type { Token, TokenSource } from "./token-source.ts";

/** Milliseconds. A popup waits for a person, who may have to fetch a phone. */
const timeouts = { silently: 10_000, "by-popup": 300_000 } as const;

/**
 * Tokens through Outlook's own sign-in (nested app authentication); requires the requirement set NestedAppAuth 1.1. Its client is
 * created when the first token is requested.
 * @param loginHint SMTP address of the person's own mailbox
 */
export function createNestedAppAuthentication({
  clientId,
  authority,
  loginHint,
  loadMsal = loadNestedClient,
  clock = systemClock,
}: {
  readonly clientId: string;
  readonly authority: string;
  readonly loginHint?: string;
  readonly loadMsal?: () => Promise<NestedMsal>;
  readonly clock?: Clock;
}): TokenSource {
  // msal has one as well, but looks through all its accounts for every request.
  const cache = createTokenCache(clock);
  const lazyClient = createLazyClient(loadMsal, (msal) => msal.createNestedClient({ clientId, authority }));

  async function acquire(asked: "silently" | "by-popup", { scopes, claims, refused }: AskedToken): Promise<Token> {
    const timeout = clock.timeout(timeouts[asked]);
    let msal: NestedMsal | undefined;
    try {
      const begun = await settleOrAbort(lazyClient.start(), timeout);
      msal = begun.msal;
      const request = {
        scopes,
        ...(claims === undefined ? {} : { claims }),
        ...(refused !== undefined && { renew: true as const }),
        ...(loginHint === undefined ? {} : { loginHint }),
      };
      const granted = await settleOrAbort(asked === "silently" ? begun.client.silently(request) : begun.client.byPopup(request), timeout);
      const { accessToken, username, expiresAt } = granted;
      cache.put(username, [{ scopes, accessToken, expiresAt }]);
      return { accessToken, account: username };
    } catch (error) {
      if (error instanceof Failure) throw error;
      if (timeout.aborted) {
        // A host that does not answer the first question (which client is this?) would never answer this client.
        lazyClient.forget();
        throw new TimedOut("Signing in took too long.", { cause: error });
      }
      throw failureOfSignIn(error, { asked, interactionRequired: msal?.needsInteraction(error) ?? false });
    }
  }

  return {
    getToken: shareTokens(cache, (asked) => acquire("silently", asked)),
    signIn: async ({ signal, ...asked }) => {
      if (signal.aborted) throw abortError();
      return unlessAborted(acquire("by-popup", asked), signal);
    },
  };
}
