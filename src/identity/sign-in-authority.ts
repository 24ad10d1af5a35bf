import type { Configuration } from "../configuration/configuration.ts";

export type AuthorityKind = "entra" | "adfs";

/** Where people sign in, and for what: as config.json names it. */
export interface SignInAuthority {
  readonly kind: AuthorityKind;
  readonly clientId: string;
  /** https URL */
  readonly authority: string;
  /** What its tokens may open; tokens for anything else are never asked for. */
  readonly resources: readonly SignInResource[];
}

interface SignInResource {
  /** https URL without a slash at its end */
  readonly root: string;
  /** All that the add-in ever asks for there; a scope is `<root>/<right>`. */
  readonly rights: ReadonlySet<string>;
}

const calendars = new Set(["Calendars.Read", "Calendars.Read.Shared", "Calendars.ReadWrite", "Calendars.ReadWrite.Shared"]);
const asThePerson = new Set(["user_impersonation"]);

/** Undefined where config.json does not name it, or nothing signs in by it. */
export function findAuthority(configuration: Configuration, kind: AuthorityKind): SignInAuthority | undefined {
  const { clientId, authority, adfs, graph, exchange, organizations } = configuration;
  const registered = kind === "adfs" ? adfs : clientId === undefined ? undefined : { clientId, authority };
  const resources: SignInResource[] = organizations
    .filter(({ signIn }) => signIn === kind)
    .map(({ url }) => ({ root: url, rights: asThePerson }));
  if (kind === "entra" && exchange !== "on-premises") resources.unshift({ root: graph, rights: calendars });
  return registered && resources.length > 0 ? { kind, ...registered, resources } : undefined;
}

/** All scopes are of one and the same of its resources, and each is one that the add-in uses: another right of it is a stranger. */
export function mayAskFor({ resources }: SignInAuthority, scopes: readonly string[]): boolean {
  return resources.some(
    ({ root, rights }) =>
      scopes.length > 0 && scopes.every((scope) => scope.startsWith(`${root}/`) && rights.has(scope.slice(root.length + 1))),
  );
}
