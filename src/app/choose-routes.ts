/** Chooses the routes to the mailbox and to CRM from config.json and from what this Outlook offers. */
import type { CrmRoute, MailboxRoute, SignInMethod, ChosenRoute } from "../check/routes.ts";
import type { Configuration, OrganizationConfiguration } from "../configuration/configuration.ts";
import type { Offers } from "./offers.ts";

type Refused<Route> = ChosenRoute<Route>["refused"];

export function chooseMailboxRoute({ exchange }: Pick<Configuration, "exchange">, offers: Offers): ChosenRoute<MailboxRoute> {
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

/** Below Mailbox 1.6, Outlook does not reveal the account type. Such an Outlook counts as on-premises unless it signs in for add-ins. */
function placeOf(exchange: Configuration["exchange"], { accountType, signIn }: Offers): "online" | "on-premises" {
  if (exchange !== "automatic") return exchange;
  if (accountType === undefined) return signIn === "nested" ? "online" : "on-premises";
  return accountType === "enterprise" ? "on-premises" : "online";
}

/** @param origin the pane's; Windows sign-in requires CRM to be on the same origin */
export function chooseCrmRoute(
  { url, version, signIn }: Pick<OrganizationConfiguration, "url" | "version" | "signIn">,
  offers: Offers,
  origin: string,
): ChosenRoute<CrmRoute> {
  const route: CrmRoute = version === "2013" ? "organization-data" : "web-api";
  const none = (why: Refused<CrmRoute>[number]["why"]): ChosenRoute<CrmRoute> => ({ taken: "none", refused: [{ what: route, why }] });
  switch (signIn) {
    case "windows":
      return new URL(url).origin === origin ? { taken: route, signIn, refused: [] } : none("other-site");
    case "entra":
      return offers.signIn === "none" ? none("no-sign-in") : { taken: route, signIn: offers.signIn, refused: nestedRefused(offers.signIn) };
    case "adfs":
      return offers.dialog === "offered" ? { taken: route, signIn: "dialog", refused: [] } : none("no-sign-in");
  }
}

function nestedRefused(signIn: SignInMethod): readonly { readonly what: "nested-sign-in"; readonly why: "not-offered" }[] {
  return signIn === "dialog" ? [{ what: "nested-sign-in", why: "not-offered" }] : [];
}
