/** Who asks is for the browser's Windows account to say: at CRM 2011 to 2015 always, at a Web API on-premises where no token does. */
import { expect, test } from "vitest";
import { dom } from "../sandbox/xml/dom.ts";
import { json, refusal } from "./crm2013-setup.ts";
import { alex, blake, casey, dataPath, globalObjectId, on2013, recordId, startSandbox } from "./start-sandbox.ts";

const organizationPath = "/crm/PROD/XRMServices/2011/Organization.svc/web";
const contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";
const soapHeaders = { "content-type": "text/xml; charset=utf-8", soapaction: `${contracts}/Services/IOrganizationService/Execute` };

function execute(message: string): string {
  return `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><Execute xmlns="${contracts}/Services"><request xmlns:a="${contracts}"><a:Parameters/><a:RequestName>${message}</a:RequestName></request></Execute></s:Body></s:Envelope>`;
}

function soap(body: string, headers: Record<string, string> = soapHeaders): RequestInit {
  return { method: "POST", body, headers };
}

function webApi(version: string, path: string, query: Record<string, string> = {}): string {
  const url = new URL(`https://sandbox/crm/PROD/api/data/${version}/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.pathname + url.search;
}

test("WhoAmI by SOAP says who Windows says it is", async () => {
  const answer = await startSandbox(on2013("tracked")).ask(organizationPath, { ...soap(execute("WhoAmI")), account: alex });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/xml; charset=utf-8"]);
  const xml = new (dom().DOMParser)().parseFromString(await answer.text(), "text/xml");
  expect(xml.getElementsByTagNameNS(contracts, "ResponseName")[0]?.textContent).toBe("WhoAmI");
  const pairs = [...xml.getElementsByTagNameNS(contracts, "KeyValuePairOfstringanyType")].map((pair) =>
    [...pair.children].map((one) => one.textContent),
  );
  expect(pairs).toEqual([
    ["UserId", "11111111-aaaa-4aaa-8aaa-000000000001"],
    ["BusinessUnitId", expect.stringMatching(/^[0-9a-f-]{36}$/) as string],
    ["OrganizationId", "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01"],
  ]);
});

const malformed: readonly [string, string][] = [
  ["what is no XML", "<s:Envelope"],
  ["an empty body", ""],
  ["a document type", `<!DOCTYPE x [<!ENTITY e "WhoAmI">]>${execute("&e;")}`],
  [
    "another envelope",
    execute("WhoAmI").replaceAll("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"),
  ],
  ["a request of another namespace", execute("WhoAmI").replaceAll(contracts, "urn:other")],
  ["a request without a name", execute("")],
];
test.each(malformed)("%s is a SOAP fault", async (_, body) => {
  const answer = await startSandbox(on2013("tracked")).ask(organizationPath, { ...soap(body), account: alex });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([500, "text/xml; charset=utf-8"]);
  const xml = new (dom().DOMParser)().parseFromString(await answer.text(), "text/xml");
  expect(xml.getElementsByTagName("faultstring")).toHaveLength(1);
});

const unknown: readonly [string, RequestInit][] = [
  ["another message", soap(execute("RetrieveVersion"))],
  ["no SOAP action", soap(execute("WhoAmI"), { "content-type": "text/xml" })],
  ["another SOAP action", soap(execute("WhoAmI"), { ...soapHeaders, soapaction: `${contracts}/Services/IOrganizationService/Create` })],
  ["SOAP 1.2", soap(execute("WhoAmI"), { ...soapHeaders, "content-type": "application/soap+xml" })],
  ["the page of the service", { method: "GET" }],
];
test.each(unknown)("%s is a 501", async (_, init) => {
  const { ask, told } = startSandbox(on2013("tracked"));
  expect((await ask(organizationPath, { ...init, account: alex })).status).toBe(501);
  expect(told).toHaveLength(1);
});

const nobody: readonly [string, Record<string, string>][] = [
  ["nobody", {}],
  ["a bearer token", { authorization: "Bearer abc" }],
  ["another cookie", { cookie: "sandbox=1; sandbox-windows-accounts=alex" }],
  ["an empty account", { cookie: "sandbox-windows-account=" }],
  ["an account that cannot be read", { cookie: "sandbox-windows-account=%ZZ" }],
  ["a page of another origin", { cookie: `sandbox-windows-account=${alex}`, origin: "https://localhost:3001" }],
];
test.each(nobody)("%s is challenged to sign in by Windows", async (_, headers) => {
  const { ask } = startSandbox(on2013("tracked"));
  for (const path of [dataPath("AppointmentSet"), organizationPath]) {
    const answer = await ask(path, { headers: { ...json, ...headers } });
    expect([answer.status, answer.headers.get("www-authenticate"), answer.headers.get("content-type")]).toEqual([
      401,
      "Negotiate, NTLM",
      "text/html",
    ]);
    expect(await answer.text()).toMatch(/^<!DOCTYPE html>/);
  }
});

test.each([
  ["somebody who is no user", "tracked", blake],
  ["a disabled user", "crm-forbids", alex],
])("%s is forbidden, in each endpoint's own words", async (_, world, account) => {
  const { ask } = startSandbox({ ...on2013(world), faults: [] });
  expect((await refusal(await ask(dataPath("AppointmentSet"), { headers: json, account })))[0]).toBe(403);
  const answer = await ask(organizationPath, { ...soap(execute("WhoAmI")), account });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([403, "text/xml; charset=utf-8"]);
});

test("no other origin is told anything, and a preflight meets the same challenge", async () => {
  const { ask } = startSandbox(on2013("tracked"));
  const preflight = await ask(dataPath("AppointmentSet"), {
    method: "OPTIONS",
    headers: { origin: "https://other.example", "access-control-request-method": "POST" },
  });
  const read = await ask(dataPath("AppointmentSet"), { headers: json, account: alex });
  const failed = await ask(dataPath("EmailSet"), { headers: json, account: alex });
  expect([preflight.status, read.status, failed.status]).toEqual([401, 200, 501]);
  for (const answer of [preflight, read, failed])
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
});

test("whoever sits in front of the window is whom Windows knows", async () => {
  const { ask } = startSandbox(on2013("tracked"));
  const cookie = (person: string) => `sandbox-windows-account=${encodeURIComponent(person)}; Path=/crm; SameSite=Strict; Secure; HttpOnly`;
  const setBy = async (path: string, init?: RequestInit) => (await ask(`/sandbox/outlook/${path}`, init)).headers.getSetCookie();
  expect(await setBy("state")).toEqual([cookie(alex)]);
  expect(await setBy("viewer", { method: "POST", body: JSON.stringify({ email: blake }) })).toEqual([cookie(blake)]);
  expect(await setBy("state")).toEqual([cookie(blake)]);
  expect(await setBy(`state?viewer=${encodeURIComponent(alex)}`)).toEqual([cookie(alex)]);
  expect(await setBy(`state?viewer=${encodeURIComponent(casey)}`)).toEqual([]);
});

test("a browser sends the account where a page asks with credentials, and nowhere else", async () => {
  const { browserOf, origin } = startSandbox(on2013("tracked"));
  const fetchAsAlex = browserOf(alex);
  const statuses = await Promise.all(
    (["same-origin", "omit"] as const).map(
      async (credentials) => (await fetchAsAlex(origin + dataPath("AppointmentSet"), { headers: json, credentials })).status,
    ),
  );
  expect(statuses).toEqual([200, 401]);
});

test.each(["v8.0", "v8.1", "v8.2", "v9.0", "v9.1", "v9.2"])(
  "the Web API answers as %s to a token, and a page of any origin may ask",
  async (version) => {
    const { ask, token } = startSandbox("tracked");
    const answer = await ask(webApi(version, `appointments(${recordId})`), { token: await token(alex, "crm/PROD") });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
  },
);

test.each([
  ["v8.0", 200],
  ["v8.1", 200],
  ["v8.2", 200],
  ["v9.0", 200],
  ["v9.1", 200],
  ["v9.2", 401],
])("the Windows account at %s: %d", async (version, status) => {
  const { ask } = startSandbox("tracked");
  const answer = await ask(webApi(version, "WhoAmI"), { account: alex });
  expect([answer.status, answer.headers.has("access-control-allow-origin")]).toEqual([status, status === 401]);
});

test("at the Web API a token comes before the account, even one that is no good", async () => {
  const { ask, token } = startSandbox("tracked");
  expect((await ask(webApi("v8.2", "WhoAmI"), { account: alex, token: "none" })).status).toBe(401);
  expect((await ask(webApi("v8.2", "WhoAmI"), { account: alex, token: await token(blake, "crm/PROD") })).status).toBe(403);
});

test("a batch on-premises is sent under the same account", async () => {
  const { ask } = startSandbox("tracked");
  const body = "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET WhoAmI HTTP/1.1\r\n\r\n\r\n--b--\r\n";
  const answer = await ask(webApi("v9.1", "$batch"), {
    method: "POST",
    body,
    account: alex,
    headers: { "content-type": "multipart/mixed; boundary=b" },
  });
  expect(await answer.text()).toContain("HTTP/1.1 200 OK");
});

test("what the older versions of the Web API lack", async () => {
  const { ask } = startSandbox("tracked");
  const current = "RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')";
  const list = { $filter: `Microsoft.Dynamics.CRM.In(PropertyName='globalobjectid',PropertyValues=["${globalObjectId}"])` };
  const touch = async (version: string) => {
    const headers = { "content-type": "application/json", "if-match": "*", prefer: "return=representation" };
    return (
      await ask(webApi(version, `appointments(${recordId})`), {
        method: "PATCH",
        body: JSON.stringify({ subject: "x" }),
        headers,
        account: alex,
      })
    ).status;
  };
  const lacks = async (version: string) => [
    (await ask(webApi(version, current), { account: alex })).status,
    (await ask(webApi(version, "appointments", list), { account: alex })).status,
    await touch(version),
  ];
  expect([await lacks("v8.0"), await lacks("v8.1"), await lacks("v8.2"), await lacks("v9.0")]).toEqual([
    [404, 200, 204],
    [404, 200, 204],
    [200, 200, 200],
    [200, 200, 200],
  ]);
});

test("every version tells the organization's name", async () => {
  const { ask } = startSandbox("tracked");
  const answer = await ask(webApi("v8.0", "organizations(7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01)", { $select: "name" }), { account: alex });
  expect(await answer.json()).toMatchObject({ name: "PROD", organizationid: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01" });
});
