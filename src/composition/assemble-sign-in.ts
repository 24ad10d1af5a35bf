/** Who signs in, and how: by Outlook where it does that for add-ins, else in a dialog of Office's, else nobody. */
import type { Configuration, OrganizationConfiguration } from "../configuration/configuration.ts";
import { accessTo } from "../crm/create-crm-organization.ts";
import { createDialogSignIn } from "../identity/dialog-sign-in.ts";
import { createNestedAppAuthentication } from "../identity/nested-app-authentication.ts";
import { createNoSignIn } from "../identity/no-sign-in.ts";
import { findAuthority, mayAskFor, type AuthorityKind, type SignInAuthority } from "../identity/sign-in-authority.ts";
import type { TokenRequest, TokenSource } from "../identity/token-source.ts";
import { readingScopes } from "../mailbox/graph/reading-scopes.ts";
import { openDialog } from "../outlook/dialog.ts";
import { offersDialogs } from "../outlook/offers-dialogs.ts";
import { findSignedInAccount, keepSignedInAccount } from "../outlook/signed-in-account.ts";
import { offersNestedAppAuthentication } from "../outlook/viewer.ts";

export interface SignInOptions {
  /** SMTP address of the viewer's mailbox, where Outlook tells one. */
  readonly loginHint: string | undefined;
  readonly chosenOrganization: () => OrganizationConfiguration | undefined;
}

/** Of the sign-in dialog, in percent of the screen: what Entra's pages need. */
const size = { width: 30, height: 60 } as const;

/** Tokens for everything that config.json names; each scope goes to the authority of its resource. */
export function assembleSignIn(configuration: Configuration, options: SignInOptions): TokenSource {
  const adfsAuthority = findAuthority(configuration, "adfs");
  const entra = assembleSource(configuration, "entra", options);
  const adfs = assembleSource(configuration, "adfs", options);
  const sourceFor = ({ scopes }: TokenRequest) => (adfsAuthority && mayAskFor(adfsAuthority, scopes) ? adfs : entra);
  return { getToken: (request) => sourceFor(request).getToken(request), signIn: (request) => sourceFor(request).signIn(request) };
}

function assembleSource(configuration: Configuration, kind: AuthorityKind, options: SignInOptions): TokenSource {
  const authority = findAuthority(configuration, kind);
  if (!authority) return createNoSignIn("No app registration is configured.");
  if (kind === "entra" && offersNestedAppAuthentication())
    return createNestedAppAuthentication({ ...authority, ...(options.loginHint !== undefined && { loginHint: options.loginHint }) });
  return offersDialogs() === "none"
    ? createNoSignIn("This Outlook offers add-ins no sign-in.")
    : assembleDialogSignIn(configuration, authority, options);
}

function assembleDialogSignIn(
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

  /** What a check needs, so that one dialog does for mailbox and CRM. */
  function alongside(): readonly (readonly string[])[] {
    const organization = chosenOrganization();
    const access = organization && accessTo(organization, tokens);
    const wanted = [readingScopes(graph), ...(access && access !== "browser" ? [access.scopes] : [])];
    return wanted.filter((scopes) => mayAskFor(authority, scopes));
  }
}
