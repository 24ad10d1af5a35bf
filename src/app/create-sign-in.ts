/** Creates the token source for the available sign-in method: by Outlook, or in an Office dialog (`Offers`). */
import type { Configuration, OrganizationConfiguration } from "../configuration/configuration.ts";
import { accessTo } from "../crm/create-crm-organization.ts";
import { createDialogSignIn } from "../identity/dialog-sign-in.ts";
import { createNestedAppAuthentication } from "../identity/nested-app-authentication.ts";
import { createNoSignIn } from "../identity/no-sign-in.ts";
import { findAuthority, mayAskFor, type AuthorityKind, type SignInAuthority } from "../identity/sign-in-authority.ts";
import type { TokenRequest, TokenSource } from "../identity/token-source.ts";
import { readingScopes } from "../mailbox/graph/reading-scopes.ts";
import { openDialog } from "../outlook/dialog.ts";
import { findSignedInAccount, keepSignedInAccount } from "../outlook/signed-in-account.ts";
import type { Offers } from "./offers.ts";

export interface SignInOptions {
  readonly offers: Offers;
  /** SMTP address of the viewer's mailbox, if Outlook reveals it. */
  readonly loginHint: string | undefined;
  readonly chosenOrganization: () => OrganizationConfiguration | undefined;
}

/** Size of the sign-in dialog, in percent of the screen: enough for Entra's pages. */
const size = { width: 30, height: 60 } as const;

/** Tokens for every resource in config.json; each scope is requested from its own resource's authority. */
export function createSignIn(configuration: Configuration, options: SignInOptions): TokenSource {
  const adfsAuthority = findAuthority(configuration, "adfs");
  const entra = createSource(configuration, "entra", options);
  const adfs = createSource(configuration, "adfs", options);
  const sourceFor = ({ scopes }: TokenRequest) => (adfsAuthority && mayAskFor(adfsAuthority, scopes) ? adfs : entra);
  return { getToken: (request) => sourceFor(request).getToken(request), signIn: (request) => sourceFor(request).signIn(request) };
}

function createSource(configuration: Configuration, kind: AuthorityKind, options: SignInOptions): TokenSource {
  const authority = findAuthority(configuration, kind);
  if (!authority) return createNoSignIn("No app registration is configured.");
  const { offers, loginHint } = options;
  switch (kind === "entra" ? offers.signIn : offers.dialog) {
    case "nested":
      return createNestedAppAuthentication({ ...authority, ...(loginHint !== undefined && { loginHint }) });
    case "dialog":
    case "offered":
      return createDialogSource(configuration, authority, options);
    case "none":
    case "not-offered":
      return createNoSignIn("This Outlook offers add-ins no sign-in.");
  }
}

function createDialogSource(
  { graph }: Configuration,
  authority: SignInAuthority,
  { loginHint, chosenOrganization }: SignInOptions,
): TokenSource {
  const { kind } = authority;
  const tokens = createDialogSignIn({
    authority,
    dialogPage: new URL("dialog.html", new URL(location.pathname, location.origin)),
    ...(loginHint !== undefined && { loginHint }),
    alongside,
    dialogs: { open: (url, { signal }) => openDialog(url, { ...size, signal }) },
    accounts: { find: () => findSignedInAccount(kind), keep: (accountId) => keepSignedInAccount(kind, accountId) },
  });
  return tokens;

  /** Everything that a check needs, so that a single dialog covers mailbox and CRM. */
  function alongside(): readonly (readonly string[])[] {
    const organization = chosenOrganization();
    const access = organization && accessTo(organization, tokens);
    const wanted = [readingScopes(graph), ...(access && access !== "browser" ? [access.scopes] : [])];
    return wanted.filter((scopes) => mayAskFor(authority, scopes));
  }
}
