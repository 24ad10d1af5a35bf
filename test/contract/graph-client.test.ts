/** Microsoft's own Graph client reads and writes through the sandbox. */
import { Client, GraphError } from "@microsoft/microsoft-graph-client";
import { afterEach, expect, test } from "vitest";
import { alex, itemId, propertyId, readWorld, serveSandbox, type GraphEvent } from "./start-sandbox.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function setup(world: Parameters<typeof serveSandbox>[0]) {
  const sandbox = await serveSandbox(world);
  closing.push(() => sandbox.close());
  const token = await sandbox.token(alex, "graph");
  // The client sends its provider's token over https only, so here the header is given by hand.
  const client = Client.init({
    baseUrl: `${sandbox.origin}/graph`,
    defaultVersion: "v1.0",
    authProvider: (done) => {
      done(null, token);
    },
    fetchOptions: { headers: { authorization: `Bearer ${token}` } },
  });
  return { sandbox, client };
}

const expand = (...ids: string[]) => `singleValueExtendedProperties($filter=${ids.map((id) => `id eq '${id}'`).join(" or ")})`;

test("the client reads an event with its named properties", async () => {
  const { client } = await setup("tracked");
  const event = (await client
    .api(`/me/events/${itemId}`)
    .select("subject,start,iCalUId")
    .expand(expand(propertyId("crmid"), propertyId("crmLinkState", "Double"), "String 0x3FFA"))
    .get()) as GraphEvent;
  expect(event["subject"]).toBe("Quarterly review with Fabrikam");
  expect(event.singleValueExtendedProperties).toEqual([
    { id: propertyId("crmid"), value: "{8A0C2AF9-FC60-439D-BE58-42F2415D467E}" },
    { id: propertyId("crmLinkState", "Double"), value: "2" },
    { id: "String 0x3FFA", value: "Alex Archer" },
  ]);
});

test("the client writes a named property and reads it again", async () => {
  const { client, sandbox } = await setup("tracked");
  await client
    .api(`/me/events/${itemId}`)
    .patch({ singleValueExtendedProperties: [{ id: propertyId("crmLinkState", "Double"), value: "2.5" }] });
  const event = (await client
    .api(`/me/events/${itemId}`)
    .expand(expand(propertyId("crmLinkState", "Double")))
    .get()) as GraphEvent;
  expect(event.singleValueExtendedProperties?.[0]?.value).toBe("2.5");
  expect((await sandbox.world()).mailboxes[0]?.items[0]?.properties?.["crmLinkState"]).toBe(2.5);
});

test("the client follows the pages of a calendar view", async () => {
  const { client, sandbox } = await setup("two-mailboxes");
  const first = (await client
    .api("/me/calendarView")
    .query({ startDateTime: "2026-11-23T00:00:00Z", endDateTime: "2026-11-30T00:00:00Z" })
    .top(3)
    .get()) as { value: GraphEvent[]; "@odata.nextLink": string };
  // The client knows whole addresses by their https only.
  const second = (await client.api(first["@odata.nextLink"].slice(`${sandbox.origin}/graph/v1.0`.length)).get()) as { value: GraphEvent[] };
  expect([...first.value, ...second.value].map(({ id }) => id)).toEqual([
    "AAMkAGexample0001",
    "AAMkAGexample0002",
    "AAMkAGexample0003",
    "AAMkAGexample0004",
  ]);
  expect(second).not.toHaveProperty("@odata.nextLink");
});

test("the client's error carries Graph's code", async () => {
  const { client } = await setup("tracked");
  const error: unknown = await client
    .api("/me/events/AAMkAGnothing")
    .get()
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(GraphError);
  expect(error).toMatchObject({ statusCode: 404, code: "ErrorItemNotFound" });
});

test("the client waits as Retry-After says, and asks again", async () => {
  const { client, sandbox } = await setup({ ...readWorld("tracked"), faults: [{ on: "graph GET", status: 429, retryAfter: 0, times: 1 }] });
  await client.api(`/me/events/${itemId}`).get();
  expect(
    sandbox.sandbox.session.log
      .list()
      .filter(({ to }) => to === "graph")
      .map(({ status }) => status),
  ).toEqual([429, 200]);
});

test("the client's batch is answered request by request", async () => {
  const { client } = await setup("tracked");
  const answer = (await client.api("/$batch").post({
    requests: [
      { id: "a", method: "GET", url: `/me/events/${itemId}?$select=subject` },
      { id: "b", method: "GET", url: "/me/events/AAMkAGnothing" },
      {
        id: "c",
        method: "PATCH",
        url: `/me/events/${itemId}`,
        headers: { "Content-Type": "application/json" },
        body: { singleValueExtendedProperties: [{ id: propertyId("note"), value: "hello" }] },
      },
    ],
  })) as { responses: { id: string; status: number; body: GraphEvent }[] };
  expect(answer.responses.map(({ id, status }) => [id, status])).toEqual([
    ["a", 200],
    ["b", 404],
    ["c", 200],
  ]);
  expect(answer.responses[0]?.body["subject"]).toBe("Quarterly review with Fabrikam");
});
