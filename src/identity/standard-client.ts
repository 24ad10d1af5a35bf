/** msal's standard client, for Outlooks that offer no sign-in; with nested-client.ts one of the two files that load msal. */
import {
  CacheLookupPolicy,
  createStandardPublicClientApplication,
  InteractionRequiredAuthError,
  ProtocolMode,
  type AccountInfo,
  type AuthenticationResult,
  type IPublicClientApplication,
} from "@azure/msal-browser";
import { failureOfSignIn } from "./failure-of-sign-in.ts";
import type { Failure } from "../http/failure.ts";
import type { GrantedToken, SignedInAccount } from "./sign-in-answer.ts";
import type { AuthorityKind, SignInAuthority } from "./sign-in-authority.ts";

export interface Granted {
  readonly account: SignedInAccount;
  readonly token: GrantedToken;
}

/** All reject with what msal throws: see `nameFailure`. */
export interface StandardClient {
  /**
   * From the cache, otherwise by its refresh token; needs neither a window nor a frame.
   * @returns undefined if nobody we know has signed in
   */
  silently(request: {
    readonly scopes: readonly string[];
    readonly claims?: string;
    /** Not from the cache. */
    readonly renew?: true;
    readonly accountId?: string;
    readonly username?: string;
  }): Promise<Granted | undefined>;
  /** Navigates to the authority. */
  leave(request: {
    readonly scopes: readonly string[];
    readonly alongside: readonly string[];
    readonly claims?: string;
    readonly loginHint?: string;
    readonly chooseAccount: boolean;
  }): Promise<void>;
  /** The result the authority redirected back with; undefined if the page was not opened that way. */
  returned(): Promise<Granted | undefined>;
}

/** @param redirectPage where the authority redirects to: the dialog, as in the app registration */
export async function createStandardClient({ kind, clientId, authority }: SignInAuthority, redirectPage: URL): Promise<StandardClient> {
  const { host } = new URL(authority);
  const application = await createStandardPublicClientApplication({
    auth: {
      clientId,
      authority,
      // config.json names the host, so msal need not ask whether it can be trusted.
      knownAuthorities: [host],
      redirectUri: redirectPage.href,
      ...(kind === "entra" && { clientCapabilities: ["CP1"] }),
    },
    // If pane and dialog share storage, people sign in once instead of for every appointment. msal encrypts it with a
    // key that the browser forgets when it closes.
    cache: { cacheLocation: "localStorage" },
    // AD FS uses plain OpenID Connect: no /v2.0 in its URLs, no client_info in its responses.
    system: { protocolMode: kind === "adfs" ? ProtocolMode.OIDC : ProtocolMode.AAD },
  });
  return clientOf(application, { environment: host, kind });
}

function clientOf(
  application: IPublicClientApplication,
  { environment, kind }: { readonly environment: string; readonly kind: AuthorityKind },
): StandardClient {
  function findAccount(accountId: string | undefined, username: string | undefined): AccountInfo | undefined {
    const accounts = application.getAllAccounts().filter((account) => account.environment === environment);
    return (
      accounts.find(({ homeAccountId }) => homeAccountId === accountId) ??
      accounts.find((account) => username !== undefined && account.username.toLowerCase() === username.toLowerCase())
    );
  }
  return {
    async silently({ scopes, claims, renew, accountId, username }) {
      const account = findAccount(accountId, username);
      if (!account) return undefined;
      const result = await application.acquireTokenSilent({
        scopes: [...scopes],
        account,
        cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken,
        ...(claims === undefined ? {} : { claims }),
        ...(renew && { forceRefresh: true }),
      });
      return grantedOf(result, scopes);
    },
    leave: ({ scopes, alongside, claims, loginHint, chooseAccount }) =>
      application.acquireTokenRedirect({
        scopes: [...scopes],
        // AD FS has no consent, and accepts scopes of one resource at a time.
        ...(kind === "entra" && { extraScopesToConsent: [...alongside] }),
        // Returned with the answer, to show which authority it is from.
        state: kind,
        ...(claims === undefined ? {} : { claims }),
        ...(chooseAccount ? { prompt: "select_account" } : loginHint === undefined ? {} : { loginHint }),
      }),
    async returned() {
      const result = await application.handleRedirectPromise();
      return result === null ? undefined : grantedOf(result);
    },
  };
}

/** @param asked the scopes requested, if any; the authority may return more scopes, or fewer */
function grantedOf({ account, accessToken, expiresOn, scopes }: AuthenticationResult, asked: readonly string[] = scopes): Granted {
  return {
    account: { id: account.homeAccountId, username: account.username },
    token: { scopes: asked, accessToken, expiresAt: expiresOn?.getTime() ?? 0 },
  };
}

/** Here because msal's classes are in this chunk. */
export function nameFailure(error: unknown, asked: "silently" | "by-popup"): Failure {
  return failureOfSignIn(error, { asked, interactionRequired: error instanceof InteractionRequiredAuthError });
}
