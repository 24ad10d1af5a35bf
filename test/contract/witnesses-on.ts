import type { WitnessStore } from "../../src/outlook/witness-store.ts";
import { decodeWitness } from "../../src/tracking/witness.ts";
import { bagProperty } from "../sandbox/world/safety-copies.ts";
import type { Item } from "../sandbox/world/world.ts";

/** As Office.js would read the item's bag. Keeps nothing, so that the world stays as it was made. */
export function witnessesOn(item: Item | undefined): WitnessStore {
  const bag = item?.properties?.[bagProperty];
  const findOnItem = () => {
    try {
      const { witness } = JSON.parse(typeof bag === "string" ? bag : "{}") as { witness?: unknown };
      return Promise.resolve(typeof witness === "string" ? decodeWitness(witness) : undefined);
    } catch {
      return Promise.resolve(undefined);
    }
  };
  return { findOnItem, findInRing: () => undefined, keep: () => Promise.resolve() };
}
