/** Sign-in is loaded with msal in a chunk beside the first load, since nothing on screen needs it. */
import type { Configuration } from "../configuration/configuration.ts";
import { unlessAborted } from "../http/unless-aborted.ts";
import { loadNestedClient } from "../identity/load-nested-client.ts";
import type { TokenRequest, TokenSource } from "../identity/token-source.ts";
import type { SignInOptions } from "./create-sign-in.ts";
import { lazy, type Lazy } from "./lazy.ts";

const signInCode = lazy(() => import(/* webpackChunkName: "msal" */ "./create-sign-in.ts"));

/** Loads sign-in and runs msal's own start, to be called while Outlook is still getting ready. A failure surfaces when a token is requested. */
export function prepareSignIn(): void {
  signInCode.load().catch(() => undefined);
  loadNestedClient().catch(() => undefined);
}

export function createTokens(configuration: Configuration, options: SignInOptions): TokenSource {
  return tokensFrom(lazy(async () => (await signInCode.load()).createSignIn(configuration, options)));
}

/** Once the source is loaded, a click reaches it synchronously: browsers open windows only from within the click. */
export function tokensFrom(source: Lazy<TokenSource>): TokenSource {
  const ask = (how: keyof TokenSource) => async (request: TokenRequest) => {
    const { part = "missing" } = source.getState();
    const arrived = part === "missing" ? await unlessAborted(source.load(), request.signal) : part;
    return arrived[how](request);
  };
  // A failure surfaces when a token is requested; here it must not count as unhandled.
  source.load().catch(() => undefined);
  return { getToken: ask("getToken"), signIn: ask("signIn") };
}
