import { expect, test } from "vitest";
import { clientId } from "../sandbox/identity.ts";
import { alex, blake, crmPath, eventPath, itemId, propertyId, startSandbox } from "./start-sandbox.ts";

const origin = "https://localhost:3000";
const graph = "/graph/v1.0/me";
const prod = crmPath("WhoAmI");

test("a token opens the resource that it is for, and no other", async () => {
  const { ask, token } = startSandbox("tracked");
  const [forGraph, forProd, forUat] = [await token(alex, "graph"), await token(alex, "crm/PROD"), await token(blake, "crm/UAT")];
  const statuses = async (path: string) =>
    Promise.all([forGraph, forProd, forUat].map(async (one) => (await ask(path, { token: one })).status));
  expect(await statuses(graph)).toEqual([200, 401, 401]);
  expect(await statuses(prod)).toEqual([401, 200, 401]);
  expect(await statuses(crmPath("WhoAmI", {}, "UAT"))).toEqual([401, 401, 200]);
});

test("a token is of three parts, and names its audience and its person", async () => {
  const { token } = startSandbox("tracked");
  const parts = (await token(alex, "crm/PROD")).split(".");
  expect(parts).toHaveLength(3);
  expect(JSON.parse(Buffer.from(parts[1]!, "base64url").toString())).toMatchObject({
    aud: `${origin}/crm/PROD`,
    upn: alex,
    scp: "user_impersonation",
    exp: Date.parse("2026-11-23T10:20:00Z") / 1000,
  });
});

