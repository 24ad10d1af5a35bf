import { expect, test } from "vitest";
import { type Answer, json } from "../../http/in-memory-server.ts";
import { data, html, root, setup, signal, wire, xml } from "./crm2013-setup.ts";

const id = "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01";
const userId = "11111111-aaaa-4aaa-8aaa-000000000001";
const who = () => xml(wire("who-am-i.xml"));
const named = (Name: string | null) => json({ d: { Name } });
const answers = (soap: () => Answer, organization: () => Answer) => (url: URL) =>
  url.pathname.endsWith("/Organization.svc/web") ? soap() : organization();

test("the organization says who it is: id from WhoAmI, name from its row", async () => {
  const { organization, urls } = setup(answers(who, () => named("Contoso Production")));
  expect(await organization.getIdentity({ signal })).toEqual({ id, name: "Contoso Production", nameFrom: "organization", userId });
  expect(urls().map(({ pathname }) => pathname)).toEqual([
    "/PROD/XRMServices/2011/Organization.svc/web",
    `${data}/OrganizationSet(guid'${id}')`,
  ]);
  expect(urls()[1]?.search).toBe("?$select=Name");
});

test("WhoAmI is asked as SOAP 1.1", async () => {
  const { organization, server } = setup(answers(who, () => named("Contoso")));
  await organization.getIdentity({ signal });
  const [request] = server.requests;
  expect([
    request?.method,
    request?.url,
    request?.headers.get("Content-Type"),
    request?.headers.get("SOAPAction"),
    request?.credentials,
  ]).toEqual([
    "POST",
    `${root}/Organization.svc/web`,
    "text/xml; charset=utf-8",
    "http://schemas.microsoft.com/xrm/2011/Contracts/Services/IOrganizationService/Execute",
    "same-origin",
  ]);
  const document = new DOMParser().parseFromString(await request!.text(), "application/xml");
  const names: string[] = [];
  for (let element: Element | null = document.documentElement; element !== null; element = element.firstElementChild)
    names.push(`${element.namespaceURI} ${element.localName}`);
  expect(names).toEqual([
    "http://schemas.xmlsoap.org/soap/envelope/ Envelope",
    "http://schemas.xmlsoap.org/soap/envelope/ Body",
    "http://schemas.microsoft.com/xrm/2011/Contracts/Services Execute",
    "http://schemas.microsoft.com/xrm/2011/Contracts/Services request",
    "http://schemas.microsoft.com/xrm/2011/Contracts Parameters",
  ]);
  const asked = document.getElementsByTagNameNS("http://schemas.microsoft.com/xrm/2011/Contracts/Services", "request")[0]!;
  const [prefix, type] = asked.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type")!.split(":");
  expect([asked.lookupNamespaceURI(prefix!), type]).toEqual(["http://schemas.microsoft.com/crm/2011/Contracts", "WhoAmIRequest"]);
  expect(document.getElementsByTagNameNS("http://schemas.microsoft.com/xrm/2011/Contracts", "RequestName")[0]?.textContent).toBe("WhoAmI");
});

test("prefixes do not matter, and spaces around the id neither", async () => {
  const other = wire("who-am-i.xml").replaceAll("c:", "x:").replace("xmlns:c=", "xmlns:x=").replace(id, `\n  {${id.toUpperCase()}}\n`);
  const { organization } = setup(
    answers(
      () => xml(other),
      () => named("Contoso"),
    ),
  );
  expect((await organization.getIdentity({ signal })).id).toBe(id);
});

test.each<{ name: string; row: () => Answer }>([
  { name: "is refused", row: () => json({}, { status: 403 }) },
  { name: "is refused as 500", row: () => json({ error: { code: "-2147220960", message: { value: "" } } }, { status: 500 }) },
  { name: "is a page of HTML", row: () => html() },
  { name: "has no name", row: () => named(" ") },
  { name: "has null for a name", row: () => named(null) },
  { name: "does not come", row: () => Promise.reject(new TypeError("Failed to fetch")) },
])("where the row $name, the configured name stands in, and that is said", async ({ row }) => {
  const { organization } = setup(answers(who, row));
  expect(await organization.getIdentity({ signal })).toEqual({ id, name: "PROD", nameFrom: "configuration", userId });
});

const withoutId = wire("who-am-i.xml").replace("OrganizationId", "Other");

test.each<{ name: string; soap: () => Answer; failure: object }>([
  { name: "is not signed in by Windows", soap: () => html(401), failure: { name: "Unauthenticated", status: 401 } },
  { name: "is forbidden", soap: () => html(403), failure: { name: "Forbidden", status: 403 } },
  { name: "is not there", soap: () => html(404), failure: { name: "NotFound", status: 404 } },
  { name: "leads to a page to sign in at", soap: () => Promise.reject(new TypeError("Failed to fetch")), failure: { name: "Unreachable" } },
  {
    name: "is a page of HTML",
    soap: () => html(),
    failure: { name: "Unexpected", message: "The answer is a page of HTML instead of XML." },
  },
  { name: "is a fault", soap: () => xml(wire("fault.xml"), { status: 500 }), failure: { name: "NoPrivilege", code: "0x80040220" } },
  {
    name: "is a fault of an unknown code",
    soap: () => xml(wire("fault.xml").replace("-2147220960", "-2147204784"), { status: 500 }),
    failure: { name: "Unexpected", status: 500, code: "-2147204784" },
  },
  {
    name: "is a fault with 200",
    soap: () => xml(wire("fault.xml")),
    failure: { name: "Unexpected", message: "The answer is none to WhoAmI." },
  },
  { name: "names no organization", soap: () => xml(withoutId), failure: { name: "Unexpected" } },
  { name: "names an organization by no GUID", soap: () => xml(wire("who-am-i.xml").replace(id, "PROD")), failure: { name: "Unexpected" } },
  { name: "is half an XML", soap: () => xml(wire("who-am-i.xml").slice(0, 700)), failure: { name: "Unexpected" } },
  { name: "has a DOCTYPE", soap: () => xml(`<!DOCTYPE s [<!ENTITY a "a">]>${wire("who-am-i.xml")}`), failure: { name: "Unexpected" } },
  { name: "is empty", soap: () => xml(""), failure: { name: "Unexpected" } },
  { name: "is JSON", soap: () => json({ OrganizationId: id }), failure: { name: "Unexpected" } },
])("a WhoAmI that $name is a failure, and no row is asked for", async ({ soap, failure }) => {
  const { organization, server } = setup(answers(soap, () => named("Contoso")));
  await expect(organization.getIdentity({ signal })).rejects.toMatchObject(failure);
  expect(server.requests).toHaveLength(1);
});

test("WhoAmI changes nothing, and is asked again where the server is busy", async () => {
  let count = 0;
  const { organization } = setup(
    answers(
      () => (++count === 1 ? html(503) : who()),
      () => named("Contoso"),
    ),
  );
  expect((await organization.getIdentity({ signal })).id).toBe(id);
});

test("an abort is no fallback to the configured name", async () => {
  const { organization } = setup(who);
  await expect(organization.getIdentity({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
});
