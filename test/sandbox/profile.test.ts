import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { AddIn } from "./add-in.ts";
import type { Profile } from "./profile.ts";
import { createSandbox } from "./sandbox.ts";
import type { World } from "./world/world.ts";

const addIn: AddIn = { id: "0d6c2a54-8e1b-4b9c-9f43-3a1e5c7d9b20", name: "Hello", functions: [] };
const origin = "https://localhost:3000";

function plainWorld(): World {
  return JSON.parse(readFileSync(new URL("examples/hello-appointment/world.json", import.meta.url), "utf8")) as World;
}

function setup(profile?: Profile) {
  return createSandbox({ world: plainWorld(), addIn, profile, dist: "/nowhere", warn: () => undefined });
}

const copy = { crmid: "8a0c2af9-fc60-439d-be58-42f2415d467e", orgId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01" };
const placed: readonly [what: string, where: string, change: (world: World) => void][] = [
  ["whom the viewer chose", "/viewer/org", (world) => (world.viewer.org = "PROD")],
  ["that the viewer has no CRM client", "/viewer/noCrm", (world) => (world.viewer.noCrm = true)],
  ["what is configured", "/config", (world) => (world.config = { syncMinutes: 1 })],
  ["an organization that is no more", "/retired", (world) => (world.retired = [{ id: copy.orgId }])],
  ["a copy on an item", "/mailboxes/0/items/0/carriedCopy", (world) => (world.mailboxes[0]!.items[0]!.carriedCopy = copy)],
  ["copies of one's own", "/mailboxes/0/ownCopies", (world) => (world.mailboxes[0]!.ownCopies = [{ item: "AAMkAGexample0001", copy }])],
];
test.each(placed)("without a profile, a world that says %s is refused with where and why", async (_, where, change) => {
  const sandbox = setup();
  const world = plainWorld();
  change(world);
  const response = await sandbox.fetch(`${origin}/sandbox/world`, { method: "PUT", body: JSON.stringify(world) });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ problems: [{ where, why: expect.stringContaining("profile") as unknown }] });
  const { title } = (await (await sandbox.fetch(`${origin}/sandbox/world`)).json()) as World;
  expect(title).toBe(plainWorld().title);
});

test("without a profile nobody has chosen an organization, and no page is registered for sign-in", async () => {
  const sandbox = setup();
  expect(sandbox.session.state.chosenOrganization("alex@contoso.example")).toBeNull();
  const query = new URLSearchParams({ redirect_uri: `${origin}/dialog.html` });
  const response = await sandbox.fetch(`${origin}/entra/common/oauth2/v2.0/authorize?${query.toString()}`);
  expect(await response.text()).toContain("is not registered");
});

test("without a profile only worlds that need none are offered, with one all of them", async () => {
  const offered = async (sandbox: ReturnType<typeof setup>) => {
    const worlds = (await (await sandbox.fetch(`${origin}/sandbox/worlds`)).json()) as readonly { readonly name: string }[];
    return worlds.map(({ name }) => name);
  };
  const place = { settingsWith: () => ({}), findChoice: () => undefined, bagWith: () => "{}", copiesIn: () => [] };
  const complete = { redirectPages: [], configuration: { path: "/settings.json", of: () => ({}) }, choices: place, copies: place };
  const [without, all] = [await offered(setup()), await offered(setup(complete))];
  expect(all).toContain("lost");
  expect(all.length).toBeGreaterThan(100);
  expect(without).not.toContain("lost");
  expect(without.filter((name) => !all.includes(name))).toEqual([]);
  for (const name of without)
    expect((await setup().fetch(`${origin}/sandbox/world?name=${name}`, { method: "POST" })).status, name).toBe(200);
});

test("the profile's configuration is served at its path, generated from the loaded world", async () => {
  const sandbox = setup({ redirectPages: [], configuration: { path: "/settings.json", of: ({ title }, at) => ({ title, at }) } });
  const response = await sandbox.fetch(`${origin}/settings.json`);
  expect(await response.json()).toEqual({ title: plainWorld().title, at: origin });
  expect(response.headers.get("cache-control")).toBe("no-store");
});
