import { expect, test } from "vitest";
import { Forbidden, Unexpected } from "../../../../src/http/failure.ts";
import { createEwsCalendarSharing } from "../../../../src/mailbox/ews/create-ews-calendar-sharing.ts";
import { exchange, signal, wire } from "./ews-store-setup.ts";

function setup(answer = wire("get-folder-permissions")) {
  const { transport, requests } = exchange(() => answer);
  return { sharing: createEwsCalendarSharing({ transport }), requests };
}

const person = (id: string, name: string) => ({ kind: "person", address: id, name });

test("everybody with rights in the default calendar is told, with nothing to change", async () => {
  const { sharing, requests } = setup();
  expect(await sharing.getPermissions({ signal })).toEqual([
    { id: "default", grantee: { kind: "default" }, role: "freeBusyRead", allowedRoles: [] },
    { id: "person:blake@contoso.example", grantee: person("blake@contoso.example", "Blake Brooks"), role: "write", allowedRoles: [] },
    { id: "person:casey@contoso.example", grantee: person("casey@contoso.example", "Casey Cole"), role: "read", allowedRoles: [] },
  ]);
  expect(requests[0]?.operation).toBe("GetFolder");
  expect(requests[0]?.told("FieldURI")).toEqual([{ FieldURI: "folder:PermissionSet" }]);
  expect(requests[0]?.told("DistinguishedFolderId")).toEqual([{ Id: "calendar" }]);
});

test.each([
  ["None", "none"],
  ["FreeBusyTimeOnly", "freeBusyRead"],
  ["FreeBusyTimeAndSubjectAndLocation", "limitedRead"],
  ["Reviewer", "read"],
  ["Editor", "write"],
  ["PublishingEditor", "write"],
  ["Owner", "write"],
  ["Author", "custom"],
  ["PublishingAuthor", "custom"],
  ["NoneditingAuthor", "custom"],
  ["Contributor", "custom"],
  ["Custom", "custom"],
  ["OfTomorrow", "custom"],
])("the level %s is the role %s", async (level, role) => {
  const { sharing } = setup(wire("get-folder-permissions").replace(">Reviewer<", `>${level}<`));
  expect((await sharing.getPermissions({ signal })).find(({ id }) => id === "person:casey@contoso.example")?.role).toBe(role);
});

test("a custom level that edits everything is told as one that does", async () => {
  const { sharing } = setup(wire("get-folder-permissions").replace(">Editor<", ">Custom<"));
  expect((await sharing.getPermissions({ signal }))[1]).toMatchObject({ role: "write" });
});

test("whoever comes without a name and may edit is told, and not hidden", async () => {
  const { sharing } = setup(
    wire("get-folder-permissions").replace(">None</t:CalendarPermissionLevel>", ">Editor</t:CalendarPermissionLevel>"),
  );
  expect((await sharing.getPermissions({ signal }))[1]).toEqual({
    id: "anonymous",
    grantee: { kind: "default" },
    role: "write",
    allowedRoles: [],
  });
});

test.each([["an external user", "<t:ExternalUserIdentity>dana@fabrikam.example</t:ExternalUserIdentity>", "dana@fabrikam.example"]])(
  "%s who may edit is told by the address",
  async (_name, user, address) => {
    const { sharing } = setup(wire("get-folder-permissions").replace(/<t:SID>[^<]*1105<[^]*?(?=<\/t:UserId>)/, user));
    expect((await sharing.getPermissions({ signal }))[1]).toMatchObject({ grantee: { kind: "person", address }, role: "write" });
  },
);

test.each([
  ["a name alone", "<t:SID>S-1-5-21-1-2-3-1200</t:SID><t:DisplayName>Front desk</t:DisplayName>", { kind: "unnamed", name: "Front desk" }],
  ["a number alone", "<t:SID>S-1-5-21-1-2-3-1200</t:SID>", { kind: "unnamed" }],
])("somebody with %s who may edit is told as somebody who cannot be named", async (_name, user, grantee) => {
  const { sharing } = setup(wire("get-folder-permissions").replace(/<t:SID>[^<]*1105<[^]*?(?=<\/t:UserId>)/, user));
  expect((await sharing.getPermissions({ signal }))[1]).toMatchObject({ grantee, role: "write" });
});

test("nothing can be changed, and there is nothing to sign in to", async () => {
  const { sharing, requests } = setup();
  const change = sharing.changeRole("person:blake@contoso.example", "read", { signal });
  await expect(change).rejects.toBeInstanceOf(Forbidden);
  await expect(change).rejects.toMatchObject({ code: "not-offered-on-premises" });
  await expect(sharing.signIn("write", { signal })).resolves.toBeUndefined();
  expect(requests).toEqual([]);
});

test.each([
  ["an answer without permissions", wire("get-folder")],
  ["an answer without a folder", wire("get-folder").replace(/<m:Folders>[^]*<\/m:Folders>/, "")],
])("%s is no empty list", async (_name, answer) => {
  await expect(setup(answer).sharing.getPermissions({ signal })).rejects.toBeInstanceOf(Unexpected);
});
