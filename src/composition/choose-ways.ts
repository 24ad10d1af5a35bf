/** Which way leads to the mailbox, and which to CRM: one small table each, from what is configured and what the host offers. */
import type { CrmRoute, MailboxRoute, SignInWay, Way } from "../check/ways.ts";
import type { Configuration, OrganizationConfiguration } from "../configuration/configuration.ts";

export interface Offers {
  /** `Office.context.mailbox.userProfile.accountType` (Mailbox 1.6): "enterprise" is Exchange on-premises. */
  readonly accountType: string | undefined;
  /** With Entra's tokens; "none" also where no app registration is configured. */
  readonly signIn: "nested" | "dialog" | "none";
  readonly ews: "offered" | "not-offered";
  /** May this host open a dialog, for AD FS? */
  readonly dialog: "offered" | "not-offered";
}

type Refused<Route> = Way<Route>["refused"];

export function chooseMailboxWay({ exchange }: Pick<Configuration, "exchange">, offers: Offers): Way<MailboxRoute> {
  const { signIn, ews } = offers;
  if (placeOf(exchange, offers) === "on-premises") {
    const graph = { what: "graph", why: "mailbox-on-premises" } as const;
    return ews === "offered"
      ? { taken: "ews", signIn: "outlook", refused: [graph] }
      : { taken: "none", refused: [graph, { what: "ews", why: "not-offered" }] };
  }
  if (signIn !== "none") return { taken: "graph", signIn, refused: nestedRefused(signIn) };
  return {
    taken: "none",
    refused: [
      { what: "graph", why: "no-sign-in" },
      { what: "ews", why: "mailbox-online" },
    ],
  };
}

/** An Outlook that does not tell the kind of account (below Mailbox 1.6) is one of Exchange on-premises, unless it signs in for add-ins. */
function placeOf(exchange: Configuration["exchange"], { accountType, signIn }: Offers): "online" | "on-premises" {
  if (exchange !== "automatic") return exchange;
  if (accountType === undefined) return signIn === "nested" ? "online" : "on-premises";
  return accountType === "enterprise" ? "on-premises" : "online";
}

/** @param origin of the pane: where Windows signs in, CRM has to be on the same */
export function chooseCrmWay(
  { url, version, signIn }: Pick<OrganizationConfiguration, "url" | "version" | "signIn">,
  offers: Offers,
  origin: string,
): Way<CrmRoute> {
  const route: CrmRoute = version === "2013" ? "organization-data" : "web-api";
  const none = (why: Refused<CrmRoute>[number]["why"]): Way<CrmRoute> => ({ taken: "none", refused: [{ what: route, why }] });
  switch (signIn) {
    case "windows":
      return new URL(url).origin === origin ? { taken: route, signIn, refused: [] } : none("other-site");
    case "entra":
      return offers.signIn === "none" ? none("no-sign-in") : { taken: route, signIn: offers.signIn, refused: nestedRefused(offers.signIn) };
    case "adfs":
      return offers.dialog === "offered" ? { taken: route, signIn: "dialog", refused: [] } : none("no-sign-in");
  }
}

function nestedRefused(signIn: SignInWay): readonly { readonly what: "nested-sign-in"; readonly why: "not-offered" }[] {
  return signIn === "dialog" ? [{ what: "nested-sign-in", why: "not-offered" }] : [];
}
