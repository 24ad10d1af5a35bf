/** Whose calendar an appointment lies in, and who may edit there: as the mailbox tells it, whatever host and organizer say. */
import { expect, test } from "vitest";
import type { World } from "../sandbox/world/world.ts";
import { lookAt } from "./look-at.ts";
import { alex, readWorld } from "./start-sandbox.ts";

const ingrid = "ingrid@tidewater.example";

test.each<{ name: string; calendar: object; change?: (world: World) => void }>([
  { name: "shared-calendar-kept-as-a-copy", calendar: { kind: "delegate", owner: { address: ingrid }, held: "copy" } },
  { name: "shared-copy-wiped", calendar: { kind: "delegate", owner: { address: alex }, mayEdit: "yes", held: "copy" } },
  {
    name: "shared-copy-wiped",
    change: ({ mailboxes }) => (mailboxes.flatMap(({ items = [] }) => items).find((item) => item.calendarOwner)!.calendarCanEdit = false),
    calendar: { kind: "delegate", owner: { address: alex }, mayEdit: "no", held: "copy" },
  },
  { name: "shared-copy-wiped-owner-intact", calendar: { kind: "own" } },
  { name: "organizer-told-by-an-alias", calendar: { kind: "own" } },
  { name: "organizer-told-as-a-directory-name", calendar: { kind: "own" } },
  {
    name: "organizer-told-by-an-alias",
    change: ({ viewer }) => (viewer.profileAddress = "ingrid@tidewater.onmicrosoft.example"),
    calendar: { kind: "own" },
  },
  { name: "organizer-told-by-an-alias", change: ({ viewer }) => (viewer.profileAddress = null), calendar: { kind: "own" } },
  { name: "host-tells-no-rights", calendar: { kind: "delegate", owner: { address: ingrid }, mayEdit: "yes", held: "in-owners-mailbox" } },
  { name: "delegate-read-only", calendar: { kind: "delegate", owner: { address: alex }, mayEdit: "no", held: "in-owners-mailbox" } },
  {
    name: "shared-without-shared-properties",
    calendar: { kind: "delegate", owner: { address: alex }, mayEdit: "yes", held: "in-owners-mailbox" },
  },
])("the calendar of $name is $calendar", async ({ name, calendar, change }) => {
  const world = readWorld(name);
  change?.(world);
  const { report, done } = await lookAt(world);
  expect(report.evidence.calendar).toMatchObject(calendar);
  expect(done).toEqual([]);
});
