import type * as nestedClient from "./nested-client.ts";

export type NestedMsal = Pick<typeof nestedClient, "createNestedClient" | "needsInteraction">;

/** In a file of its own, so that the first load can start it before the code that signs in has arrived. */
export function loadNestedClient(): Promise<NestedMsal> {
  return import(/* webpackChunkName: "msal" */ "./nested-client.ts");
}
