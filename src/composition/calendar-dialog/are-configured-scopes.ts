import type { Configuration } from "../../configuration/configuration.ts";
import { findAuthority, mayAskFor } from "../../identity/sign-in-authority.ts";

/** Are all of them scopes that the add-in uses, of one and the same resource that config.json names? */
export function areConfiguredScopes(configuration: Configuration, scopes: readonly string[]): boolean {
  return (["entra", "adfs"] as const).some((kind) => {
    const authority = findAuthority(configuration, kind);
    return authority !== undefined && mayAskFor(authority, scopes);
  });
}
