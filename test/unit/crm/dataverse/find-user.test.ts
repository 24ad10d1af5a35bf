import { expect, test } from "vitest";
import { json } from "../../http/in-memory-server.ts";
import { setup, signal } from "./dataverse-setup.ts";

const alex = {
  systemuserid: "11111111-aaaa-4aaa-8aaa-000000000001",
  isdisabled: false,
  internalemailaddress: "Alex@contoso.example",
  domainname: "alex.archer@contoso.example",
};

test.each([
  { name: "an enabled user by mail address", users: [alex], address: "alex@contoso.example", answer: "enabled" },
  { name: "an enabled user by sign-in name", users: [alex], address: "ALEX.ARCHER@contoso.example", answer: "enabled" },
  { name: "a disabled user", users: [{ ...alex, isdisabled: true }], address: "alex@contoso.example", answer: "not-enabled" },
  {
    name: "a disabled and an enabled one",
    users: [{ ...alex, isdisabled: true }, alex],
    address: "alex@contoso.example",
    answer: "enabled",
  },
  { name: "nobody", users: [], address: "alex@contoso.example", answer: "not-enabled" },
  { name: "somebody else, from a server that does not filter", users: [alex], address: "blake@contoso.example", answer: "not-enabled" },
  {
    name: "a user without addresses",
    users: [{ isdisabled: false, internalemailaddress: null }],
    address: "alex@contoso.example",
    answer: "not-enabled",
  },
])("$name: $answer", async ({ users, address, answer }) => {
  const { organization } = setup(() => json({ value: users }));
  expect(await organization.findUser(address, { signal })).toBe(answer);
});

test("the question is by address, quoted", async () => {
  const { organization, urls } = setup(() => json({ value: [] }));
  await organization.findUser("o'brien&co@contoso.example", { signal });
  expect(urls()[0]?.pathname).toBe("/api/data/v9.2/systemusers");
  expect(urls()[0]?.searchParams.get("$filter")).toBe(
    "internalemailaddress eq 'o''brien&co@contoso.example' or domainname eq 'o''brien&co@contoso.example'",
  );
});

test.each(["", "  ", `${"a".repeat(320)}@contoso.example`])("an address %j is nobody's, and nobody is asked", async (address) => {
  const { organization, server } = setup(() => json({ value: [{ ...alex, internalemailaddress: address }] }));
  expect(await organization.findUser(address, { signal })).toBe("not-enabled");
  expect(server.requests).toHaveLength(0);
});

test("what cannot be asked is a failure, not a no", async () => {
  const { organization } = setup(() => json({}, { status: 403 }));
  await expect(organization.findUser("alex@contoso.example", { signal })).rejects.toMatchObject({ name: "Forbidden" });
});
