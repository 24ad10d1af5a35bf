import { expect, test } from "vitest";
import { Unexpected } from "../../../../src/http/failure.ts";
import { json, type Answer } from "../../http/in-memory-server.ts";
import { setup, signal } from "./dataverse-setup.ts";
import currentOrganization from "./wire/current-organization.json" with { type: "json" };
import whoAmI from "./wire/who-am-i.json" with { type: "json" };

const answers = (who: () => Answer, organization: () => Answer) => (url: URL) =>
  url.pathname.endsWith("/WhoAmI") ? who() : organization();
const id = "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01";
const userId = whoAmI.UserId.toLowerCase();

test("the organization says who it is: id from WhoAmI, name from its details", async () => {
  const { organization, server, scopes, urls } = setup(
    answers(
      () => json(whoAmI),
      () => json(currentOrganization),
    ),
  );
  expect(await organization.getIdentity({ signal })).toEqual({ id, name: "Contoso Production", nameFrom: "organization", userId });
  expect(
    urls()
      .map(({ href }) => href)
      .sort(),
  ).toEqual([
    "https://contoso.crm4.dynamics.com/api/data/v9.2/RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')",
    "https://contoso.crm4.dynamics.com/api/data/v9.2/WhoAmI",
  ]);
  expect(scopes).toEqual([
    ["https://contoso.crm4.dynamics.com/user_impersonation"],
    ["https://contoso.crm4.dynamics.com/user_impersonation"],
  ]);
  expect(Object.fromEntries(server.requests[0]!.headers)).toMatchObject({
    "odata-version": "4.0",
    "odata-maxversion": "4.0",
    accept: "application/json",
    authorization: "Bearer secret",
  });
});

test("the two questions are asked at once", async () => {
  const arrived: string[] = [];
  let both: () => void;
  const bothArrived = new Promise<void>((resolve) => (both = resolve));
  const { organization } = setup(async (url) => {
    arrived.push(url.pathname);
    if (arrived.length === 2) both();
    await bothArrived;
    return url.pathname.endsWith("/WhoAmI") ? json(whoAmI) : json(currentOrganization);
  });
  expect((await organization.getIdentity({ signal })).id).toBe(id);
});

test.each<{ name: string; details: () => Answer }>([
  { name: "are refused", details: () => json({ error: { code: "0x80040220" } }, { status: 403 }) },
  { name: "are a page of HTML", details: () => new Response("<html>", { headers: { "Content-Type": "text/html" } }) },
  { name: "have no name", details: () => json({ Detail: { ...currentOrganization.Detail, FriendlyName: " " } }) },
])("where the details $name, the configured name stands in, and that is said", async ({ details }) => {
  const { organization } = setup(answers(() => json(whoAmI), details));
  expect(await organization.getIdentity({ signal })).toEqual({ id, name: "PROD", nameFrom: "configuration", userId });
});

test.each([
  { name: "is not there", status: 404, body: {} },
  { name: "is not implemented", status: 501, body: {} },
  { name: "is refused", status: 403, body: {} },
])("where the function $name, as in a first release of CRM 2016, the organization's own row tells its name", async ({ status, body }) => {
  const { organization, urls } = setup(
    ({ pathname }) =>
      pathname.endsWith("/WhoAmI")
        ? json(whoAmI)
        : pathname.endsWith(`/organizations(${id})`)
          ? json({ name: "Contoso Production" })
          : json(body, { status }),
    { version: "8.0", url: "https://crm.contoso.example/PROD", signIn: "windows" },
  );
  expect(await organization.getIdentity({ signal })).toEqual({ id, name: "Contoso Production", nameFrom: "organization", userId });
  expect(urls().at(-1)?.href).toBe(`https://crm.contoso.example/PROD/api/data/v8.0/organizations(${id})?$select=name`);
});

test("a server that is busy is not asked for more", async () => {
  const { organization, urls } = setup(
    answers(
      () => json(whoAmI),
      () => json({}, { status: 429, headers: { "Retry-After": "120" } }),
    ),
  );
  expect(await organization.getIdentity({ signal })).toEqual({ id, name: "PROD", nameFrom: "configuration", userId });
  expect(urls()).toHaveLength(2);
});

test("two answers that name two organizations are no answer", async () => {
  const other = { Detail: { ...currentOrganization.Detail, OrganizationId: "c2a9e1d4-6b3f-4f7a-8c11-0d9e7a5b2f02" } };
  const { organization } = setup(
    answers(
      () => json(whoAmI),
      () => json(other),
    ),
  );
  await expect(organization.getIdentity({ signal })).rejects.toBeInstanceOf(Unexpected);
});

test.each<{ name: string; who: () => Answer; failure: string }>([
  { name: "is forbidden", who: () => json({}, { status: 403 }), failure: "Forbidden" },
  { name: "is not signed in", who: () => json({}, { status: 401 }), failure: "Unauthenticated" },
  { name: "is throttled for long", who: () => json({}, { status: 429, headers: { "Retry-After": "120" } }), failure: "Throttled" },
  {
    name: "is half a JSON",
    who: () => new Response('{"OrganizationId":', { headers: { "Content-Type": "application/json" } }),
    failure: "Unexpected",
  },
  { name: "names no organization", who: () => json({ ...whoAmI, OrganizationId: "PROD" }), failure: "Unexpected" },
  { name: "does not come", who: () => Promise.reject(new TypeError("Failed to fetch")), failure: "Unreachable" },
])("a WhoAmI that $name is $failure, whatever the details say", async ({ who, failure }) => {
  const { organization } = setup(answers(who, () => json(currentOrganization)));
  await expect(organization.getIdentity({ signal })).rejects.toMatchObject({ name: failure });
});

test("an abort is no fallback to the configured name", async () => {
  const { organization } = setup(() => json(whoAmI));
  await expect(organization.getIdentity({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
});

test("an organization below a path keeps its path in address and scope", async () => {
  const { organization, urls, scopes } = setup(
    answers(
      () => json(whoAmI),
      () => json(currentOrganization),
    ),
    { url: "https://crm.contoso.example/PROD" },
  );
  await organization.getIdentity({ signal });
  expect(urls().map(({ pathname }) => pathname)).toContain("/PROD/api/data/v9.2/WhoAmI");
  expect(scopes[0]).toEqual(["https://crm.contoso.example/PROD/user_impersonation"]);
});

test("a popup is opened by a click alone, and for this organization", async () => {
  const { organization, clicked } = setup(
    answers(
      () => json({}, { status: 401 }),
      () => json(currentOrganization),
    ),
  );
  await expect(organization.getIdentity({ signal })).rejects.toMatchObject({ name: "Unauthenticated" });
  expect(clicked).toEqual([]);
  await organization.signIn({ signal });
  expect(clicked).toEqual([["https://contoso.crm4.dynamics.com/user_impersonation"]]);
});
