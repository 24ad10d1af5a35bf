import { expect, test } from "vitest";
import { canonicalPropertyIds } from "../../../../src/mailbox/graph/graph-property.ts";
import { mapWithLimit } from "../../../../src/mailbox/graph/map-with-limit.ts";
import { json, settle } from "../../http/in-memory-server.ts";
import { me, review, setup, signal } from "./graph-store-setup.ts";
import event from "./wire/event.json" with { type: "json" };
import instances from "./wire/series-instances.json" with { type: "json" };
import master from "./wire/series-master.json" with { type: "json" };
import refused from "./wire/query-refused.json" with { type: "json" };

/** A server that takes one property at a time, as Graph's documentation promises, and no more. */
function oneAtATime(url: URL): Response {
  const expand = url.searchParams.get("$expand");
  if (expand?.includes(" or ")) return json(refused, { status: 400 });
  const all = url.pathname.includes("SERIES") ? master : url.pathname.includes("DAY24") ? instances.value[0]! : event;
  const { singleValueExtendedProperties: properties, ...bare } = all;
  if (url.pathname.endsWith("/instances"))
    return json({ value: instances.value.map(({ singleValueExtendedProperties: _, ...day }) => day) });
  if (expand === null) return json(bare);
  const found = properties.filter(
    ({ id }) => expand.toLowerCase() === `singlevalueextendedproperties($filter=id eq '${id.toLowerCase()}')`,
  );
  return json({ id: bare.id, ...(found.length > 0 ? { singleValueExtendedProperties: found } : {}) });
}

test("a server that refuses the list of properties is asked for them one by one, and the trace says so", async () => {
  const { store, urls } = setup(oneAtATime);
  const read = await store.getAppointment(me, review, { signal });
  expect(read.traces).toEqual(["properties-one-by-one"]);
  expect(read.item).toMatchObject({ lastModifiedBy: "Blake Brooks", subject: review.subject });
  expect(read.properties).toEqual([
    { name: "crmid", type: "String", value: "{8A0C2AF9-FC60-439D-BE58-42F2415D467E}" },
    { name: "crmLinkState", type: "Double", value: "2" },
    { name: "crmorgid", type: "String", value: "" },
  ]);
  const asked = urls()
    .slice(2)
    .map((url) => url.searchParams.get("$expand"));
  expect(asked).toHaveLength(canonicalPropertyIds.length);
  expect(asked).not.toContain("singleValueExtendedProperties($filter=id eq 'String {00020329-0000-0000-C000-000000000046} Name crmOrgId')");
});

test("a day of a series is resolved there, too, without asking for the list again", async () => {
  const { store, urls } = setup(oneAtATime);
  const onScreen = {
    ...review,
    id: master.id,
    subject: "Weekly sync",
    start: new Date("2026-11-24T13:00:00Z"),
    end: new Date("2026-11-24T13:30:00Z"),
  };
  const read = await store.getAppointment(me, onScreen, { signal });
  expect(read).toMatchObject({
    id: "AAMkAGI1DAY24=",
    traces: ["occurrence-resolved", "properties-one-by-one"],
    properties: [{ value: "{AAAAAAAA-0000-4000-8000-000000000024}" }],
  });
  expect(urls().filter((url) => url.searchParams.get("$expand")?.includes(" or "))).toHaveLength(1);
});

test.each([400, 414, 501])("a %i to the plain request, too, is the answer", async (status) => {
  const { store, server } = setup(() => json({ error: { code: "ErrorInvalidIdMalformed" } }, { status }));
  await expect(store.getAppointment(me, review, { signal })).rejects.toMatchObject({
    name: "Unexpected",
    status,
    code: "ErrorInvalidIdMalformed",
  });
  expect(server.requests).toHaveLength(2);
});

test("a property that cannot be read leaves the stamp unknown, not absent", async () => {
  const { store } = setup((url) =>
    url.searchParams.get("$expand")?.endsWith("Name crmLinkState')") ? json({}, { status: 500 }) : oneAtATime(url),
  );
  await expect(store.getAppointment(me, review, { signal })).rejects.toMatchObject({ name: "Unexpected", status: 500 });
});

test("no more than the limit is under way at a time, and the order stays", async () => {
  let running = 0;
  let most = 0;
  const doubled = await mapWithLimit([1, 2, 3, 4, 5, 6, 7, 8, 9], 4, async (n) => {
    most = Math.max(most, ++running);
    await settle();
    running -= 1;
    return n * 2;
  });
  expect(doubled).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18]);
  expect(most).toBe(4);
});

test("after a failure no other request is begun", async () => {
  const begun: number[] = [];
  const all = mapWithLimit([1, 2, 3, 4, 5, 6], 2, (n) => {
    begun.push(n);
    return n === 1 ? Promise.reject(new Error("no")) : settle();
  });
  await expect(all).rejects.toThrow("no");
  await settle();
  expect(begun).toEqual([1, 2]);
});
