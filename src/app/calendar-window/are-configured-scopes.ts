import type { Configuration } from "../../configuration/configuration.ts";
import { findAuthority, mayAskFor } from "../../identity/sign-in-authority.ts";

/** Whether all of them are scopes that the add-in uses, and belong to the same resource of config.json. */
export function areConfiguredScopes(configuration: Configuration, scopes: readonly string[]): boolean {
  return (["entra", "adfs"] as const).some((kind) => {
    const authority = findAuthority(configuration, kind);
    return authority !== undefined && mayAskFor(authority, scopes);
  });
}
