/** One of the two files that load msal, which is a chunk of its own. */
import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  PublicClientApplication,
  type AuthenticationResult,
  type IPublicClientApplication,
} from "@azure/msal-browser";
import { Unauthenticated } from "../http/failure.ts";

export interface NestedClientRequest {
  readonly scopes: readonly string[];
  readonly claims?: string;
  /** Not from msal's cache. */
  readonly renew?: true;
  /** Address of the mailbox: selects the account if the host has several. */
  readonly loginHint?: string;
}

export interface NestedClientToken {
  readonly accessToken: string;
  readonly username: string;
  /** Milliseconds since 1970; 0 if the host does not say. */
  readonly expiresAt: number;
}

export interface NestedClient {
  /** Both reject with what msal throws: see `failureOfSignIn`. */
  silently(request: NestedClientRequest): Promise<NestedClientToken>;
  byPopup(request: NestedClientRequest): Promise<NestedClientToken>;
}

/** @throws Unauthenticated if the host offers no nested app authentication after all. */
export async function createNestedClient({
  clientId,
  authority,
}: {
  readonly clientId: string;
  readonly authority: string;
}): Promise<NestedClient> {
  let nested: IPublicClientApplication | undefined;
  // Without a bridge msal silently returns a standard client, whose popup would never return
  // (msal-browser 5.29). It calls this factory only for a nested one.
  await createNestablePublicClientApplication(
    {
      // Any authority counts as known: msal finds no token in its cache for one that is not.
      auth: { clientId, authority, knownAuthorities: [new URL(authority).host], clientCapabilities: ["CP1"] },
      // The host stores the tokens; here they live only as long as the pane.
      cache: { cacheLocation: "memoryStorage" },
    },
    undefined,
    (configuration, controller) => (nested = new PublicClientApplication(configuration, controller)),
  );
  if (nested === undefined) throw new Unauthenticated("Outlook offers no sign-in for add-ins here.");
  return clientOf(nested);
}

function clientOf(application: IPublicClientApplication): NestedClient {
  const toRequest = ({ scopes, claims, renew, loginHint }: NestedClientRequest) => {
    const account = findAccount(application, loginHint);
    return {
      scopes: [...scopes],
      ...(claims === undefined ? {} : { claims }),
      ...(renew && { forceRefresh: true }),
      ...(account === undefined ? {} : { account }),
    };
  };
  return {
    async silently(request) {
      return tokenOf(await application.acquireTokenSilent(toRequest(request)));
    },
    async byPopup(request) {
      return tokenOf(
        await application.acquireTokenPopup({
          ...toRequest(request),
          ...(request.loginHint === undefined ? {} : { loginHint: request.loginHint }),
        }),
      );
    },
  };
}

function tokenOf({ accessToken, account, expiresOn }: AuthenticationResult): NestedClientToken {
  return { accessToken, username: account.username, expiresAt: expiresOn?.getTime() ?? 0 };
}

function findAccount(application: IPublicClientApplication, loginHint: string | undefined) {
  const accounts = application.getAllAccounts();
  return (
    application.getActiveAccount() ?? accounts.find(({ username }) => username.toLowerCase() === loginHint?.toLowerCase()) ?? accounts[0]
  );
}

/** Does this need a popup? Here because the error class is in msal's chunk. */
export function needsInteraction(error: unknown): boolean {
  return error instanceof InteractionRequiredAuthError;
}
