import { abortError } from "../http/abort-error.ts";
import { systemClock, type Clock } from "../http/clock.ts";
import { Failure, TimedOut, Unreachable } from "../http/failure.ts";
import { settleOrAbort } from "../http/settle-or-abort.ts";
import { failureOfSignIn } from "./failure-of-sign-in.ts";
import type * as nestedClient from "./nested-client.ts";
import type { NestedClient } from "./nested-client.ts";
import type { Token, TokenRequest, TokenSource } from "./token-source.ts";

/** Milliseconds. A popup waits for a person, who may have to find a phone. */
const patience = { silently: 10_000, "by-popup": 300_000 } as const;

type Msal = Pick<typeof nestedClient, "createNestedClient" | "needsInteraction">;

function loadNestedClient(): Promise<Msal> {
  return import(/* webpackChunkName: "msal" */ "./nested-client.ts");
}

/**
 * Tokens through Outlook's own sign-in (nested app authentication). Only where the host supports
 * the requirement set NestedAppAuth 1.1. msal is loaded when the first token is asked for.
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
  readonly loadMsal?: () => Promise<Msal>;
  readonly clock?: Clock;
}): TokenSource {
  let started: Promise<{ readonly msal: Msal; readonly client: NestedClient }> | undefined;
  /** Silent requests under way, by what they ask for. */
  const underWay = new Map<string, Promise<Token>>();

  function start() {
    started ??= load().catch((error: unknown) => {
      // The next request tries anew.
      started = undefined;
      throw error;
    });
    return started;
  }

  async function load() {
    const msal = await loadMsal().catch((error: unknown) => {
      throw new Unreachable("The sign-in code could not be loaded.", { cause: error });
    });
    return { msal, client: await msal.createNestedClient({ clientId, authority }) };
  }

  async function acquire(asked: "silently" | "by-popup", { scopes, claims }: Omit<TokenRequest, "signal">): Promise<Token> {
    const timeout = clock.timeout(patience[asked]);
    let msal: Msal | undefined;
    try {
      const begun = await settleOrAbort(start(), timeout);
      msal = begun.msal;
      const request = { scopes, ...(claims === undefined ? {} : { claims }), ...(loginHint === undefined ? {} : { loginHint }) };
      const token = await settleOrAbort(asked === "silently" ? begun.client.silently(request) : begun.client.byPopup(request), timeout);
      return { accessToken: token.accessToken, account: token.username };
    } catch (error) {
      if (error instanceof Failure) throw error;
      if (timeout.aborted) {
        // A host that is silent on the first question (which client is this?) would stay so for this client.
        started = undefined;
        throw new TimedOut("Signing in took too long.", { cause: error });
      }
      throw failureOfSignIn(error, { asked, interactionRequired: msal?.needsInteraction(error) ?? false });
    }
  }

  return {
    getToken: async ({ signal, ...request }) => {
      if (signal.aborted) throw abortError();
      const key = JSON.stringify([[...request.scopes].sort(), request.claims]);
      const shared =
        underWay.get(key) ??
        acquire("silently", request).finally(() => {
          underWay.delete(key);
        });
      underWay.set(key, shared);
      return unlessAborted(shared, signal);
    },
    signIn: async ({ signal, ...request }) => {
      if (signal.aborted) throw abortError();
      return unlessAborted(acquire("by-popup", request), signal);
    },
  };
}

/** msal cannot be stopped, and others may wait for the same token: only this caller stops waiting. */
async function unlessAborted(token: Promise<Token>, signal: AbortSignal): Promise<Token> {
  try {
    return await settleOrAbort(token, signal);
  } catch (error) {
    if (signal.aborted) throw abortError();
    throw error;
  }
}
