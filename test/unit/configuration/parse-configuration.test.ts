import { expect, test } from "vitest";
import { ConfigurationError } from "../../../src/configuration/configuration-error.ts";
import { parseConfiguration } from "../../../src/configuration/parse-configuration.ts";
import example from "../../../src/configuration/config.example.json" with { type: "json" };

const prod = { name: "PROD", url: "https://contoso.crm4.dynamics.com" };
const uat = { name: "UAT", url: "https://contoso-uat.crm4.dynamics.com" };
const retired = "4f1a1d55-9fcd-ee11-9078-000d3a4bf81c";
const least = { clientId: "1b730954-1685-4b74-9bfd-dac224a7b894", organizations: [prod] };

test("the example is valid", () => {
  expect(parseConfiguration(example).organizations.map(({ name }) => name)).toEqual(["PROD", "UAT"]);
});

test("what is left out has a default", () => {
  expect(parseConfiguration(least)).toStrictEqual({
    clientId: least.clientId,
    authority: "https://login.microsoftonline.com/common",
    exchange: "automatic",
    graph: "https://graph.microsoft.com",
    syncMinutes: 15,
    patienceSeconds: 60,
    organizations: [{ ...prod, version: "9.2", signIn: "entra" }],
    retired: [],
    tables: [],
  });
});

test.each([
  { syncMinutes: 0.05, patienceSeconds: 3 },
  { syncMinutes: 1440, patienceSeconds: 3600 },
])("intervals are kept as they are set: %j", (intervals) => {
  expect(parseConfiguration({ ...least, ...intervals })).toMatchObject(intervals);
});

test.each([
  { as: "the root of its Web API", url: "https://contoso.crm4.dynamics.com/api/data/v9.2" },
  { as: "that root with a slash", url: "https://contoso.crm4.dynamics.com/api/data/v9.2/" },
  { as: "the root without version", url: "https://contoso.crm4.dynamics.com/API/data" },
  { as: "the page of an app", url: "https://contoso.crm4.dynamics.com/main.aspx?appid=1b730954-1685-4b74-9bfd-dac224a7b894#1" },
])("an organization's address is understood as $as", ({ url }) => {
  expect(parseConfiguration({ ...least, organizations: [{ name: "PROD", url }] }).organizations[0]?.url).toBe(prod.url);
});

test("the path of an organization on-premises stays", () => {
  const { organizations } = parseConfiguration({
    exchange: "on-premises",
    organizations: [{ name: "PROD", url: "https://crm.contoso.example/PROD/main.aspx", version: "2013" }],
  });
  expect(organizations[0]?.url).toBe("https://crm.contoso.example/PROD");
});

test("retired organizations are listed by their ids, with the successor that there is", () => {
  const [id, other] = ["7F1B7C0A-2D0E-4A55-9A3E-5B0F3C1D1E01", "4f1a1d55-9fcd-ee11-9078-000d3a4bf81c"];
  expect(parseConfiguration({ ...least, retired: [{ id, successor: "PROD" }, { id: other }] }).retired).toStrictEqual([
    { id: id.toLowerCase(), successor: "PROD" },
    { id: other },
  ]);
});

test.each(["help@contoso.example", "https://help.contoso.example/crm?from=outlook"])("people may ask %s for help", (helpAddress) => {
  expect(parseConfiguration({ ...least, helpAddress }).helpAddress).toBe(helpAddress);
});

test("tables are named as CRM's customization spells them", () => {
  const tables = [
    { name: "new_Visit", set: "new_visits", nameColumn: "new_Name", label: "Visit" },
    { name: "new_bridge", set: "new_bridges", nameColumn: "new_title" },
  ];
  expect(parseConfiguration({ ...least, tables }).tables).toStrictEqual(tables);
  expect(parseConfiguration(least).tables).toStrictEqual([]);
});

test.each([
  { table: { name: "new_visit" }, field: "tables.0.set", problem: "is missing" },
  { table: { name: "new visit", set: "s", nameColumn: "n" }, field: "tables.0.name", problem: /letters, digits and _/ },
  { table: { name: "new_visit", set: "s)?$x=('", nameColumn: "n" }, field: "tables.0.set", problem: /letters, digits and _/ },
  { table: { name: "new_visit", set: "s", nameColumn: "n eq" }, field: "tables.0.nameColumn", problem: /letters, digits and _/ },
  { table: { name: "Account", set: "accounts", nameColumn: "name" }, field: "tables.0.name", problem: /without being listed/ },
  { table: { name: "new_visit", set: "s", nameColumn: "n", typeCode: 1 }, field: "tables.0.typeCode", problem: /not a known setting/ },
])("the table $table is refused at $field", ({ table, field, problem }) => {
  expect(() => parseConfiguration({ ...least, tables: [table] })).toThrow(
    expect.objectContaining({ field, problem: expect.stringMatching(problem) }),
  );
});

