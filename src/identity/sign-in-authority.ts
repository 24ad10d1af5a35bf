import type { Configuration } from "../configuration/configuration.ts";

export type AuthorityKind = "entra" | "adfs";

/** Where people sign in, and for which resources, according to config.json. */
export interface SignInAuthority {
  readonly kind: AuthorityKind;
  readonly clientId: string;
  /** https URL */
  readonly authority: string;
  /** The resources its tokens are for; tokens for anything else are never requested. */
  readonly resources: readonly SignInResource[];
}

interface SignInResource {
  /** https URL without a trailing slash */
  readonly root: string;
  /** All rights the add-in ever asks for there; a scope is `<root>/<right>`. */
  readonly rights: ReadonlySet<string>;
}

const calendars = new Set(["Calendars.Read", "Calendars.Read.Shared", "Calendars.ReadWrite", "Calendars.ReadWrite.Shared"]);
const asThePerson = new Set(["user_impersonation"]);

/** Undefined if config.json does not name it, or nothing uses it to sign in. */
export function findAuthority(configuration: Configuration, kind: AuthorityKind): SignInAuthority | undefined {
  const { clientId, authority, adfs, graph, exchange, organizations } = configuration;
  const registered = kind === "adfs" ? adfs : clientId === undefined ? undefined : { clientId, authority };
  const resources: SignInResource[] = organizations
    .filter(({ signIn }) => signIn === kind)
    .map(({ url }) => ({ root: url, rights: asThePerson }));
  if (kind === "entra" && exchange !== "on-premises") resources.unshift({ root: graph, rights: calendars });
  return registered && resources.length > 0 ? { kind, ...registered, resources } : undefined;
}

/** Are all scopes of one of the authority's resources, and rights that the add-in uses there? */
export function mayAskFor({ resources }: SignInAuthority, scopes: readonly string[]): boolean {
  return resources.some(
    ({ root, rights }) =>
      scopes.length > 0 && scopes.every((scope) => scope.startsWith(`${root}/`) && rights.has(scope.slice(root.length + 1))),
  );
}
