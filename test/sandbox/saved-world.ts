/** The present state, as a world that can be loaded again. */
import type { WorldState } from "./world/world-state.ts";
import type { World } from "./world/world.ts";

/** A form may outlive its item, where sync took that away: a world says so of a form that was never saved. */
export function savedWorld(state: WorldState): World {
  const world = state.toWorld();
  const { mailbox, item } = world.open;
  const isHeld = state.findMailbox(mailbox)?.items.some(({ id }) => id === item) === true;
  return isHeld ? world : { ...world, open: { ...world.open, saved: false } };
}
