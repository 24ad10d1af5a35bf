import { expect, test } from "vitest";
import { createHttpClient } from "../../../../src/http/http-client.ts";
import { createGraphCalendarSharing } from "../../../../src/mailbox/graph/create-graph-calendar-sharing.ts";
import { createFakeClock } from "../../http/fake-clock.ts";
import { json, serve, type Answer } from "../../http/in-memory-server.ts";

const signal = new AbortController().signal;
const root = "https://graph.microsoft.com";
const list = `${root}/v1.0/me/calendar/calendarPermissions`;
const blake = {
  id: "p-blake",
  role: "write",
  allowedRoles: ["freeBusyRead", "read", "write"],
  emailAddress: { name: "Blake Brooks", address: "blake@contoso.example" },
};
const everybody = { id: "p-all", role: "freeBusyRead", allowedRoles: ["none", "freeBusyRead"], emailAddress: { name: "My Organization" } };

function setup(answer: (request: Request, count: number) => Answer) {
  const server = serve(answer);
  const scopes: (readonly string[])[] = [];
  const take = (request: { readonly scopes: readonly string[] }) => {
    scopes.push(request.scopes);
    return Promise.resolve({ accessToken: "secret", account: "alex@contoso.example" });
  };
  const http = createHttpClient({ fetch: server.fetch, clock: createFakeClock() });
  return { server, scopes, sharing: createGraphCalendarSharing({ http, graphRoot: root, tokens: { getToken: take, signIn: take } }) };
}

test("the list is read with the right to read alone", async () => {
  const { sharing, scopes, server } = setup(() => json({ value: [everybody, blake] }));
  expect(await sharing.getPermissions({ signal })).toEqual([
    { id: "p-all", grantee: { kind: "default" }, role: "freeBusyRead", allowedRoles: ["none", "freeBusyRead"] },
    {
      id: "p-blake",
      grantee: { kind: "person", address: "blake@contoso.example", name: "Blake Brooks" },
      role: "write",
      allowedRoles: ["freeBusyRead", "read", "write"],
    },
  ]);
  expect(scopes).toEqual([[`${root}/Calendars.Read`]]);
  expect(server.requests.map(({ url }) => url)).toEqual([list]);
});

test("further pages are read to the end", async () => {
  const { sharing } = setup((_request, count) =>
    json({ value: [{ ...blake, id: `p${count}` }], ...(count < 3 && { "@odata.nextLink": `${list}?$skip=${count}` }) }),
  );
  expect((await sharing.getPermissions({ signal })).map(({ id }) => id)).toEqual(["p1", "p2", "p3"]);
});

test.each([
  ["elsewhere", "https://evil.example/v1.0/me/calendar/calendarPermissions"],
  ["of another version", `${root}/beta/me/calendar/calendarPermissions`],
  ["that is no address", "next"],
])("a next page %s gets no token", async (_name, link) => {
  const { sharing, server } = setup(() => json({ value: [], "@odata.nextLink": link }));
  await expect(sharing.getPermissions({ signal })).rejects.toMatchObject({ name: "Unexpected" });
  expect(server.requests).toHaveLength(1);
});

test("a list without end is given up", async () => {
  const { sharing, server } = setup(() => json({ value: [], "@odata.nextLink": list }));
  await expect(sharing.getPermissions({ signal })).rejects.toMatchObject({ name: "Unexpected" });
  expect(server.requests.length).toBeLessThan(50);
});

test("a role that nobody knows is custom, and never offered", async () => {
  const { sharing } = setup(() => json({ value: [{ ...blake, role: "emperor", allowedRoles: ["emperor", "read"] }] }));
  expect(await sharing.getPermissions({ signal })).toMatchObject([{ role: "custom", allowedRoles: ["read"] }]);
});

test.each([
  ["no list", { value: "all of them" }],
  ["an entry without an id", { value: [{ ...blake, id: "" }] }],
  ["an entry without a role", { value: [{ id: "p1", allowedRoles: [] }] }],
])("%s is no answer", async (_name, body) => {
  await expect(setup(() => json(body)).sharing.getPermissions({ signal })).rejects.toMatchObject({ name: "Unexpected" });
});

test("a role is changed by the right to write, and read again", async () => {
  const { sharing, scopes, server } = setup((request) => json(request.method === "PATCH" ? {} : { value: [{ ...blake, role: "read" }] }));
  expect(await sharing.changeRole("p-blake", "read", { signal })).toMatchObject({ id: "p-blake", role: "read" });
  expect(server.requests.map(({ method, url }) => [method, url])).toEqual([
    ["PATCH", `${list}/p-blake`],
    ["GET", list],
  ]);
  expect(await server.requests[0]?.json()).toEqual({ role: "read" });
  expect(scopes[0]).toEqual([`${root}/Calendars.ReadWrite`]);
});

test.each([
  { name: "the old role", value: [blake], failure: "Unexpected" },
  { name: "nobody of that id", value: [everybody], failure: "NotFound" },
])("a change after which the list holds $name did not work", async ({ value, failure }) => {
  const { sharing } = setup((request) => json(request.method === "PATCH" ? blake : { value }));
  await expect(sharing.changeRole("p-blake", "read", { signal })).rejects.toMatchObject({ name: failure });
});

test.each(["..", "", "a/b/../c"])("an id %j stays one segment of the address, or is refused", async (id) => {
  const { sharing, server } = setup(() => json({ value: [] }));
  await expect(sharing.changeRole(id, "read", { signal })).rejects.toMatchObject({ name: "NotFound" });
  for (const { url } of server.requests)
    expect(new URL(url).pathname).toMatch(/^\/v1\.0\/me\/calendar\/calendarPermissions(\/a%2Fb%2F\.\.%2Fc)?$/);
});

test("a click signs in for looking or for changing", async () => {
  const { sharing, scopes } = setup(() => json({}));
  await sharing.signIn("read", { signal });
  await sharing.signIn("write", { signal });
  expect(scopes).toEqual([[`${root}/Calendars.Read`], [`${root}/Calendars.ReadWrite`]]);
});