test("a table is listed once, whatever its capitals", () => {
  const tables = ["new_visit", "New_Visit"].map((name) => ({ name, set: "new_visits", nameColumn: "new_name" }));
  expect(() => parseConfiguration({ ...least, tables })).toThrow(expect.objectContaining({ field: "tables.1.name" }));
});

test("GUIDs, colours and roots have one form", () => {
  const { clientId, organizations } = parseConfiguration({
    clientId: least.clientId.toUpperCase(),
    organizations: [
      {
        name: " PROD ",
        url: "https://CRM.contoso.example/PROD//",
        colour: "#0F6CBD",
        id: "7F1B7C0A-2D0E-4A55-9A3E-5B0F3C1D1E01",
        version: "2013",
      },
    ],
  });
  expect(clientId).toBe(least.clientId);
  expect(organizations).toStrictEqual([
    {
      name: "PROD",
      url: "https://crm.contoso.example/PROD",
      colour: "#0f6cbd",
      id: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01",
      version: "2013",
      signIn: "windows",
    },
  ]);
});

test("on-premises all through, no app registration is needed", () => {
  const { clientId, organizations } = parseConfiguration({
    exchange: "on-premises",
    organizations: [
      { ...prod, version: "2013" },
      { ...uat, version: "9.1" },
    ],
  });
  expect(clientId).toBeUndefined();
  expect(organizations.map(({ signIn }) => signIn)).toEqual(["windows", "windows"]);
});

test("AD FS is named once for all organizations", () => {
  const adfs = { authority: "https://adfs.contoso.example/adfs", clientId: "guard" };
  expect(parseConfiguration({ ...least, adfs, organizations: [{ ...prod, version: "8.2", signIn: "adfs" }] })).toMatchObject({
    adfs,
    organizations: [{ signIn: "adfs" }],
  });
});

