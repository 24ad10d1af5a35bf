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
  { name: "an enabled user by mail address", users: [alex], address: "alex@contoso.example", answer: [true] },
  { name: "an enabled user by sign-in name", users: [alex], address: "ALEX.ARCHER@contoso.example", answer: [true] },
  { name: "a disabled user", users: [{ ...alex, isdisabled: true }], address: "alex@contoso.example", answer: [false] },
  {
    name: "a disabled and an enabled one",
    users: [{ ...alex, isdisabled: true }, alex],
    address: "alex@contoso.example",
    answer: [false, true],
  },
  { name: "nobody", users: [], address: "alex@contoso.example", answer: [] },
  { name: "somebody else, from a server that does not filter", users: [alex], address: "blake@contoso.example", answer: [] },
  {
    name: "a user without addresses",
    users: [{ ...alex, internalemailaddress: null, domainname: null }],
    address: "alex@contoso.example",
    answer: [],
  },
])("$name: $answer", async ({ users, address, answer }) => {
  const { organization } = setup(() => json({ value: users }));
  expect((await organization.findUsersOf(address, { signal })).map(({ enabled }) => enabled)).toEqual(answer);
});

test("the question is by address, quoted", async () => {
  const { organization, urls } = setup(() => json({ value: [] }));
  await organization.findUsersOf("o'brien&co@contoso.example", { signal });
  expect(urls()[0]?.pathname).toBe("/api/data/v9.2/systemusers");
  expect(urls()[0]?.searchParams.get("$filter")).toBe(
    "internalemailaddress eq 'o''brien&co@contoso.example' or domainname eq 'o''brien&co@contoso.example'",
  );
});

test.each(["", "  ", `${"a".repeat(320)}@contoso.example`])("an address %j is nobody's, and nobody is asked", async (address) => {
  const { organization, server } = setup(() => json({ value: [{ ...alex, internalemailaddress: address }] }));
  expect(await organization.findUsersOf(address, { signal })).toEqual([]);
  expect(server.requests).toHaveLength(0);
});

test("what cannot be asked is a failure, not a no", async () => {
  const { organization } = setup(() => json({}, { status: 403 }));
  await expect(organization.findUsersOf("alex@contoso.example", { signal })).rejects.toMatchObject({ name: "Forbidden" });
});
