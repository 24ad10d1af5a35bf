import { expect, test } from "vitest";
import { crmId, noContent, row, setup, signal, xml } from "./crm2013-setup.ts";
import { json } from "../../http/in-memory-server.ts";

const fabrikam = { id: "33333333-cccc-4ccc-8ccc-000000000003", type: "account", name: "Fabrikam" };

async function judged(answer: () => Response) {
  const made = setup((url, { method }) => (method === "GET" && url.pathname.endsWith(`(guid'${crmId}')`) ? json({ d: row }) : answer()));
  const found = await made.organization.findRecord({ id: crmId, kind: "single" }, { signal });
  if (found.kind !== "found") throw new Error("The captured row is one.");
  return { ...made, record: found.record };
}

test("regarding is merged as a reference, and removed by an id of null", async () => {
  const { organization, server, record } = await judged(noContent);
  await organization.setRegarding(record, { from: undefined, to: fabrikam }, { signal });
  await organization.setRegarding(record, { from: fabrikam, to: undefined }, { signal });
  const writes = server.requests.filter(({ method }) => method === "POST");
  expect(writes.map(({ headers }) => headers.get("X-HTTP-Method"))).toEqual(["MERGE", "MERGE"]);
  expect(await Promise.all(writes.map((request) => request.json() as Promise<unknown>))).toEqual([
    { RegardingObjectId: { Id: fabrikam.id, LogicalName: "account" } },
    { RegardingObjectId: { Id: null, LogicalName: null } },
  ]);
});

test("what changed since it was read is not written over", async () => {
  const { organization, server, record } = await judged(noContent);
  const before = { ...record, etag: "modified 1" };
  await expect(organization.setRegarding(before, { from: undefined, to: fabrikam }, { signal })).rejects.toMatchObject({
    name: "PreconditionFailed",
  });
  expect(server.requests.filter(({ method }) => method === "POST")).toEqual([]);
});

const answerOf = (value: string) => `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
<ExecuteResponse xmlns="http://schemas.microsoft.com/xrm/2011/Contracts/Services"><ExecuteResult xmlns:a="http://schemas.microsoft.com/xrm/2011/Contracts"
 xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><a:ResponseName>RetrieveEntity</a:ResponseName>
<a:Results xmlns:c="http://schemas.datacontract.org/2004/07/System.Collections.Generic"><a:KeyValuePairOfstringanyType><c:key>EntityMetadata</c:key>
<c:value i:type="d:EntityMetadata" xmlns:d="http://schemas.microsoft.com/xrm/2011/Metadata"><d:LogicalName>new_visit</d:LogicalName>${value}</c:value>
</a:KeyValuePairOfstringanyType></a:Results></ExecuteResult></ExecuteResponse></s:Body></s:Envelope>`;

test("a table's type code is asked for by RetrieveEntity, with its four parameters", async () => {
  const { organization, server } = setup(() => xml(answerOf("<d:ObjectTypeCode>10042</d:ObjectTypeCode>")));
  expect(await organization.getTypeCode("new_visit", { signal })).toBe(10042);
  const body = await server.requests[0]!.text();
  for (const name of ["EntityFilters", "LogicalName", "MetadataId", "RetrieveAsIfPublished"]) expect(body).toContain(`>${name}</`);
  expect(body).toContain(">new_visit</");
});

test.each([
  "",
  "<d:ObjectTypeCode/>",
  "<d:ObjectTypeCode>0</d:ObjectTypeCode>",
  "<d:ObjectTypeCode>1e9</d:ObjectTypeCode>",
  "<d:ObjectTypeCode>x</d:ObjectTypeCode>",
])("an answer with %j in it has no type code", async (value) => {
  const { organization } = setup(() => xml(answerOf(value)));
  await expect(organization.getTypeCode("new_visit", { signal })).rejects.toMatchObject({ name: "Unexpected" });
});
