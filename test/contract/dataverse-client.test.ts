/** DynamicsWebApi, a client that others wrote, reads and writes through the sandbox. */
import { DynamicsWebApi } from "dynamics-web-api";
import { afterEach, expect, test } from "vitest";
import type { World } from "../sandbox/world/world.ts";
import { alex, globalObjectId, readWorld, recordId, serveSandbox } from "./start-sandbox.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function setup(world: string | World) {
  const sandbox = await serveSandbox(world);
  closing.push(() => sandbox.close());
  const token = await sandbox.token(alex, "crm/PROD");
  const client = new DynamicsWebApi({
    serverUrl: `${sandbox.origin}/crm/PROD/`,
    dataApi: { version: "9.2" },
    onTokenRefresh: () => Promise.resolve(token),
  });
  return { sandbox, client };
}

interface Row {
  readonly [column: string]: unknown;
}

test("the client asks who it is", async () => {
  const { client } = await setup("tracked");
  expect(await client.callFunction("WhoAmI")).toMatchObject({
    OrganizationId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01",
    UserId: "11111111-aaaa-4aaa-8aaa-000000000001",
  });
});

test("the client finds records by the meeting's id, with the names behind the ids", async () => {
  const { client } = await setup("duplicated");
  const { value } = await client.retrieveMultiple<Row>({
    collection: "appointments",
    select: ["subject", "_regardingobjectid_value", "_modifiedby_value"],
    filter: `globalobjectid eq '${globalObjectId.toLowerCase()}'`,
    orderBy: ["createdon"],
    includeAnnotations: "*",
    count: true,
  });
  expect(value?.map((row) => row["activityid"])).toEqual([recordId, "9b1d3bfa-0d71-44ae-8f69-53f3526e578f"]);
  expect(value?.[0]).toMatchObject({
    "_regardingobjectid_value@OData.Community.Display.V1.FormattedValue": "Fabrikam",
    "_regardingobjectid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
    "_modifiedby_value@OData.Community.Display.V1.FormattedValue": "Alex Archer",
  });
});

test("the client follows pages", async () => {
  const { client } = await setup("duplicated");
  const { value } = await client.retrieveAll<Row>({ collection: "appointments", select: ["subject"], maxPageSize: 1 });
  expect(value).toHaveLength(2);
});

test("the client makes a record, changes it by its etag, and is refused by an old one", async () => {
  const { client, sandbox } = await setup("not-tracked");
  const made = await client.create({
    collection: "appointments",
    data: { subject: "Made", scheduledstart: "2026-11-25T09:00:00Z", scheduledend: "2026-11-25T10:00:00Z" },
    returnRepresentation: true,
  });
  const { activityid, "@odata.etag": etag } = made as unknown as Record<"activityid" | "@odata.etag", string>;
  expect(await client.update({ collection: "appointments", key: activityid, data: { subject: "Changed" }, ifmatch: etag })).toBe(true);
  // The client turns a refused precondition of its own into `false`.
  expect(await client.update({ collection: "appointments", key: activityid, data: { subject: "Too late" }, ifmatch: etag })).toBe(false);
  expect((await sandbox.world()).orgs[0]?.appointments?.map(({ subject }) => subject)).toEqual(["Changed"]);
});

test("the client's upsert that may only create does not touch what is there", async () => {
  const { client, sandbox } = await setup("tracked");
  const data = { subject: "Second", scheduledstart: "2026-11-25T09:00:00Z", scheduledend: "2026-11-25T10:00:00Z" };
  expect(await client.upsert({ collection: "appointments", key: recordId, data, ifnonematch: "*" })).toBeNull();
  expect((await sandbox.world()).orgs[0]?.appointments?.map(({ subject }) => subject)).toEqual(["Quarterly review with Fabrikam"]);
});

test("the client's batch is answered part by part, its change set as a whole", async () => {
  const { client, sandbox } = await setup("tracked");
  client.startBatch();
  void client.retrieveMultiple({ collection: "appointments", select: ["subject"] });
  void client.update({ collection: "appointments", key: recordId, data: { subject: "In a batch" } });
  void client.create({
    collection: "appointments",
    data: { subject: "Also", scheduledstart: "2026-11-25T09:00:00Z", scheduledend: "2026-11-25T10:00:00Z" },
  });
  const answers = (await client.executeBatch()) as unknown[];
  expect(answers).toHaveLength(3);
  expect(answers[0]).toMatchObject({ value: [{ subject: "Quarterly review with Fabrikam" }] });
  expect((await sandbox.world()).orgs[0]?.appointments?.map(({ subject }) => subject)).toEqual(["In a batch", "Also"]);
});

test("the client makes a record with its parties, reads them along with it, and deletes it", async () => {
  const { client, sandbox } = await setup("not-tracked");
  const party = "partyid_systemuser@odata.bind";
  const made = await client.create({
    collection: "appointments",
    data: {
      subject: "Met",
      scheduledstart: "2026-11-25T09:00:00Z",
      scheduledend: "2026-11-25T10:00:00Z",
      appointment_activity_parties: [
        { participationtypemask: 7, [party]: "/systemusers(11111111-aaaa-4aaa-8aaa-000000000001)" },
        { participationtypemask: 5, addressused: "nobody@elsewhere.example" },
      ],
    },
    returnRepresentation: true,
  });
  const { activityid } = made as unknown as Record<"activityid", string>;
  const read = await client.retrieve<Row>({
    collection: "appointments",
    key: activityid,
    select: ["subject"],
    expand: [{ property: "appointment_activity_parties", select: ["participationtypemask", "addressused"] }],
  });
  expect(read["appointment_activity_parties"]).toMatchObject([
    { participationtypemask: 7, addressused: alex },
    { participationtypemask: 5, addressused: "nobody@elsewhere.example" },
    { participationtypemask: 9, addressused: alex },
  ]);
  await client.deleteRecord({ collection: "appointments", key: activityid });
  expect((await sandbox.world()).orgs[0]?.appointments).toEqual([]);
});

test("the client asks for detection of duplicates, and is refused with CRM's code", async () => {
  const world = readWorld("tracked");
  world.orgs[0]!.refusesDuplicates = true;
  const { client } = await setup(world);
  const { subject, scheduledstart, scheduledend } = world.orgs[0]!.appointments![0]!;
  const error: unknown = await client
    .create({ collection: "appointments", data: { subject, scheduledstart, scheduledend }, duplicateDetection: true })
    .catch((caught: unknown) => caught);
  expect(error).toMatchObject({ status: 412, code: "0x80040333" });
});

test("the client asks how far a person's sight goes", async () => {
  const { client } = await setup("tracked");
  expect(
    await client.callFunction({
      collection: "systemusers",
      key: "11111111-aaaa-4aaa-8aaa-000000000001",
      name: "Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName",
      parameters: { PrivilegeName: "prvReadActivity" },
    }),
  ).toMatchObject({ RolePrivileges: [{ Depth: "Global", PrivilegeName: "prvReadActivity" }] });
});

test("the client's error carries CRM's code", async () => {
  const { client } = await setup("tracked");
  const error: unknown = await client
    .retrieve({ collection: "appointments", key: "00000000-0000-0000-0000-00000000beef" })
    .catch((caught: unknown) => caught);
  expect(error).toMatchObject({ status: 404, code: "0x80040217" });
});
