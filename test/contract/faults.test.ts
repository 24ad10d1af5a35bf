import { expect, test } from "vitest";
import type { Fault } from "../sandbox/world/world.ts";
import { alex, crmPath, eventPath, itemId, propertyId, recordId, serveSandbox, readWorld, startSandbox } from "./start-sandbox.ts";

async function setup(...faults: Fault[]) {
  const sandbox = startSandbox("tracked", faults);
  const tokens = { graph: await sandbox.token(alex, "graph"), crm: await sandbox.token(alex, "crm/PROD") };
  const event = (init: RequestInit = {}) => sandbox.ask(eventPath("me", itemId), { ...init, token: tokens.graph });
  const records = (init: RequestInit = {}) => sandbox.ask(crmPath("appointments"), { ...init, token: tokens.crm });
  const logged = () => sandbox.sandbox.session.log.list().filter(({ to }) => to !== "token");
  return { ...sandbox, tokens, event, records, logged };
}

test("a status is answered by its service alone, with the Retry-After that was asked for", async () => {
  const { event, records } = await setup({ on: "crm", status: 503, retryAfter: 2 });
  const faulty = await records();
  expect([faulty.status, faulty.headers.get("retry-after")]).toEqual([503, "2"]);
  expect((await event()).status).toBe(200);
});

test("a fault of one organization leaves the others alone", async () => {
  const { records, ask, token } = await setup({ on: "crm/UAT", status: 500 });
  expect((await records()).status).toBe(200);
  expect((await ask(crmPath("WhoAmI", {}, "UAT"), { token: await token(alex, "crm/UAT") })).status).toBe(500);
});

test("a fault can be of one method, and of a part of the path", async () => {
  const { ask, tokens } = await setup({ on: "crm/PROD PATCH appointments", status: 500 }, { on: "graph Name crmid", status: 400 });
  const patch = { method: "PATCH", body: "{}", headers: { "content-type": "application/json", "if-match": "*" }, token: tokens.crm };
  expect((await ask(crmPath(`appointments(${recordId})`), { token: tokens.crm })).status).toBe(200);
  expect((await ask(crmPath(`appointments(${recordId})`), patch)).status).toBe(500);
  expect((await ask(eventPath("me", itemId, [propertyId("crmorgid")]), { token: tokens.graph })).status).toBe(200);
  expect((await ask(eventPath("me", itemId, [propertyId("crmid")]), { token: tokens.graph })).status).toBe(400);
});

test("a fault skips, then strikes so many times, and the world says what is left of it", async () => {
  const { event, world } = await setup({ on: "graph", status: 500, skip: 1, times: 2 });
  const statuses: number[] = [];
  const left: unknown[] = [];
  for (let round = 0; round < 4; round++) {
    statuses.push((await event()).status);
    left.push((await world()).faults);
  }
  expect(statuses).toEqual([200, 500, 500, 200]);
  expect(left).toEqual([[{ on: "graph", status: 500, skip: 0, times: 2 }], [{ on: "graph", status: 500, skip: 0, times: 1 }], [], []]);
});

test.each([
  ["<h1>Sign in</h1>", undefined, 200, "text/html; charset=utf-8"],
  ['{"value":[', undefined, 200, "application/json; charset=utf-8"],
  ["", 502, 502, "application/json; charset=utf-8"],
])("the answer can be any text: %j", async (body, status, expected, type) => {
  const { records } = await setup({ on: "crm", body, ...(status !== undefined && { status }) });
  const answer = await records();
  expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([expected, type, body]);
});

test("a delay comes before the true answer, and before another fault", async () => {
  const { event, records, logged } = await setup({ on: "graph", delayMs: 30 }, { on: "crm", delayMs: 30 }, { on: "crm", status: 500 });
  expect([(await event()).status, (await records()).status]).toEqual([200, 500]);
  expect(logged().map(({ ms }) => ms! >= 29)).toEqual([true, true]);
});

test("a hanging request is never answered, and the log says so", async () => {
  const { records, logged } = await setup({ on: "crm", hang: true });
  const gone = new AbortController();
  const answer = records({ signal: gone.signal }).then(
    () => "answered",
    () => "gave up",
  );
  await new Promise((resolve) => setImmediate(resolve));
  gone.abort();
  expect(await answer).toBe("gave up");
  expect(logged()).toMatchObject([{ status: 0 }]);
});

const write = { method: "PATCH", headers: { "content-type": "application/json" }, body: JSON.stringify({ subject: "Written" }) };
test.each([
  ["before", "Quarterly review with Fabrikam"],
  ["after", "Written"],
] as const)("a connection dropped %s the write was carried out", async (drop, subject) => {
  const { event, world } = await setup({ on: "graph PATCH", drop });
  await expect(event(write)).rejects.toThrow(TypeError);
  expect((await world()).mailboxes[0]?.items[0]?.subject).toBe(subject);
});

test("over a real port, a drop is a broken connection and a hang is silence", async () => {
  const sandbox = await serveSandbox({
    ...readWorld("tracked"),
    faults: [
      { on: "crm", drop: "before" },
      { on: "graph", hang: true },
    ],
  });
  try {
    await expect(fetch(new URL(crmPath("WhoAmI"), sandbox.origin))).rejects.toThrow(TypeError);
    const gone = new AbortController();
    const answer = fetch(new URL("/graph/v1.0/me", sandbox.origin), { signal: gone.signal }).then(
      () => "answered",
      (error: unknown) => (error as Error).name,
    );
    while (sandbox.sandbox.session.log.list().length < 2) await new Promise((resolve) => setImmediate(resolve));
    gone.abort();
    expect(await answer).toBe("AbortError");
  } finally {
    await sandbox.close();
  }
});

test("a fault strikes tokens", async () => {
  const { ask } = await setup();
  await ask("/sandbox/world", {
    method: "PUT",
    body: JSON.stringify({ ...readWorld("tracked"), faults: [{ on: "token POST", status: 500 }] }),
  });
  expect((await ask("/sandbox/token", { method: "POST", body: "{}" })).status).toBe(500);
});

test("a fault strikes the requests inside a batch", async () => {
  const { ask, tokens } = await setup({ on: "graph GET events", status: 429, retryAfter: 7 });
  const answer = await ask("/graph/v1.0/$batch", {
    method: "POST",
    token: tokens.graph,
    body: JSON.stringify({
      requests: [
        { id: "1", method: "GET", url: `/me/events/${itemId}` },
        { id: "2", method: "GET", url: "/me" },
      ],
    }),
  });
  expect(await answer.json()).toMatchObject({
    responses: [
      { id: "1", status: 429, headers: { "Retry-After": "7" } },
      { id: "2", status: 200 },
    ],
  });
});

test("asking first whether one may ask meets no fault, and is not logged", async () => {
  const { ask, logged } = await setup({ on: "crm", status: 500 });
  const answer = await ask(crmPath("WhoAmI"), {
    method: "OPTIONS",
    headers: { origin: "https://elsewhere.example", "access-control-request-headers": "authorization" },
  });
  expect([answer.status, answer.headers.get("access-control-allow-origin"), answer.headers.get("access-control-allow-headers")]).toEqual([
    204,
    "https://elsewhere.example",
    "authorization",
  ]);
  expect(logged()).toEqual([]);
});

test("every answer may be read from another origin, faults as well", async () => {
  const { event, records } = await setup({ on: "crm", status: 429, retryAfter: 1 });
  for (const answer of [await event(), await records()]) {
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-expose-headers")).toContain("Retry-After");
  }
});
