import { expect, test } from "vitest";
import { json } from "../../http/in-memory-server.ts";
import { setup, signal } from "./dataverse-setup.ts";

const user = (address: string, more: object = {}) => ({
  systemuserid: "11111111-aaaa-4aaa-8aaa-000000000001",
  isdisabled: false,
  internalemailaddress: address,
  domainname: address,
  ...more,
});
const address = (index: number) => `person${index}@contoso.example`;

test("many people are asked for in one request, by mail address and by sign-in name", async () => {
  const { organization, urls } = setup(() =>
    json({
      value: [
        user("Alex@contoso.example"),
        user("", { domainname: "blake@contoso.example" }),
        user("casey@contoso.example", { isdisabled: true }),
      ],
    }),
  );
  const answers = await organization.findUsers(
    ["alex@contoso.example", "BLAKE@contoso.example", "casey@contoso.example", "dana@contoso.example"],
    { signal },
  );
  expect(Object.fromEntries(answers)).toEqual({
    "alex@contoso.example": "enabled",
    "blake@contoso.example": "enabled",
    "casey@contoso.example": "not-enabled",
    "dana@contoso.example": "not-enabled",
  });
  const list = '["alex@contoso.example","blake@contoso.example","casey@contoso.example","dana@contoso.example"]';
  expect(urls().map((url) => url.searchParams.get("$filter"))).toEqual([
    `Microsoft.Dynamics.CRM.In(PropertyName='internalemailaddress',PropertyValues=${list}) or Microsoft.Dynamics.CRM.In(PropertyName='domainname',PropertyValues=${list})`,
  ]);
});

test("thirty people take two requests, and each gets an answer", async () => {
  const { organization, server } = setup(() => json({ value: [user(address(29))] }));
  const answers = await organization.findUsers(
    Array.from({ length: 30 }, (_, index) => address(index)),
    { signal },
  );
  expect(server.requests).toHaveLength(2);
  expect(answers.size).toBe(30);
  expect([...answers].filter(([, answer]) => answer === "enabled")).toEqual([[address(29), "enabled"]]);
});

test.each([`o'brien@contoso.example`, `a"b@contoso.example`, `a\\b@contoso.example`, "ä@contoso.example"])(
  "an address like %s is asked for by itself",
  async (unusual) => {
    const { organization, urls } = setup(() => json({ value: [user(unusual)] }));
    expect(Object.fromEntries(await organization.findUsers([unusual], { signal }))).toEqual({ [unusual]: "enabled" });
    expect(urls()[0]?.searchParams.get("$filter")).toContain("internalemailaddress eq '");
  },
);

test("nobody to ask for, nobody asked", async () => {
  const { organization, server } = setup(() => json({ value: [] }));
  expect((await organization.findUsers([], { signal })).size).toBe(0);
  expect(server.requests).toHaveLength(0);
});

test("an answer that goes on is no answer", async () => {
  const { organization } = setup(() =>
    json({ value: [], "@odata.nextLink": "https://contoso.crm4.dynamics.com/api/data/v9.2/systemusers?page=2" }),
  );
  await expect(organization.findUsers(["alex@contoso.example"], { signal })).rejects.toMatchObject({ name: "Incomplete" });
});

test("a server on somebody's premises is asked within addresses that it takes", async () => {
  const { organization, urls } = setup(() => json({ value: [user(address(29))] }), { version: "8.2" });
  const answers = await organization.findUsers(
    Array.from({ length: 30 }, (_, index) => address(index)),
    { signal },
  );
  expect([...answers].filter(([, answer]) => answer === "enabled")).toEqual([[address(29), "enabled"]]);
  expect(answers.size).toBe(30);
  expect(urls().filter(({ href }) => href.length > 2000)).toEqual([]);
});
