/** The only file that loads msal, so that it comes as a chunk of its own, when a token is first asked for. */
import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  PublicClientApplication,
  type IPublicClientApplication,
} from "@azure/msal-browser";
import { Unauthenticated } from "../http/failure.ts";

export interface NestedClientRequest {
  readonly scopes: readonly string[];
  readonly claims?: string;
  /** Address of the mailbox: chooses among accounts, where the host has several. */
  readonly loginHint?: string;
}

export interface NestedClientToken {
  readonly accessToken: string;
  readonly username: string;
}

export interface NestedClient {
  /** Both reject with what msal throws: see `failureOfSignIn`. */
  silently(request: NestedClientRequest): Promise<NestedClientToken>;
  byPopup(request: NestedClientRequest): Promise<NestedClientToken>;
}

/** @throws Unauthenticated where the host offers no nested app authentication after all. */
export async function createNestedClient({
  clientId,
  authority,
}: {
  readonly clientId: string;
  readonly authority: string;
}): Promise<NestedClient> {
  let nested: IPublicClientApplication | undefined;
  // Without a bridge msal gives a standard client without a word, whose popup would never return
  // (msal-browser 5.29). It calls this factory for a nested one only.
  await createNestablePublicClientApplication(
    {
      // The authority is known, whoever it is: msal finds no token in its cache for one that it does not know.
      auth: { clientId, authority, knownAuthorities: [new URL(authority).host], clientCapabilities: ["CP1"] },
      // The host keeps the tokens; here they live no longer than the pane.
      cache: { cacheLocation: "memoryStorage" },
    },
    undefined,
    (configuration, controller) => (nested = new PublicClientApplication(configuration, controller)),
  );
  if (nested === undefined) throw new Unauthenticated("Outlook offers no sign-in for add-ins here.");
  return clientOf(nested);
}

function clientOf(application: IPublicClientApplication): NestedClient {
  const toRequest = ({ scopes, claims, loginHint }: NestedClientRequest) => {
    const account = findAccount(application, loginHint);
    return { scopes: [...scopes], ...(claims === undefined ? {} : { claims }), ...(account === undefined ? {} : { account }) };
  };
  return {
    async silently(request) {
      const { accessToken, account } = await application.acquireTokenSilent(toRequest(request));
      return { accessToken, username: account.username };
    },
    async byPopup(request) {
      const { accessToken, account } = await application.acquireTokenPopup({
        ...toRequest(request),
        ...(request.loginHint === undefined ? {} : { loginHint: request.loginHint }),
      });
      return { accessToken, username: account.username };
    },
  };
}

function findAccount(application: IPublicClientApplication, loginHint: string | undefined) {
  const accounts = application.getAllAccounts();
  return (
    application.getActiveAccount() ?? accounts.find(({ username }) => username.toLowerCase() === loginHint?.toLowerCase()) ?? accounts[0]
  );
}

/** Does this need a popup? Asked here, since the class is in msal's chunk. */
export function needsInteraction(error: unknown): boolean {
  return error instanceof InteractionRequiredAuthError;
}
