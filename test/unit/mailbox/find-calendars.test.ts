import { expect, test } from "vitest";
import { json } from "../http/in-memory-server.ts";
import { alex, me, setup, signal } from "./graph/graph-store-setup.ts";

interface Asked {
  readonly requests: readonly { readonly id: string; readonly method: string; readonly url: string }[];
}

const blake = { name: "Blake Brooks", address: "blake@contoso.example" };
const owner = (address: string) => ({ owner: { name: "Somebody", address } });

/** Answers a batch by the paths asked. */
function batch(bodies: Readonly<Record<string, unknown>>) {
  const asked: Asked[] = [];
  const made = setup(async (_url, request) => {
    const question = (await request.json()) as Asked;
    asked.push(question);
    const responses = question.requests.map(({ id, url }) => {
      const body = bodies[url.split("?", 1)[0] ?? ""];
      return body === undefined ? { id, status: 404, body: {} } : { id, status: 200, body };
    });
    return json({ responses: responses.toReversed() });
  });
  return { ...made, asked };
}

test("whose calendar is asked of every mailbox in one batch, and one's own only once", async () => {
  const { store, asked, urls } = batch({
    "/users/alex%40contoso.example/events/AAMk%2B%3D/calendar": { ...owner("alex@contoso.example"), canEdit: false },
    "/me/calendar": { owner: blake },
  });
  const expected = { own: blake, holding: [{ owner: { name: "Somebody", address: "alex@contoso.example" }, mayEdit: "no" }, undefined] };
  expect(await store.findCalendars?.([alex, me], "AAMk+=", { signal })).toEqual(expected);
  expect(await store.findCalendars?.([alex, me], "AAMk+=", { signal })).toEqual(expected);
  expect(urls().map(({ pathname }) => pathname)).toEqual(["/v1.0/$batch", "/v1.0/$batch"]);
  expect(asked.map(({ requests }) => requests.map(({ method, url }) => `${method} ${url}`))).toEqual([
    [
      "GET /users/alex%40contoso.example/events/AAMk%2B%3D/calendar?$select=owner,canEdit",
      "GET /me/events/AAMk%2B%3D/calendar?$select=owner,canEdit",
      "GET /me/calendar?$select=owner",
    ],
    [
      "GET /users/alex%40contoso.example/events/AAMk%2B%3D/calendar?$select=owner,canEdit",
      "GET /me/events/AAMk%2B%3D/calendar?$select=owner,canEdit",
    ],
  ]);
});

test.each<{ name: string; calendar: unknown; holding: unknown }>([
  { name: "no owner", calendar: { canEdit: true }, holding: undefined },
  { name: "an owner by a directory name", calendar: { owner: { address: "/O=CONTOSO/CN=ALEX" }, canEdit: true }, holding: undefined },
  {
    name: "no rights",
    calendar: owner("a@b.example"),
    holding: { owner: { name: "Somebody", address: "a@b.example" }, mayEdit: "unknown" },
  },
  { name: "a list", calendar: [], holding: undefined },
])("a calendar that tells $name", async ({ calendar, holding }) => {
  const { store } = batch({ "/me/events/a/calendar": calendar, "/me/calendar": { owner: blake } });
  expect(await store.findCalendars?.([me], "a", { signal })).toEqual({ own: blake, holding: [holding] });
});

test.each([
  { name: "a refusal", answer: () => json({}, { status: 403 }) },
  { name: "another shape", answer: () => json({ responses: "none" }) },
  { name: "no connection", answer: () => Promise.reject(new TypeError()) },
])("$name says nothing of whose calendar it is", async ({ answer }) => {
  const { store } = setup(answer);
  expect(await store.findCalendars?.([me], "a", { signal })).toEqual({ holding: [undefined] });
});

test("a mailbox that is not in the cloud says so, and not that something is gone", async () => {
  const { store } = setup(() => json({ error: { code: "MailboxNotEnabledForRESTAPI", message: "on-premises" } }, { status: 404 }));
  const onScreen = { mode: "read", id: "a", subject: "Review", start: new Date(1e12), end: new Date(1e12) } as const;
  await expect(store.getAppointment(me, onScreen, { signal })).rejects.toMatchObject({ reason: "mailbox-not-in-cloud" });
});
