import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { assertWorld, InvalidWorld } from "./validate-world.ts";
import type { World } from "./world.ts";

const folder = new URL("../worlds/", import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file !== "world.schema.json")
  .map((file) => file.replace(/\.json$/, ""));
const read = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as World;

test.each(names)("the world %s is valid and has a story", (name) => {
  const world = read(name);
  expect(() => {
    assertWorld(world);
  }).not.toThrow();
  expect(world.story?.length).toBeGreaterThan(20);
});

function problemsOf(change: (world: World) => void): readonly { where: string; why: string }[] {
  const world = read("tracked");
  change(world);
  try {
    assertWorld(world);
  } catch (error) {
    if (error instanceof InvalidWorld) return error.problems;
    throw error;
  }
  return [];
}

const wrong: readonly [string, (world: World) => void, string][] = [
  ["the open mailbox does not exist", (world) => (world.open.mailbox = "nobody@contoso.example"), "/open/mailbox"],
  ["the open item is not in the mailbox", (world) => (world.open.item = "AAMkAGelse"), "/open/item"],
  ["the viewer has no mailbox", (world) => (world.viewer.email = "nobody@contoso.example"), "/viewer/email"],
  ["the viewer's organization is unknown", (world) => (world.viewer.org = "TEST"), "/viewer/org"],
  ["two organizations have one name", (world) => (world.orgs[1]!.name = "prod"), "/orgs/1/name"],
  [
    "two records have one id",
    (world) => world.orgs[0]!.appointments!.push(structuredClone(world.orgs[0]!.appointments![0]!)),
    "/orgs/0/appointments/1/activityid",
  ],
  [
    "a CRM client looks at a calendar that does not exist",
    (world) => (world.crmClients![0]!.views = ["nobody@contoso.example"]),
    "/crmClients/0/views/0",
  ],
  ["a CRM client syncs with an unknown organization", (world) => (world.crmClients![0]!.org = "TEST"), "/crmClients/0/org"],
  ["a fault names an unknown service", (world) => (world.faults = [{ on: "crm/TEST GET", status: 500 }]), "/faults/0/on"],
  [
    "a fault makes an endless list of a service that lists nothing",
    (world) => (world.faults = [{ on: "token", pages: "ring" }]),
    "/faults/0/pages",
  ],
  [
    "a fault of another service has an error number of Outlook",
    (world) => (world.faults = [{ on: "graph", hostError: 9019 }]),
    "/faults/0/hostError",
  ],
  ["a time zone does not exist", (world) => (world.mailboxes[0]!.timeZone = "Mars/Olympus"), "/mailboxes/0/timeZone"],
  [
    "a retired organization's successor is unknown",
    (world) => (world.retired = [{ id: world.orgs[0]!.id, successor: "TEST" }]),
    "/retired/0/successor",
  ],
  ["a right names nobody", (world) => (world.mailboxes[0]!.permissions = [{ role: "write" }]), "/mailboxes/0/permissions/0"],
  ["a time is not a time", (world) => (world.mailboxes[0]!.items[0]!.start = "yesterday"), "/mailboxes/0/items/0/start"],
  [
    "a globalobjectid is too long for CRM",
    (world) => (world.orgs[0]!.appointments![0]!.globalobjectid = "0".repeat(301)),
    "/orgs/0/appointments/0/globalobjectid",
  ],
  ["there is an unknown property", (world) => Object.assign(world.viewer, { age: 3 }), "/viewer"],
];
test.each(wrong)("a world is refused where %s", (_, change, where) => {
  expect(problemsOf(change).map((problem) => problem.where)).toContain(where);
});

test("ids need not have a version of the RFC", () => {
  const odd = "4f1a1d55-9fcd-ee11-9078-000d3a4bf81c";
  expect(
    problemsOf((world) => {
      Object.assign(world.orgs[0]!, { id: odd });
      Object.assign(world.orgs[0]!.appointments![0]!, { activityid: "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFE" });
      world.retired = [{ id: odd.toUpperCase() }];
      world.mailboxes[0]!.ownCopies = [{ item: world.open.item, copy: { crmid: odd, orgId: odd } }];
    }),
  ).toEqual([]);
});

test("two users of one organization may have one address", () => {
  expect(problemsOf((world) => world.orgs[0]!.users.push({ ...world.orgs[0]!.users[0]!, id: world.orgs[1]!.id }))).toEqual([]);
});

test("a form that was never saved may show an item that is in no mailbox", () => {
  expect(problemsOf((world) => (world.open = { mailbox: "alex@contoso.example", item: "new", saved: false }))).toEqual([]);
});
