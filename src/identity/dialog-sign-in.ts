import { abortError } from "../http/abort-error.ts";
import { systemClock, type Clock } from "../http/clock.ts";
import { Failure, SignInRefused, TimedOut, Unauthenticated } from "../http/failure.ts";
import { SignInNeedsClick } from "../http/sign-in-failure.ts";
import { settleOrAbort } from "../http/settle-or-abort.ts";
import { unlessAborted } from "../http/unless-aborted.ts";
import { askByDialog, type SignInDialogs } from "./ask-by-dialog.ts";
import { createLazyClient } from "./lazy-client.ts";
import { shareTokens, type AskedToken } from "./share-tokens.ts";
import { mayAskFor, type SignInAuthority } from "./sign-in-authority.ts";
import type * as standardClient from "./standard-client.ts";
import type { Granted } from "./standard-client.ts";
import { createTokenCache } from "./token-cache.ts";
import type { Token, TokenSource } from "./token-source.ts";

export type Msal = Pick<typeof standardClient, "createStandardClient" | "nameFailure">;

/** Where the pane stores who signed in, from one appointment to the next. The id is msal's and grants nothing by itself. */
export interface AccountMemory {
  find(): string | undefined;
  /** Never throws. */
  keep(accountId: string): void;
}

/** Milliseconds. */
const timeoutMs = 10_000;

function loadStandardClient(): Promise<Msal> {
  return import(/* webpackChunkName: "msal" */ "./standard-client.ts");
}

/**
 * Tokens by a sign-in in an Office dialog, for Outlooks without nested app authentication, and for AD FS. Later requests are
 * silent: from this visit's memory, from msal's cache, by its refresh token.
 * @param dialogPage URL of dialog.html, without query and fragment
 * @param loginHint SMTP address of the person's own mailbox
 * @param alongside scopes of one resource each that the same dialog should also ask for, so that there is no second one
 */
export function createDialogSignIn({
  authority,
  dialogPage,
  loginHint,
  alongside,
  dialogs,
  accounts,
  loadMsal = loadStandardClient,
  clock = systemClock,
}: {
  readonly authority: SignInAuthority;
  readonly dialogPage: URL;
  readonly loginHint?: string;
  readonly alongside: () => readonly (readonly string[])[];
  readonly dialogs: SignInDialogs;
  readonly accounts: AccountMemory;
  readonly loadMsal?: () => Promise<Msal>;
  readonly clock?: Clock;
}): TokenSource {
  const cache = createTokenCache(clock);
  const lazyClient = createLazyClient(loadMsal, (msal) => msal.createStandardClient(authority, dialogPage));
  let asking: { readonly answer: Promise<unknown>; readonly leaving: AbortController; waiting: number } | undefined;
  /** How the last dialog ended, if nobody signed in: until there is another one, this is why there is no token. */
  let refusal: SignInRefused | undefined;

  async function silently({ scopes, claims, refused }: AskedToken): Promise<Token> {
    const timeout = clock.timeout(timeoutMs);
    const accountId = accounts.find();
    let msal: Msal | undefined;
    let granted: Granted | undefined;
    try {
      const begun = await settleOrAbort(lazyClient.start(), timeout);
      msal = begun.msal;
      granted = await settleOrAbort(
        begun.client.silently({
          scopes,
          ...(loginHint !== undefined && { username: loginHint }),
          ...(claims !== undefined && { claims }),
          ...(refused !== undefined && { renew: true }),
          ...(accountId !== undefined && { accountId }),
        }),
        timeout,
      );
    } catch (error) {
      if (error instanceof Failure) throw error;
      if (timeout.aborted) throw new TimedOut("Signing in took too long.", { cause: error });
      const failure = msal?.nameFailure(error, "silently") ?? new Unauthenticated("The sign-in code did not start.", { cause: error });
      throw failure instanceof SignInNeedsClick ? (refusal ?? failure) : failure;
    }
    if (!granted) throw refusal ?? new SignInNeedsClick("Signing in needs a click.");
    cache.put(granted.account.username, [granted.token]);
    return { accessToken: granted.token.accessToken, account: granted.account.username };
  }

  const getToken = shareTokens(cache, silently);

  function refuseStrangers({ scopes }: Pick<AskedToken, "scopes">): void {
    if (!mayAskFor(authority, scopes)) throw new Unauthenticated("config.json names no such resource.");
  }

  /** Opens the dialog before awaiting anything: browsers allow windows only directly in a click. */
  function ask({ scopes, claims }: AskedToken): NonNullable<typeof asking> {
    refusal = undefined;
    const leaving = new AbortController();
    const others = alongside().filter((other) => !other.every((scope) => scopes.includes(scope)));
    const answer = askByDialog(dialogs, {
      page: dialogPage,
      request: {
        id: crypto.randomUUID(),
        authority: authority.kind,
        scopes,
        alongside: others,
        ...(loginHint !== undefined && { loginHint }),
        ...(claims !== undefined && { claims }),
      },
      signal: leaving.signal,
    })
      .then(({ account, tokens }) => {
        cache.put(account.username, tokens);
        accounts.keep(account.id);
      })
      .catch((error: unknown) => {
        if (error instanceof SignInRefused) refusal = error;
        throw error;
      })
      .finally(() => (asking = undefined));
    return { answer, leaving, waiting: 0 };
  }

  return {
    async getToken(request) {
      if (request.signal.aborted) throw abortError();
      refuseStrangers(request);
      return getToken(request);
    },
    async signIn({ signal, ...request }) {
      if (signal.aborted) throw abortError();
      refuseStrangers(request);
      // Two clicks share one dialog.
      const shared = (asking ??= ask(request));
      shared.waiting += 1;
      try {
        await unlessAborted(shared.answer, signal);
      } finally {
        shared.waiting -= 1;
        if (shared.waiting === 0) shared.leaving.abort();
      }
      try {
        return await getToken({ scopes: request.scopes, signal });
      } catch (error) {
        if (error instanceof SignInNeedsClick) throw new SignInRefused("Signing in did not cover this.", { cause: error });
        throw error;
      }
    },
  };
}
