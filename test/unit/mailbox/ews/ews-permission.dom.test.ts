import { expect, test } from "vitest";
import { findPermission } from "../../../../src/mailbox/ews/ews-permission.ts";

const types = "http://schemas.microsoft.com/exchange/services/2006/types";
const entry = (user: string, level: string, more = "") =>
  new DOMParser().parseFromString(
    `<t:CalendarPermission xmlns:t="${types}"><t:UserId>${user}</t:UserId>${more}<t:CalendarPermissionLevel>${level}</t:CalendarPermissionLevel></t:CalendarPermission>`,
    "text/xml",
  ).documentElement;
const casey = "<t:PrimarySmtpAddress>Casey@contoso.example</t:PrimarySmtpAddress><t:DisplayName>Casey Cole</t:DisplayName>";
const distinguished = (word: string) => `<t:DistinguishedUser>${word}</t:DistinguishedUser>`;

test.each<[level: string, editItems: string | undefined, role: string]>([
  ["None", undefined, "none"],
  ["FreeBusyTimeOnly", undefined, "freeBusyRead"],
  ["FreeBusyTimeAndSubjectAndLocation", undefined, "limitedRead"],
  ["Reviewer", undefined, "read"],
  ["Editor", undefined, "write"],
  ["PublishingEditor", undefined, "write"],
  ["Owner", undefined, "write"],
  ["Author", "Owned", "custom"],
  ["Custom", "All", "write"],
  ["Custom", "None", "custom"],
  ["Custom", undefined, "custom"],
  ["SomethingNew", "All", "write"],
  ["", undefined, "custom"],
])("the level %j that edits %j is the role %s", (level, editItems, role) => {
  const found = findPermission(entry(casey, level, editItems === undefined ? "" : `<t:EditItems>${editItems}</t:EditItems>`));
  expect(found).toEqual({
    id: "person:casey@contoso.example",
    grantee: { kind: "person", address: "Casey@contoso.example", name: "Casey Cole" },
    role,
    allowedRoles: [],
  });
});

test.each<{ name: string; user: string; level: string; found: object | undefined }>([
  { name: "everybody", user: distinguished("Default"), level: "Reviewer", found: { id: "default", grantee: { kind: "default" } } },
  { name: "Anonymous who reads", user: distinguished("Anonymous"), level: "Reviewer", found: undefined },
  { name: "Anonymous who edits", user: distinguished("Anonymous"), level: "Editor", found: { id: "anonymous", role: "write" } },
  // What cannot be told may edit.
  { name: "a new word for somebody", user: distinguished("Guests"), level: "Editor", found: { id: "guests", role: "write" } },
  {
    name: "somebody outside the company",
    user: "<t:ExternalUserIdentity>pat@fabrikam.example</t:ExternalUserIdentity>",
    level: "Reviewer",
    found: { id: "person:pat@fabrikam.example" },
  },
  { name: "a group without an address", user: "<t:DisplayName>Sales</t:DisplayName>", level: "Editor", found: { id: "unnamed:Sales" } },
  { name: "an account that is gone", user: "<t:SID>S-1-5-21-1</t:SID>", level: "Editor", found: { id: "unnamed:" } },
  { name: "who has no name at all", user: "", level: "Editor", found: undefined },
  { name: "whose name is blank", user: "<t:DisplayName> </t:DisplayName>", level: "Editor", found: undefined },
])("$name is told, or left out", ({ user, level, found }) => {
  const permission = findPermission(entry(user, level));
  if (found === undefined) expect(permission).toBeUndefined();
  else expect(permission).toMatchObject(found);
});
