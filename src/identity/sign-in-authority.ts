import type { Configuration } from "../configuration/configuration.ts";

export type AuthorityKind = "entra" | "adfs";

/** Where people sign in, and for what: as config.json names it. */
export interface SignInAuthority {
  readonly kind: AuthorityKind;
  readonly clientId: string;
  /** https URL */
  readonly authority: string;
  /** Roots of what its tokens may open; tokens for anything else are never asked for. */
  readonly resources: readonly string[];
}

/** Undefined where config.json does not name it, or nothing signs in by it. */
export function findAuthority(configuration: Configuration, kind: AuthorityKind): SignInAuthority | undefined {
  const { clientId, authority, adfs, graph, exchange, organizations } = configuration;
  const registered = kind === "adfs" ? adfs : clientId === undefined ? undefined : { clientId, authority };
  const resources = organizations.filter(({ signIn }) => signIn === kind).map(({ url }) => url);
  if (kind === "entra" && exchange !== "on-premises") resources.unshift(graph);
  return registered && resources.length > 0 ? { kind, ...registered, resources } : undefined;
}

/** All scopes are of one and the same of its resources: `<root>/<name>`, and nothing else behind it. */
export function mayAskFor({ resources }: SignInAuthority, scopes: readonly string[]): boolean {
  return resources.some(
    (root) =>
      scopes.length > 0 && scopes.every((scope) => scope.startsWith(`${root}/`) && /^[\w.-]{1,100}$/.test(scope.slice(root.length + 1))),
  );
}
