import { expect, test } from "vitest";
import { bagPropertyId } from "../../../src/mailbox/graph/bag-property.ts";
import { encodeCarriedCopy } from "../../../src/tracking/encode-safety-copy.ts";
import { json } from "../http/in-memory-server.ts";
import { me, setup, signal } from "./graph/graph-store-setup.ts";

const copy = encodeCarriedCopy({
  crmId: "8a0c2af9-fc60-439d-be58-42f2415d467e",
  organizationId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01",
  seenAt: new Date("2026-11-22T17:00:00Z"),
});

/** An event whose bag is kept, as far as the mailbox keeps what it takes. */
function setupBag(bag: object | undefined, { keeps = true }: { readonly keeps?: boolean } = {}) {
  let kept = bag && JSON.stringify(bag);
  const written: { readonly ifMatch: string | null; readonly body: unknown }[] = [];
  const made = setup(async (_url, request) => {
    if (request.method === "PATCH") {
      const body = (await request.json()) as { singleValueExtendedProperties: { value: string }[] };
      written.push({ ifMatch: request.headers.get("If-Match"), body });
      if (keeps) kept = body.singleValueExtendedProperties[0]?.value;
    }
    return json({
      id: "a",
      "@odata.etag": 'W/"1"',
      singleValueExtendedProperties: kept === undefined ? [] : [{ id: bagPropertyId, value: kept }],
    });
  });
  return { ...made, written, bag: () => kept };
}

test("the copy's key alone is taken out, at the version that was read, and read again", async () => {
  const { store, written, bag, server } = setupBag({ note: "kept", witness: copy });
  await store.forgetCarriedCopy(me, "a", { signal });
  expect(bag()).toBe('{"note":"kept"}');
  expect(written).toEqual([
    { ifMatch: 'W/"1"', body: { singleValueExtendedProperties: [{ id: bagPropertyId, value: '{"note":"kept"}' }] } },
  ]);
  expect(server.requests.map(({ method }) => method)).toEqual(["GET", "PATCH", "GET"]);
});

test.each([{ bag: undefined }, { bag: { note: 1 } }])("where there is none ($bag), nothing is written", async ({ bag }) => {
  const { store, written } = setupBag(bag);
  await store.forgetCarriedCopy(me, "a", { signal });
  expect(written).toEqual([]);
});

test("a mailbox that does not keep the change is a failure, so that the pane ignores the copy", async () => {
  const { store } = setupBag({ witness: copy }, { keeps: false });
  await expect(store.forgetCarriedCopy(me, "a", { signal })).rejects.toMatchObject({ name: "Unexpected" });
});
