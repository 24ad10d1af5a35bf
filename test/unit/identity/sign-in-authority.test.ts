import { expect, test } from "vitest";
import type { Configuration } from "../../../src/configuration/configuration.ts";
import { findAuthority, mayAskFor, type SignInAuthority } from "../../../src/identity/sign-in-authority.ts";

const configuration: Configuration = {
  clientId: "1b730954-1685-4b74-9bfd-dac224a7b894",
  authority: "https://login.microsoftonline.com/common",
  graph: "https://graph.microsoft.com",
  exchange: "automatic",
  syncMinutes: 15,
  retired: [],
  tables: [],
  patienceSeconds: 60,
  organizations: [
    { name: "PROD", url: "https://addins.contoso.com/crm/PROD", colour: "#0f6cbd", version: "9.2", signIn: "entra" },
    { name: "OLD", url: "https://crm.contoso.example", colour: "#0f6cbd", version: "9.1", signIn: "adfs" },
    { name: "OLDEST", url: "https://oldest.contoso.example", colour: "#0f6cbd", version: "2013", signIn: "windows" },
  ],
  adfs: { authority: "https://adfs.contoso.example/adfs", clientId: "a3f0c1d2-5b6e-4f70-8a91-0c2d4e6f8a10" },
};
const entra = findAuthority(configuration, "entra") as SignInAuthority;
const adfs = findAuthority(configuration, "adfs") as SignInAuthority;

const read = "https://graph.microsoft.com/Calendars.Read";

test.each<[string, readonly string[], boolean]>([
  ["what a check reads", [read, `${read}.Shared`], true],
  [
    "what a repair writes",
    ["https://graph.microsoft.com/Calendars.ReadWrite", "https://graph.microsoft.com/Calendars.ReadWrite.Shared"],
    true,
  ],
  ["what sharing reads", [read], true],
  ["CRM, under an address with a path", ["https://addins.contoso.com/crm/PROD/user_impersonation"], true],
  ["both at once", [read, "https://addins.contoso.com/crm/PROD/user_impersonation"], false],
  ["nothing", [], false],
  ["the resource itself", ["https://graph.microsoft.com/"], false],
  ["another right of Graph", ["https://graph.microsoft.com/Mail.Read"], false],
  ["a right that only begins like one of ours", [`${read}.All`], false],
  ["one of ours in other letters", ["https://graph.microsoft.com/calendars.read"], false],
  ["one of ours beside another right", [read, "https://graph.microsoft.com/Mail.Send"], false],
  ["all that was ever consented to", ["https://graph.microsoft.com/.default"], false],
  ["all of CRM's that was ever consented to", ["https://addins.contoso.com/crm/PROD/.default"], false],
  ["a calendar's right in CRM", ["https://addins.contoso.com/crm/PROD/Calendars.Read"], false],
  ["CRM's right in Graph", ["https://graph.microsoft.com/user_impersonation"], false],
  ["a name that an object has by itself", ["https://graph.microsoft.com/constructor"], false],
  ["a deeper path", ["https://addins.contoso.com/crm/PROD/more/user_impersonation"], false],
  ["the path above", ["https://addins.contoso.com/crm/user_impersonation"], false],
  ["a way up", ["https://addins.contoso.com/crm/PROD/../UAT/user_impersonation"], false],
  ["two scopes in one text", [`${read} https://evil.example/x`], false],
  ["a host that only begins alike", ["https://graph.microsoft.com.evil.example/Calendars.Read"], false],
  ["a host in front of ours", ["https://evil.example/https://graph.microsoft.com/Calendars.Read"], false],
  ["another scheme", ["http://graph.microsoft.com/Calendars.Read"], false],
  ["one's name alone", ["openid"], false],
  ["an organization of AD FS", ["https://crm.contoso.example/user_impersonation"], false],
  ["an organization that Windows signs in to", ["https://oldest.contoso.example/user_impersonation"], false],
])("Entra is asked for %s: %j, %s", (_name, scopes, expected) => {
  expect(mayAskFor(entra, scopes)).toBe(expected);
});

test.each<[string, readonly string[], boolean]>([
  ["its organization", ["https://crm.contoso.example/user_impersonation"], true],
  ["another right there", ["https://crm.contoso.example/Calendars.Read"], false],
  ["an organization of Entra", ["https://addins.contoso.com/crm/PROD/user_impersonation"], false],
  ["Graph", [read], false],
])("AD FS is asked for %s: %j, %s", (_name, scopes, expected) => {
  expect(mayAskFor(adfs, scopes)).toBe(expected);
});

test("nobody is asked for Graph where the mailboxes are on-premises", () => {
  const authority = findAuthority({ ...configuration, exchange: "on-premises" }, "entra") as SignInAuthority;
  expect(mayAskFor(authority, [read])).toBe(false);
  expect(mayAskFor(authority, ["https://addins.contoso.com/crm/PROD/user_impersonation"])).toBe(true);
});
