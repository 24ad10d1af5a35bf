import { addInId } from "../../configuration/add-in-id.ts";
import { publicStrings } from "../../tracking/stamp-properties.ts";
import { decodeWitness, type Witness } from "../../tracking/witness.ts";
import type { GraphProperty } from "./graph-property.ts";

/** Where Outlook keeps an add-in's custom properties of an item: one JSON text under the add-in's id. */
export const bagPropertyId = `String ${publicStrings} Name cecp-${addInId}`;

/** The custom property that the safety copy is kept in (src/outlook/witness-store.ts). */
const witnessKey = "witness";

/** Whoever may edit the item may write the bag: whatever is not exactly a witness is none. */
export function findWitnessInBag(properties: readonly GraphProperty[]): Witness | undefined {
  const bag = properties.find(({ id }) => id.toLowerCase() === bagPropertyId.toLowerCase());
  const text = bag === undefined ? undefined : readKey(bag.value);
  return typeof text === "string" ? decodeWitness(text) : undefined;
}

function readKey(json: string): unknown {
  try {
    const bag: unknown = JSON.parse(json);
    return typeof bag === "object" && bag !== null && Object.hasOwn(bag, witnessKey) ? (bag as Record<string, unknown>)[witnessKey] : undefined;
  } catch {
    return undefined;
  }
}
