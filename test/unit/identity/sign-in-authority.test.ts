import { expect, test } from "vitest";
import { mayAskFor, type SignInAuthority } from "../../../src/identity/sign-in-authority.ts";

const authority: SignInAuthority = {
  kind: "entra",
  clientId: "c",
  authority: "https://login.microsoftonline.com/common",
  resources: ["https://graph.microsoft.com", "https://addins.contoso.com/crm/PROD"],
};

test.each<[string, readonly string[], boolean]>([
  ["a scope of a resource", ["https://graph.microsoft.com/Calendars.Read"], true],
  ["several of one", ["https://graph.microsoft.com/Calendars.Read", "https://graph.microsoft.com/User.Read"], true],
  ["a scope of a resource with a path", ["https://addins.contoso.com/crm/PROD/user_impersonation"], true],
  ["several of two", ["https://graph.microsoft.com/Calendars.Read", "https://addins.contoso.com/crm/PROD/user_impersonation"], false],
  ["none", [], false],
  ["the resource itself", ["https://graph.microsoft.com/"], false],
  ["a deeper path", ["https://addins.contoso.com/crm/PROD/more/user_impersonation"], false],
  ["the path above", ["https://addins.contoso.com/crm/user_impersonation"], false],
  ["two scopes in one text", ["https://graph.microsoft.com/Calendars.Read https://evil.example/x"], false],
  ["a host that only begins alike", ["https://graph.microsoft.com.evil.example/Calendars.Read"], false],
  ["another scheme", ["http://graph.microsoft.com/Calendars.Read"], false],
])("%s", (_name, scopes, expected) => {
  expect(mayAskFor(authority, scopes)).toBe(expected);
});
