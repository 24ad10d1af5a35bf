import { defaultParser } from "@odata/parser";
import { expect, test } from "vitest";
import { json } from "../../http/in-memory-server.ts";
import { setup, signal } from "./dataverse-setup.ts";

const id = (digit: number) => `3333333${digit}-cccc-4ccc-8ccc-000000000003`;

function answer({ pathname }: URL) {
  if (pathname.endsWith("/accounts"))
    return json({
      value: [
        { accountid: id(1), name: "Old Fabrikam" },
        { accountid: id(2).toUpperCase(), name: "Fabrikam" },
      ],
    });
  if (pathname.endsWith("/contacts")) return json({ value: [{ contactid: id(3), fullname: "Fab Rikardo" }] });
  if (pathname.endsWith("/opportunities")) return json({ value: [{ opportunityid: id(4), name: null }] });
  return json({ value: [] });
}

test("a part of the name is looked for in every table that CRM ships; what begins with it comes first", async () => {
  const { organization, urls } = setup(answer);
  expect(await organization.findRegarding({ name: " fab " }, { signal })).toEqual([
    { id: id(3), type: "contact", name: "Fab Rikardo" },
    { id: id(2), type: "account", name: "Fabrikam" },
    { id: id(4), type: "opportunity", name: "" },
    { id: id(1), type: "account", name: "Old Fabrikam" },
  ]);
  expect(urls().map((url) => [url.pathname.split("/").at(-1), url.searchParams.get("$filter")])).toEqual([
    ["accounts", "contains(name,'fab')"],
    ["contacts", "contains(fullname,'fab')"],
    ["opportunities", "contains(name,'fab')"],
    ["leads", "contains(fullname,'fab')"],
    ["incidents", "contains(title,'fab')"],
  ]);
});

test("addresses are looked for where a table has them", async () => {
  const { organization, urls } = setup(answer);
  await organization.findRegarding(
    { addresses: ["o'brien@fabrikam.example", " ", "o'brien@fabrikam.example", "info@fabrikam.example"] },
    { signal },
  );
  expect(urls().map((url) => [url.pathname.split("/").at(-1), url.searchParams.get("$filter")])).toEqual([
    ["accounts", "emailaddress1 eq 'o''brien@fabrikam.example' or emailaddress1 eq 'info@fabrikam.example'"],
    ["contacts", "emailaddress1 eq 'o''brien@fabrikam.example' or emailaddress1 eq 'info@fabrikam.example'"],
  ]);
});

test.each(["a'b", "') or (name ne '", "100% & more", "a+b #c"])("the hostile name %j stays one literal", async (name) => {
  const { organization, urls } = setup(answer);
  await organization.findRegarding({ name }, { signal });
  const filter = urls()[0]?.searchParams.get("$filter") ?? "";
  expect(filter).toBe(`contains(name,'${name.replaceAll("'", "''").replaceAll("%", "[%]")}')`);
  expect(() => defaultParser.filter(filter.replaceAll("%", "%25"))).not.toThrow();
});

test.each([{ name: "  " }, { addresses: [] }, { addresses: ["", "x".repeat(321)] }])("nothing is asked for %j", async (query) => {
  const { organization, server } = setup(answer);
  expect(await organization.findRegarding(query, { signal })).toEqual([]);
  expect(server.requests).toHaveLength(0);
});

test("a table that this person may not read has no rows for them; another failure is one", async () => {
  const { organization } = setup((url) => (url.pathname.endsWith("/opportunities") ? json({}, { status: 403 }) : answer(url)));
  expect((await organization.findRegarding({ name: "fab" }, { signal })).map(({ type }) => type)).toEqual([
    "contact",
    "account",
    "account",
  ]);
  const broken = setup((url) => (url.pathname.endsWith("/contacts") ? json({}, { status: 500 }) : answer(url)));
  await expect(broken.organization.findRegarding({ name: "fab" }, { signal })).rejects.toMatchObject({ name: "Unexpected" });
});

test("at most twenty are told", async () => {
  const many = (key: string, name: string) =>
    json({ value: Array.from({ length: 20 }, (_, n) => ({ [key]: id(n % 10), [name]: `Fabrikam ${n}` })) });
  const columns: Record<string, [string, string]> = {
    contacts: ["contactid", "fullname"],
    accounts: ["accountid", "name"],
    opportunities: ["opportunityid", "name"],
    leads: ["leadid", "fullname"],
    incidents: ["incidentid", "title"],
  };
  const { organization } = setup(({ pathname }) => many(...columns[pathname.split("/").at(-1)!]!));
  expect(await organization.findRegarding({ name: "fab" }, { signal })).toHaveLength(20);
});
