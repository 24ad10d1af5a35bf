import { expect, test } from "vitest";
import { json } from "../http/in-memory-server.ts";
import { crmId, setup, signal } from "./dataverse/dataverse-setup.ts";

test.each([
  {
    kind: "single" as const,
    url: "https://contoso.crm4.dynamics.com",
    href: "https://contoso.crm4.dynamics.com/main.aspx?etn=appointment&pagetype=entityrecord&id=%7B8A0C2AF9-FC60-439D-BE58-42F2415D467E%7D",
  },
  {
    kind: "instance" as const,
    url: "https://crm.contoso.example/PROD",
    href: "https://crm.contoso.example/PROD/main.aspx?etn=appointment&pagetype=entityrecord&id=%7B8A0C2AF9-FC60-439D-BE58-42F2415D467E%7D",
  },
  {
    kind: "master" as const,
    url: "https://contoso.crm4.dynamics.com",
    href: "https://contoso.crm4.dynamics.com/main.aspx?etn=recurringappointmentmaster&pagetype=entityrecord&id=%7B8A0C2AF9-FC60-439D-BE58-42F2415D467E%7D",
  },
])("a $kind below $url opens in the browser", ({ kind, url, href }) => {
  const { organization } = setup(() => json({}), { url });
  expect(organization.recordUrl({ id: crmId, kind }).href).toBe(href);
});

test.each([
  { version: "2013" as const, path: "/PROD/XRMServices/2011/OrganizationData.svc/AppointmentSet" },
  { version: "8.0" as const, path: "/PROD/api/data/v8.0/appointments" },
  { version: "8.2" as const, path: "/PROD/api/data/v8.2/appointments" },
  { version: "9.1" as const, path: "/PROD/api/data/v9.1/appointments" },
])("an organization of version $version is asked at $path, by Windows without a token", async ({ version, path }) => {
  const { organization, server, urls, scopes, clicked } = setup(() => json(version === "2013" ? { d: { results: [] } } : { value: [] }), {
    version,
    url: "https://crm.contoso.example/PROD",
    signIn: "windows",
  });
  expect(await organization.findRecords({ crmId, globalObjectIds: [], series: false }, { signal })).toEqual({ byGlobalObjectId: [] });
  await organization.signIn({ signal });
  expect(urls().map(({ pathname }) => pathname)).toEqual([path]);
  expect([server.requests[0]?.credentials, server.requests[0]?.headers.get("Authorization"), scopes, clicked]).toEqual([
    "same-origin",
    null,
    [],
    [],
  ]);
  expect(organization.name).toBe("PROD");
});
