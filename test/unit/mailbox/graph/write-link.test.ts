import { expect, test } from "vitest";
import type { Link } from "../../../../src/tracking/link.ts";
import { json } from "../../http/in-memory-server.ts";
import { alex, me, review, setup, signal } from "./graph-store-setup.ts";
import event from "./wire/event.json" with { type: "json" };

const publicStrings = "{00020329-0000-0000-C000-000000000046}";
const link: Link = {
  crmId: "8a0c2af9-fc60-439d-be58-42f2415d467e",
  organizationId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01",
  regarding: { id: "33333333-cccc-4ccc-8ccc-000000000003", typeCode: "1", name: "Fabrikam" },
};
const { singleValueExtendedProperties: _, ...unechoed } = event;

test("the link is written in one request of named properties and nothing else", async () => {
  const { store, server } = setup(() => json(unechoed));
  await store.writeLink(alex, review.id, link, { signal });
  expect(server.requests).toHaveLength(1);
  const request = server.requests[0]!;
  expect([request.method, request.url]).toEqual([
    "PATCH",
    "https://graph.microsoft.com/v1.0/users/alex%40contoso.example/events/AAMkAGI1AAAt9AHjAAA%3D",
  ]);
  expect(await request.json()).toEqual({
    singleValueExtendedProperties: [
      { id: `String ${publicStrings} Name crmid`, value: "{8A0C2AF9-FC60-439D-BE58-42F2415D467E}" },
      { id: `String ${publicStrings} Name crmorgid`, value: "{7F1B7C0A-2D0E-4A55-9A3E-5B0F3C1D1E01}" },
      { id: `Double ${publicStrings} Name crmLinkState`, value: "2" },
      { id: `String ${publicStrings} Name crmRegardingId`, value: "{33333333-CCCC-4CCC-8CCC-000000000003}" },
      { id: `String ${publicStrings} Name crmRegardingObjectType`, value: "1" },
      { id: `String ${publicStrings} Name Regarding`, value: "Fabrikam" },
    ],
  });
});

test("a record that regards nothing leaves nobody's regarding on the appointment", async () => {
  const { store, server } = setup(() => json(unechoed));
  await store.writeLink(alex, review.id, { ...link, regarding: "nothing" }, { signal });
  const written = (await server.requests[0]!.json()) as { readonly singleValueExtendedProperties: readonly unknown[] };
  expect(written.singleValueExtendedProperties.slice(3)).toEqual(
    ["crmRegardingId", "crmRegardingObjectType", "Regarding"].map((name) => ({ id: `String ${publicStrings} Name ${name}`, value: "" })),
  );
});

test("writing asks for rights to write, reading goes on asking for those to read", async () => {
  const { store, scopes } = setup(() => json(event));
  await store.writeLink(me, review.id, link, { signal });
  await store.getAppointment(me, review, { signal });
  expect(scopes).toEqual([
    ["https://graph.microsoft.com/Calendars.ReadWrite", "https://graph.microsoft.com/Calendars.ReadWrite.Shared"],
    ["https://graph.microsoft.com/Calendars.Read", "https://graph.microsoft.com/Calendars.Read.Shared"],
  ]);
});

test("a sign-in by a click asks for what it is for", async () => {
  const clicked: (readonly string[])[] = [];
  const signIn = ({ scopes }: { readonly scopes: readonly string[] }) => {
    clicked.push(scopes);
    return Promise.resolve({ accessToken: "secret", account: "blake@contoso.example" });
  };
  const { store } = setup(() => json(event), { signIn });
  await store.signIn({ signal });
  await store.signIn({ signal, purpose: "writing" });
  expect(clicked.map(([scope]) => scope)).toEqual([
    "https://graph.microsoft.com/Calendars.Read",
    "https://graph.microsoft.com/Calendars.ReadWrite",
  ]);
});

test.each([
  { status: 403, name: "Forbidden" },
  { status: 404, name: "NotFound" },
  { status: 412, name: "PreconditionFailed" },
  { status: 500, name: "Unexpected" },
])("a $status is the failure $name", async ({ status, name }) => {
  const { store } = setup(() => json({ error: { code: "ErrorAccessDenied" } }, { status }));
  await expect(store.writeLink(me, review.id, link, { signal })).rejects.toMatchObject({ name });
});

test.each(["", ".", ".."])("the id %j is written to nobody", async (id) => {
  const { store, server } = setup(() => json(event));
  await expect(store.writeLink(me, id, link, { signal })).rejects.toMatchObject({ name: "NotFound" });
  expect(server.requests).toHaveLength(0);
});
