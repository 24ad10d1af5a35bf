import { expect, test } from "vitest";
import { json } from "../http/in-memory-server.ts";
import { crmId, setup, signal } from "./dataverse-setup.ts";

test.each([
  { kind: "single" as const, url: "https://contoso.crm4.dynamics.com", href: "https://contoso.crm4.dynamics.com/main.aspx?etn=appointment&pagetype=entityrecord&id=%7B8A0C2AF9-FC60-439D-BE58-42F2415D467E%7D" },
  { kind: "instance" as const, url: "https://crm.contoso.example/PROD", href: "https://crm.contoso.example/PROD/main.aspx?etn=appointment&pagetype=entityrecord&id=%7B8A0C2AF9-FC60-439D-BE58-42F2415D467E%7D" },
  { kind: "master" as const, url: "https://contoso.crm4.dynamics.com", href: "https://contoso.crm4.dynamics.com/main.aspx?etn=recurringappointmentmaster&pagetype=entityrecord&id=%7B8A0C2AF9-FC60-439D-BE58-42F2415D467E%7D" },
])("a $kind below $url opens in the browser", ({ kind, url, href }) => {
  const { organization } = setup(() => json({}), { url });
  expect(organization.recordUrl({ id: crmId, kind }).href).toBe(href);
});

test("an organization of CRM 2013 answers nothing, and says why", async () => {
  const { organization, server } = setup(() => json({}), { version: "2013" });
  const unsupported = { name: "Unexpected", message: "CRM version 2013 is not supported yet." };
  await expect(organization.getIdentity({ signal })).rejects.toMatchObject(unsupported);
  await expect(organization.findRecords({ crmId, globalObjectIds: [], series: false }, { signal })).rejects.toMatchObject(unsupported);
  await expect(organization.findUser("alex@contoso.example", { signal })).rejects.toMatchObject(unsupported);
  await expect(organization.findUser("alex@contoso.example", { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
  expect(organization.name).toBe("PROD");
  expect(server.requests).toHaveLength(0);
});
