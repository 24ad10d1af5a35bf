import type { Configuration } from "../configuration/configuration.ts";
import { loadPart } from "../http/load-part.ts";
import { createLateSignIn } from "../identity/late-sign-in.ts";
import type { TokenSource } from "../identity/token-source.ts";
import { offersDialogs } from "../outlook/offers-dialogs.ts";
import { offersNestedAppAuthentication } from "../outlook/viewer.ts";
import type { SignInOptions } from "./assemble-sign-in.ts";
import { loadSignIn } from "./load-sign-in.ts";

/** By Outlook where it does that for add-ins, else in a dialog of Office's, else nobody. */
export type SignInWay = "nested" | "dialog" | "none";

/** Office must be ready. `way`: to Entra; to AD FS where nobody signs in to Entra. */
export function assembleTokens(
  configuration: Configuration,
  options: SignInOptions,
): { readonly tokens: TokenSource; readonly way: SignInWay } {
  const { clientId, adfs } = configuration;
  const nested = clientId !== undefined && offersNestedAppAuthentication();
  return {
    tokens: createLateSignIn(async () => (await loadPart(loadSignIn())).assembleSignIn(configuration, options)),
    way: nested ? "nested" : (clientId ?? adfs) && offersDialogs() !== "none" ? "dialog" : "none",
  };
}
