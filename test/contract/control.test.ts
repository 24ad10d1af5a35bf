import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseConfiguration } from "../../src/configuration/parse-configuration.ts";
import type { World } from "../sandbox/world/world.ts";
import { alex, crmPath, eventPath, itemId, readWorld, startSandbox } from "./start-sandbox.ts";

const names = readdirSync(new URL("../sandbox/worlds/", import.meta.url))
  .filter((file) => file !== "world.schema.json")
  .map((file) => file.replace(/\.json$/, ""));
const put = (world: unknown): RequestInit => ({ method: "PUT", body: typeof world === "string" ? world : JSON.stringify(world) });

test.each(names)("the world %s comes back as it was loaded, and can be loaded again", async (name) => {
  const { ask, world } = startSandbox("tracked");
  expect((await ask("/sandbox/world", put(readWorld(name)))).status).toBe(200);
  const first = await world();
  expect({ ...first, now: undefined }).toEqual({ ...readWorld(name), now: undefined });
  expect((await ask("/sandbox/world", put(first))).status).toBe(200);
  expect(await world()).toEqual(first);
});

test("a changed world goes on where it was saved", async () => {
  const { ask, world, token, pass } = startSandbox("tracked");
  await ask("/sandbox/clients/blake@contoso.example/run", { method: "POST" });
  pass(60_000);
  const saved = await world();
  expect(saved.now).toBe("2026-11-23T09:21:00.000Z");
  await ask("/sandbox/world", put(saved));
  expect(await world()).toEqual(saved);
  expect((await ask(eventPath("me", itemId), { token: await token(alex, "graph") })).status).toBe(200);
});

test.each([
  ["an unknown field", { ...readWorld("tracked"), colour: "red" }, /"where":"".*colour/],
  ["an item that is not there", { ...readWorld("tracked"), open: { mailbox: alex, item: "nothing" } }, /"where":"\/open\/item"/],
  ["half a JSON", '{"title":', /no JSON/],
  ["no object", "[]", /must be object/],
])("a world with %s is refused with where and why, and the old one stays", async (_, world, why) => {
  const sandbox = startSandbox("tracked");
  const before = await sandbox.world();
  const answer = await sandbox.ask("/sandbox/world", put(world));
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(why);
  expect(await sandbox.world()).toEqual(before);
});

test("a world is loaded by its name, and by no path", async () => {
  const { ask, world } = startSandbox("tracked");
  const load = async (name: string) => (await ask(`/sandbox/world?${new URLSearchParams({ name }).toString()}`, { method: "POST" })).status;
  expect(await load("lost")).toBe(200);
  expect((await world()).title).toBe("Lost");
  expect([await load("nothing"), await load("../worlds/lost"), await load("")]).toEqual([404, 404, 404]);
});

test("every world is listed", async () => {
  const { ask } = startSandbox("tracked");
  const worlds = (await (await ask("/sandbox/worlds")).json()) as { name: string; title: string }[];
  expect(worlds.map(({ name }) => name)).toEqual([...names].sort());
});

test("every request is logged since the world was loaded", async () => {
  const { ask, token } = startSandbox("tracked");
  await ask(eventPath("me", itemId), { token: await token(alex, "graph") });
  await ask(crmPath("WhoAmI"));
  const requests = async () => (await ask("/sandbox/requests")).json() as Promise<unknown[]>;
  const at = "2026-11-23T09:20:00Z";
  expect(await requests()).toEqual([
    { at, to: "token", method: "POST", path: "/sandbox/token", status: 200, ms: expect.any(Number) as number },
    { at, to: "graph", method: "GET", path: `/graph/v1.0/me/events/${itemId}`, status: 200, ms: expect.any(Number) as number },
    { at, to: "crm/PROD", method: "GET", path: "/crm/PROD/api/data/v9.2/WhoAmI", status: 401, ms: expect.any(Number) as number },
  ]);
  await ask("/sandbox/world", put(readWorld("lost")));
  expect(await requests()).toEqual([]);
});

test("the pane's configuration names the world's organizations, and the pane accepts it", async () => {
  const { ask } = startSandbox("tracked");
  const configuration = parseConfiguration(await (await ask("/config.json")).json());
  expect(configuration.graph).toBe("https://localhost:3000/graph");
  expect(configuration.organizations.map(({ name, url, version, id }) => ({ name, url, version, id }))).toEqual(
    readWorld("tracked").orgs.map(({ name, id }) => ({ name, url: `https://localhost:3000/crm/${name}`, version: "9.2", id })),
  );
});

test("the sandbox says that it is well", async () => {
  expect((await startSandbox("tracked").ask("/healthz")).status).toBe(200);
});

test("Office.js is served byte for byte, whatever the case of its path", async () => {
  const { ask } = startSandbox("tracked");
  const original = readFileSync(new URL("../../node_modules/@microsoft/office-js/dist/office.js", import.meta.url));
  const served = Buffer.from(await (await ask("/office-js/Office.js")).arrayBuffer());
  expect(served.equals(original)).toBe(true);
});

test.each(["/office-js/..%2f..%2fpackage.json", "/..%2fpackage.json", "/sandbox/page/..%2fstart.ts"])(
  "no file outside its folder is served: %s",
  async (path) => {
    expect((await startSandbox("tracked").ask(path)).status).toBe(404);
  },
);

test("a record's form in CRM shows hostile text as text", async () => {
  const world: World = readWorld("tracked");
  world.orgs[0]!.appointments![0]!.subject = "<script>alert(1)</script>";
  const { ask } = startSandbox(world);
  const html = await (
    await ask("/crm/PROD/main.aspx?etn=appointment&pagetype=entityrecord&id=%7B8a0c2af9-fc60-439d-be58-42f2415d467e%7D")
  ).text();
  expect(html).not.toContain("<script>");
  expect(html).toContain("&lt;script&gt;");
});

test.each(["GET /sandbox/nothing", "DELETE /sandbox/world", "POST /sandbox/clients/blake@contoso.example/jump", "GET /crm/PROD/tools"])(
  "an unknown control is a 501: %s",
  async (asked) => {
    const { ask, told } = startSandbox("tracked");
    const [method = "", path = ""] = asked.split(" ");
    expect((await ask(path, { method })).status).toBe(501);
    expect(told).toHaveLength(1);
  },
);
