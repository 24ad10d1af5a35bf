import type { World } from "../../sandbox/world/world.ts";
import { readWorld } from "../start-sandbox.ts";

/** The world, its records in the places of their appointments: then a touch brings nothing to Outlook that is not there. */
export function withPlaces(from: World | string): World {
  const world = structuredClone(typeof from === "string" ? readWorld(from) : from);
  const { mailbox, item: open } = world.open;
  const location = world.mailboxes.find(({ email }) => email === mailbox)?.items.find(({ id }) => id === open)?.location;
  for (const record of world.orgs.flatMap(({ appointments = [] }) => appointments))
    if (location !== undefined) record.location ??= location;
  return world;
}