test.each([
  { name: "text instead of settings", json: "PROD", field: "config.json", problem: "must be an object" },
  { name: "nothing", json: null, field: "config.json", problem: "must be an object" },
  {
    name: "no client id",
    json: { organizations: [prod] },
    field: "clientId",
    problem: 'is missing; only where "exchange" is "on-premises" and no organization signs in by Entra it may be',
  },
  {
    name: "no client id, with one organization in the cloud",
    json: { exchange: "on-premises", organizations: [prod] },
    field: "clientId",
    problem: 'is missing; only where "exchange" is "on-premises" and no organization signs in by Entra it may be',
  },
  {
    name: "an Exchange nobody knows",
    json: { ...least, exchange: "hybrid" },
    field: "exchange",
    problem: 'must be "online", "on-premises" or "automatic"',
  },
  {
    name: "an old organization with a new sign-in",
    json: { ...least, organizations: [{ ...prod, version: "2013", signIn: "entra" }] },
    field: "organizations.0.signIn",
    problem: 'must be "windows": an organization of version 2013 knows no other way',
  },
  {
    name: "AD FS without its server",
    json: { ...least, organizations: [{ ...prod, version: "8.2", signIn: "adfs" }] },
    field: "organizations.0.signIn",
    problem: 'needs the setting "adfs", which names the server',
  },
  {
    name: "a client id that is no GUID",
    json: { ...least, clientId: "my app" },
    field: "clientId",
    problem: "must be the GUID of the app registration",
  },
  {
    name: "a typo",
    json: { ...least, authorty: "x" },
    field: "authorty",
    problem: "is not a known setting: remove it, or correct its name",
  },
  {
    name: "a typo in an organization",
    json: { ...least, organizations: [prod, { ...uat, color: "#000000" }] },
    field: "organizations.1.color",
    problem: "is not a known setting: remove it, or correct its name",
  },
  {
    name: "Graph without https",
    json: { ...least, graph: "http://graph.microsoft.com" },
    field: "graph",
    problem: "must begin with https://",
  },
  {
    name: "an authority that is no address",
    json: { ...least, authority: "common" },
    field: "authority",
    problem: "must be a complete address that begins with https://",
  },
  {
    name: "no organizations",
    json: { ...least, organizations: [] },
    field: "organizations",
    problem: "must name at least one organization",
  },
  { name: "one organization without a list", json: { ...least, organizations: prod }, field: "organizations", problem: "must be a list" },
  {
    name: "an organization without address",
    json: { ...least, organizations: [{ name: "PROD" }] },
    field: "organizations.0.url",
    problem: "is missing",
  },
  {
    name: "an organization without https",
    json: { ...least, organizations: [prod, { name: "UAT", url: "http://uat" }] },
    field: "organizations.1.url",
    problem: "must begin with https://",
  },
  {
    name: "a script for an address",
    json: { ...least, organizations: [{ name: "PROD", url: "javascript:alert(1)" }] },
    field: "organizations.0.url",
    problem: "must begin with https://",
  },
  {
    name: "an address with a password",
    json: { ...least, organizations: [{ name: "PROD", url: "https://a:b@crm.example" }] },
    field: "organizations.0.url",
    problem: "must not hold a user name or password",
  },
  {
    name: "an address with a query",
    json: { ...least, organizations: [{ name: "PROD", url: "https://crm.example/?x=1" }] },
    field: "organizations.0.url",
    problem: "must not hold a ? or # part",
  },
  {
    name: "an empty name",
    json: { ...least, organizations: [{ ...prod, name: "  " }] },
    field: "organizations.0.name",
    problem: "must not be empty",
  },
  {
    name: "a name of 101 characters",
    json: { ...least, organizations: [{ ...prod, name: "x".repeat(101) }] },
    field: "organizations.0.name",
    problem: "must have at most 100 characters",
  },
  {
    name: "two of one name",
    json: { ...least, organizations: [prod, { ...uat, name: "prod" }] },
    field: "organizations.1.name",
    problem: "must differ from the other names: people choose by it",
  },
  {
    name: "two of one address",
    json: { ...least, organizations: [prod, uat, { name: "LIVE", url: `${prod.url.toUpperCase().replace("HTTPS", "https")}/main.aspx` }] },
    field: "organizations.2.url",
    problem: 'is that of "PROD" already: list the organization once',
  },
  {
    name: "two of one id",
    json: {
      ...least,
      organizations: [
        { ...prod, id: retired },
        { ...uat, id: retired.toUpperCase() },
      ],
    },
    field: "organizations.1.id",
    problem: 'is that of "PROD" already: correct one, or leave both out',
  },
  {
    name: "a successor that is not listed",
    json: { ...least, retired: [{ id: retired, successor: "prod" }] },
    field: "retired.0.successor",
    problem: "must be the name of one of the organizations",
  },
  {
    name: "an organization that is retired and in use",
    json: { ...least, organizations: [{ ...prod, id: retired }], retired: [{ id: retired }] },
    field: "retired.0.id",
    problem: 'is that of "PROD", which is listed as in use',
  },
  {
    name: "an organization that is retired twice",
    json: { ...least, retired: [{ id: retired }, { id: retired }] },
    field: "retired.1.id",
    problem: "is listed already",
  },
  {
    name: "a retired one in braces",
    json: { ...least, retired: [{ id: `{${retired}}` }] },
    field: "retired.0.id",
    problem: "must be a GUID without braces",
  },
  {
    name: "a script for help",
    json: { ...least, helpAddress: "javascript:alert(1)" },
    field: "helpAddress",
    problem: "must be an e-mail address, or an address that begins with https://",
  },
  {
    name: "a version nobody knows",
    json: { ...least, organizations: [{ ...prod, version: "10" }] },
    field: "organizations.0.version",
    problem: "must be one of 9.2, 9.1, 9.0, 8.2, 8.1, 8.0, 2013, as text",
  },
  {
    name: "a version that is a number",
    json: { ...least, organizations: [{ ...prod, version: 9.2 }] },
    field: "organizations.0.version",
    problem: "must be one of 9.2, 9.1, 9.0, 8.2, 8.1, 8.0, 2013, as text",
  },
  {
    name: "a colour by name",
    json: { ...least, organizations: [{ ...prod, colour: "red" }] },
    field: "organizations.0.colour",
    problem: "must be a colour such as #0f6cbd",
  },
  { name: "a sync that never rests", json: { ...least, syncMinutes: 0 }, field: "syncMinutes", problem: "must be more than nothing" },
  {
    name: "a sync of more than a day",
    json: { ...least, syncMinutes: 1441 },
    field: "syncMinutes",
    problem: "must be at most 1440 minutes",
  },
  { name: "a sync in words", json: { ...least, syncMinutes: "15" }, field: "syncMinutes", problem: "must be a number" },
  { name: "no patience", json: { ...least, patienceSeconds: -1 }, field: "patienceSeconds", problem: "must be more than nothing" },
  {
    name: "patience without end",
    json: { ...least, patienceSeconds: 3601 },
    field: "patienceSeconds",
    problem: "must be at most 3600 seconds",
  },
  {
    name: "an id in braces",
    json: { ...least, organizations: [{ ...prod, id: "{7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01}" }] },
    field: "organizations.0.id",
    problem: "must be a GUID without braces",
  },
])("$name: the error names $field and says what is wrong", ({ json, field, problem }) => {
  const error = (() => {
    try {
      return parseConfiguration(json);
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({ field, problem });
});
