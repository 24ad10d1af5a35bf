import { expect, test } from "vitest";
import type { Configuration, OrganizationConfiguration } from "../../../src/configuration/configuration.ts";
import { chooseCrmRoute, chooseMailboxRoute } from "../../../src/app/choose-routes.ts";
import type { Offers } from "../../../src/app/offers.ts";
import type { ChosenRoute } from "../../../src/check/routes.ts";

/** Outlook on the web with a mailbox in the cloud. */
const web: Offers = { accountType: "office365", signIn: "nested", ews: "offered", dialog: "offered" };

/** "taken, signed in how; what was refused: why" */
function inWords({ taken, signIn, refused }: ChosenRoute<string>): string {
  return [`${taken} by ${signIn ?? "nobody"}`, ...refused.map(({ what, why }) => `${what}: ${why}`)].join("; ");
}

const mailboxes: readonly {
  readonly name: string;
  readonly exchange?: Configuration["exchange"];
  readonly offers?: Partial<Offers>;
  readonly way: string;
}[] = [
  { name: "a mailbox in the cloud, Outlook signs in", way: "graph by nested" },
  { name: "a mailbox in the cloud, Outlook LTSC", offers: { signIn: "dialog" }, way: "graph by dialog; nested-sign-in: not-offered" },
  { name: "Outlook.com", offers: { accountType: "outlookCom", signIn: "dialog" }, way: "graph by dialog; nested-sign-in: not-offered" },
  {
    name: "a mailbox in the cloud, nobody can sign in",
    offers: { signIn: "none" },
    way: "none by nobody; graph: no-sign-in; ews: mailbox-online",
  },
  {
    name: "a mailbox on-premises",
    offers: { accountType: "enterprise", signIn: "none" },
    way: "ews by outlook; graph: mailbox-on-premises",
  },
  {
    name: "a mailbox on-premises in an Outlook that could sign in",
    offers: { accountType: "enterprise" },
    way: "ews by outlook; graph: mailbox-on-premises",
  },
  {
    name: "an Outlook too old to tell of the account",
    offers: { accountType: undefined, signIn: "dialog" },
    way: "ews by outlook; graph: mailbox-on-premises",
  },
  {
    name: "an Outlook that does not tell of the account, and signs in for add-ins",
    offers: { accountType: undefined },
    way: "graph by nested",
  },
  {
    name: "a mailbox on-premises on a telephone",
    offers: { accountType: "enterprise", ews: "not-offered" },
    way: "none by nobody; graph: mailbox-on-premises; ews: not-offered",
  },
  { name: "set to on-premises, whatever Outlook says", exchange: "on-premises", way: "ews by outlook; graph: mailbox-on-premises" },
  { name: "set to online, whatever Outlook says", exchange: "online", offers: { accountType: "enterprise" }, way: "graph by nested" },
];

test.each(mailboxes)("the way to $name", ({ exchange = "automatic", offers, way }) => {
  expect(inWords(chooseMailboxRoute({ exchange }, { ...web, ...offers }))).toBe(way);
});

const pane = "https://crm.contoso.example";
const organizations: readonly {
  readonly name: string;
  readonly organization: Pick<OrganizationConfiguration, "version" | "signIn"> & { readonly url?: string };
  readonly offers?: Partial<Offers>;
  readonly way: string;
}[] = [
  { name: "Dataverse, Outlook signs in", organization: { version: "9.2", signIn: "entra" }, way: "web-api by nested" },
  {
    name: "Dataverse, Outlook LTSC",
    organization: { version: "9.2", signIn: "entra" },
    offers: { signIn: "dialog" },
    way: "web-api by dialog; nested-sign-in: not-offered",
  },
  {
    name: "Dataverse, nobody can sign in",
    organization: { version: "9.2", signIn: "entra" },
    offers: { signIn: "none" },
    way: "none by nobody; web-api: no-sign-in",
  },
  {
    name: "CRM 2013 on the pane's own site",
    organization: { version: "2013", signIn: "windows" },
    offers: { signIn: "none" },
    way: "organization-data by windows",
  },
  {
    name: "CRM 2013 on another site",
    organization: { version: "2013", signIn: "windows", url: "https://crm2.contoso.example/PROD" },
    way: "none by nobody; organization-data: other-site",
  },
  {
    name: "CRM 2013 on another port",
    organization: { version: "2013", signIn: "windows", url: "https://crm.contoso.example:5555/PROD" },
    way: "none by nobody; organization-data: other-site",
  },
  { name: "CRM 2016 on the pane's own site", organization: { version: "8.2", signIn: "windows" }, way: "web-api by windows" },
  {
    name: "CRM 2016 by AD FS",
    organization: { version: "8.2", signIn: "adfs", url: "https://crm2.contoso.example/PROD" },
    offers: { signIn: "none" },
    way: "web-api by dialog",
  },
  {
    name: "CRM 2016 by AD FS, no dialogs",
    organization: { version: "8.2", signIn: "adfs" },
    offers: { dialog: "not-offered" },
    way: "none by nobody; web-api: no-sign-in",
  },
];

test.each(organizations)("the way to $name", ({ organization, offers, way }) => {
  expect(inWords(chooseCrmRoute({ url: `${pane}/PROD`, ...organization }, { ...web, ...offers }, pane))).toBe(way);
});
