import { expect, test } from "vitest";
import { json } from "../../http/in-memory-server.ts";
import { data, rows, setup, signal } from "./crm2013-setup.ts";

const user = (InternalEMailAddress: string | null, more: object = {}) => ({
  SystemUserId: "11111111-aaaa-4aaa-8aaa-000000000001",
  IsDisabled: false,
  InternalEMailAddress,
  DomainName: "CONTOSO\\someone",
  ...more,
});
const address = (index: number) => `person${index}@contoso.example`;

test.each([
  { name: "an enabled user by mail address", users: [user("Alex@contoso.example")], address: "alex@contoso.example", answer: [true] },
  {
    name: "an enabled user by sign-in name",
    users: [user(null, { DomainName: "alex@contoso.example" })],
    address: "ALEX@contoso.example",
    answer: [true],
  },
  {
    name: "a disabled user",
    users: [user("alex@contoso.example", { IsDisabled: true })],
    address: "alex@contoso.example",
    answer: [false],
  },
  {
    name: "a disabled and an enabled one",
    users: [user("alex@contoso.example", { IsDisabled: true }), user("alex@contoso.example")],
    address: "alex@contoso.example",
    answer: [false, true],
  },
  { name: "nobody", users: [], address: "alex@contoso.example", answer: [] },
  {
    name: "somebody else, from a server that does not filter",
    users: [user("alex@contoso.example")],
    address: "blake@contoso.example",
    answer: [],
  },
])("$name: $answer", async ({ users, address: asked, answer }) => {
  const { organization } = setup(() => rows(...users));
  expect((await organization.findUsersOf(asked, { signal })).map(({ enabled }) => enabled)).toEqual(answer);
});

test("the question is by address, quoted", async () => {
  const { organization, urls } = setup(() => rows());
  await organization.findUsersOf("o'brien&co@contoso.example", { signal });
  expect(urls()[0]?.pathname).toBe(`${data}/SystemUserSet`);
  expect(urls()[0]?.searchParams.get("$filter")).toBe(
    "InternalEMailAddress eq 'o''brien&co@contoso.example' or DomainName eq 'o''brien&co@contoso.example'",
  );
});

test.each(["", "  ", `${"a".repeat(320)}@contoso.example`])("an address %j is nobody's, and nobody is asked", async (asked) => {
  const { organization, server } = setup(() => rows(user(asked)));
  expect(await organization.findUsersOf(asked, { signal })).toEqual([]);
  expect(server.requests).toHaveLength(0);
});

test("many people are asked for together, as many as an address holds, and each gets an answer", async () => {
  const { organization, urls } = setup(() => rows(user(address(29))));
  const answers = await organization.findUsers(
    Array.from({ length: 30 }, (_, index) => address(index)),
    { signal },
  );
  expect(answers.size).toBe(30);
  expect([...answers].filter(([, answer]) => answer === "enabled")).toEqual([[address(29), "enabled"]]);
  expect(urls().length).toBeLessThan(6);
  expect(urls().filter(({ href }) => href.length > 2000)).toEqual([]);
});

test("nobody to ask for, nobody asked", async () => {
  const { organization, server } = setup(() => rows());
  expect((await organization.findUsers([], { signal })).size).toBe(0);
  expect(server.requests).toHaveLength(0);
});

test.each([
  { name: "a missing privilege", answer: () => json({}, { status: 403 }), failure: "Forbidden" },
  { name: "a user of whom it is not said", answer: () => rows(user("alex@contoso.example", { IsDisabled: null })), failure: "Unexpected" },
])("$name is a failure, not a no", async ({ answer, failure }) => {
  const { organization } = setup(answer);
  await expect(organization.findUsersOf("alex@contoso.example", { signal })).rejects.toMatchObject({ name: failure });
});
