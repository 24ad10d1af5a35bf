/**
 * Everything about signing in comes beside the first load, with msal: nothing on screen needs it. Asked for while Outlook
 * is still getting ready.
 */
import type * as signIn from "./assemble-sign-in.ts";

export function loadSignIn(): Promise<typeof signIn> {
  return import(/* webpackChunkName: "msal" */ "./assemble-sign-in.ts");
}
