import fc from "fast-check";
import { expect, test } from "vitest";
import { json } from "../../http/in-memory-server.ts";
import { rows, setup, signal } from "./crm2013-setup.ts";

const id = (digit: number) => `3333333${digit}-cccc-4ccc-8ccc-000000000003`;

function answer({ pathname }: URL) {
  if (pathname.endsWith("/AccountSet"))
    return rows({ AccountId: id(1), Name: "Old Fabrikam" }, { AccountId: id(2).toUpperCase(), Name: "Fabrikam" });
  if (pathname.endsWith("/ContactSet")) return rows({ ContactId: id(3), FullName: "Fab Rikardo" });
  return pathname.endsWith("/OpportunitySet") ? rows({ OpportunityId: id(4), Name: null }) : rows();
}

test("a part of the name is looked for in the set of every table that CRM ships; what begins with it comes first", async () => {
  const { organization, urls } = setup(answer);
  expect(await organization.findRegarding({ name: " fab " }, { signal })).toEqual([
    { id: id(3), type: "contact", name: "Fab Rikardo" },
    { id: id(2), type: "account", name: "Fabrikam" },
    { id: id(4), type: "opportunity", name: "" },
    { id: id(1), type: "account", name: "Old Fabrikam" },
  ]);
  expect(
    urls().map((url) => [
      url.pathname.split("/").at(-1),
      url.searchParams.get("$filter"),
      url.searchParams.get("$orderby"),
      url.searchParams.get("$top"),
    ]),
  ).toEqual([
    ["AccountSet", "substringof('fab',Name)", "Name", "20"],
    ["ContactSet", "substringof('fab',FullName)", "FullName", "20"],
    ["OpportunitySet", "substringof('fab',Name)", "Name", "20"],
    ["LeadSet", "substringof('fab',FullName)", "FullName", "20"],
    ["IncidentSet", "substringof('fab',Title)", "Title", "20"],
  ]);
});

test("addresses are looked for where a set has them", async () => {
  const { organization, urls } = setup(answer);
  await organization.findRegarding(
    { addresses: ["o'brien@fabrikam.example", " ", "o'brien@fabrikam.example", "info@fabrikam.example"] },
    { signal },
  );
  expect(urls().map((url) => [url.pathname.split("/").at(-1), url.searchParams.get("$filter")])).toEqual([
    ["AccountSet", "EMailAddress1 eq 'o''brien@fabrikam.example' or EMailAddress1 eq 'info@fabrikam.example'"],
    ["ContactSet", "EMailAddress1 eq 'o''brien@fabrikam.example' or EMailAddress1 eq 'info@fabrikam.example'"],
  ]);
});

test("addresses that no address of an old server holds are asked in several requests, and each row is told once", async () => {
  const { organization, urls } = setup(answer);
  const found = await organization.findRegarding(
    { addresses: Array.from({ length: 20 }, (_, index) => `${"x".repeat(250)}${index}@fabrikam.example`) },
    { signal },
  );
  expect(found.map((candidate) => candidate.id).toSorted()).toEqual([id(1), id(2), id(3)]);
  expect(urls().filter(({ href }) => href.length > 2000)).toEqual([]);
});

test("whatever a name holds, it stays one literal", async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[a'&%+#)( ]{1,30}$/), async (name) => {
      fc.pre(name.trim() !== "");
      const { organization, urls } = setup(answer);
      await organization.findRegarding({ name }, { signal });
      expect([...urls()[0]!.searchParams.keys()]).toEqual(["$select", "$filter", "$orderby", "$top"]);
      expect(urls()[0]?.searchParams.get("$filter")).toBe(
        `substringof('${name.trim().replaceAll("'", "''").replaceAll("%", "[%]")}',Name)`,
      );
    }),
  );
});

test.each([{ name: "  " }, { addresses: [] }, { addresses: ["", "x".repeat(321)] }])("nothing is asked for %j", async (query) => {
  const { organization, server } = setup(answer);
  expect(await organization.findRegarding(query, { signal })).toEqual([]);
  expect(server.requests).toHaveLength(0);
});

test.each([
  { name: "403", refused: () => json({}, { status: 403 }) },
  { name: "500 with the code of a missing privilege", refused: () => json({ error: { code: "-2147220960" } }, { status: 500 }) },
])("a set that this person may not read ($name) has no rows for them; another failure is one", async ({ refused }) => {
  const { organization } = setup((url) => (url.pathname.endsWith("/OpportunitySet") ? refused() : answer(url)));
  expect((await organization.findRegarding({ name: "fab" }, { signal })).map(({ type }) => type)).toEqual([
    "contact",
    "account",
    "account",
  ]);
  const broken = setup((url) => (url.pathname.endsWith("/ContactSet") ? json({}, { status: 500 }) : answer(url)));
  await expect(broken.organization.findRegarding({ name: "fab" }, { signal })).rejects.toMatchObject({ name: "Unexpected" });
});

test("at most twenty are told", async () => {
  const many = (key: string, name: string) =>
    rows(
      ...Array.from({ length: 20 }, (_, n) => ({
        [key]: `${String(n).padStart(8, "0")}-cccc-4ccc-8ccc-${key.length.toString().padStart(12, "0")}`,
        [name]: `Fabrikam ${n}`,
      })),
    );
  const columns: Record<string, [string, string]> = {
    ContactSet: ["ContactId", "FullName"],
    AccountSet: ["AccountId", "Name"],
    OpportunitySet: ["OpportunityId", "Name"],
    LeadSet: ["LeadId", "FullName"],
    IncidentSet: ["IncidentId", "Title"],
  };
  const { organization } = setup(({ pathname }) => many(...columns[pathname.split("/").at(-1)!]!));
  expect(await organization.findRegarding({ name: "fab" }, { signal })).toHaveLength(20);
});