test("without a token, with one that was made up or changed, or with one that expired: 401 with a challenge", async () => {
  const { ask, token, pass } = startSandbox("tracked");
  const good = await token(alex, "graph");
  const [head, payload = "", signature] = good.split(".");
  const claims = { ...(JSON.parse(Buffer.from(payload, "base64url").toString()) as object), upn: blake };
  const forged = [head, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
  for (const bad of [undefined, "a.b.c", forged]) {
    const answer = await ask(graph, bad === undefined ? {} : { token: bad });
    expect([answer.status, answer.headers.get("www-authenticate")?.startsWith("Bearer")]).toEqual([401, true]);
  }
  pass(3599_000);
  expect((await ask(graph, { token: good })).status).toBe(200);
  pass(1_000);
  expect((await ask(graph, { token: good })).status).toBe(401);
});

test("the popup is needed once where signing in is by popup", async () => {
  const { acquire } = startSandbox("sign-in-by-popup");
  const scopes = [`${origin}/graph/Calendars.Read`];
  expect(await acquire(alex, scopes)).toMatchObject({ error: { status: "USER_INTERACTION_REQUIRED" } });
  expect(await acquire(alex, scopes, { popup: true })).toHaveProperty("access_token");
  expect(await acquire(alex, [`${origin}/crm/PROD/user_impersonation`])).toHaveProperty("access_token");
});

test("a refusal stays a refusal, with and without a popup", async () => {
  const { acquire } = startSandbox("sign-in-refused");
  const scopes = [`${origin}/graph/Calendars.Read`];
  expect(await acquire(alex, scopes)).toMatchObject({ error: { status: "USER_INTERACTION_REQUIRED" } });
  expect(await acquire(alex, scopes, { popup: true })).toMatchObject({ error: { status: "USER_CANCEL" } });
  expect(await acquire(alex, scopes)).toHaveProperty("error");
});

test("another world has to be agreed to anew", async () => {
  const { acquire, ask, world } = startSandbox("sign-in-by-popup");
  const scopes = [`${origin}/graph/Calendars.Read`];
  await acquire(alex, scopes, { popup: true });
  await ask("/sandbox/world", { method: "PUT", body: JSON.stringify(await world()) });
  expect(await acquire(alex, scopes)).toHaveProperty("error");
});

const refused: readonly [string, readonly string[]][] = [
  ["a resource that the world does not know", ["https://contoso.crm.dynamics.com/user_impersonation"]],
  ["scopes of two resources at once", [`${origin}/graph/Calendars.Read`, `${origin}/crm/PROD/user_impersonation`]],
  ["a scope that the resource does not have", [`${origin}/graph/Mail.Read`]],
  ["an address that only begins like a resource's", [`${origin}/graphs/Calendars.Read`]],
  ["nothing", ["openid"]],
];
test.each(refused)("no token for %s", async (_, scopes) => {
  const { acquire } = startSandbox("tracked");
  expect(await acquire(alex, scopes)).toMatchObject({ error: { status: "PERSISTENT_ERROR" } });
});

test("no token for another application, nor for nobody", async () => {
  const { ask, acquire } = startSandbox("tracked");
  const body = JSON.stringify({ viewer: alex, clientId: clientId.replace(/^./, "0"), scopes: [`${origin}/graph/User.Read`], popup: false });
  expect(await (await ask("/sandbox/token", { method: "POST", body })).json()).toHaveProperty("error");
  expect(await acquire("nobody@contoso.example", [`${origin}/graph/User.Read`])).toMatchObject({
    error: { status: "ACCOUNT_UNAVAILABLE" },
  });
});

test("the account of a token is its person's, whoever sits in front of the page", async () => {
  const { acquire } = startSandbox("tracked");
  expect(await acquire(blake.toUpperCase(), [`${origin}/graph/User.Read`])).toMatchObject({
    account: { username: blake, name: "Blake Brooks" },
    expires_in: 3600,
  });
});

const scoped: readonly [string, readonly string[], readonly number[]][] = [
  ["Calendars.Read", ["Calendars.Read"], [200, 403, 403, 403]],
  ["Calendars.Read.Shared", ["Calendars.Read.Shared"], [200, 200, 403, 403]],
  ["Calendars.ReadWrite", ["Calendars.ReadWrite"], [200, 403, 200, 403]],
  ["Calendars.ReadWrite.Shared", ["Calendars.ReadWrite.Shared"], [200, 200, 200, 200]],
  ["User.Read", ["User.Read"], [403, 403, 403, 403]],
];
test.each(scoped)("%s: reads one's own, reads a shared one, writes one's own, writes a shared one", async (_, scopes, expected) => {
  const { ask, token } = startSandbox("tracked");
  const write = {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ singleValueExtendedProperties: [{ id: propertyId("note"), value: "x" }] }),
  };
  const [own, shared] = [eventPath("me", itemId), eventPath(alex, itemId)];
  const [mine, theirs] = [await token(alex, "graph", { scopes }), await token(blake, "graph", { scopes })];
  const answers = [
    await ask(own, { token: mine }),
    await ask(shared, { token: theirs }),
    await ask(own, { ...write, token: mine }),
    await ask(shared, { ...write, token: theirs }),
  ];
  expect(answers.map(({ status }) => status)).toEqual(expected);
});

test("a revoked token is answered with claims, and only a token for these claims opens again", async () => {
  const { ask, token } = startSandbox("tracked");
  const old = await token(alex, "crm/PROD");
  expect((await ask("/sandbox/identity/revoke?resource=crm/PROD", { method: "POST" })).status).toBe(200);
  const challenged = await ask(prod, { token: old });
  const [, claims] =
    /^Bearer .*error="insufficient_claims", claims="([^"]+)"$/.exec(challenged.headers.get("www-authenticate") ?? "") ?? [];
  expect(challenged.status).toBe(401);
  expect((await ask(prod, { token: await token(alex, "crm/PROD") })).status).toBe(401);
  const asked = JSON.parse(Buffer.from(claims!, "base64").toString()) as { access_token: object };
  // msal adds what the client can do.
  const merged = JSON.stringify({ access_token: { ...asked.access_token, xms_cc: { values: ["CP1"] } } });
  expect((await ask(prod, { token: await token(alex, "crm/PROD", { claims: merged }) })).status).toBe(200);
  expect((await ask(graph, { token: await token(alex, "graph") })).status).toBe(200);
});
