import { expect, test } from "vitest";
import { assertWorld, InvalidWorld } from "../../sandbox/world/validate-world.ts";
import { projectFiles, read } from "./project-files.ts";

const worlds = projectFiles("test/sandbox/worlds").filter((path) => !path.endsWith("world.schema.json"));

test.each(worlds)("%s is a valid world with a story", (path) => {
  const world: unknown = JSON.parse(read(path));
  expect(() => {
    assertWorld(world);
  }).not.toThrow();
  expect(world).toHaveProperty("story", expect.stringMatching(/\S/));
});

test("an invalid world is refused", () => {
  expect(() => {
    assertWorld({ title: "No mailbox", orgs: [], mailboxes: [] });
  }).toThrow(InvalidWorld);
});
