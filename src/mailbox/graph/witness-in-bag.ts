import { publicStrings } from "../../tracking/stamp-properties.ts";
import type { Witness } from "../../tracking/witness.ts";
import { bagName, readWitness } from "../witness-in-bag.ts";
import type { GraphProperty } from "./graph-property.ts";

export const bagPropertyId = `String ${publicStrings} Name ${bagName}`;

export function findWitnessInBag(properties: readonly GraphProperty[]): Witness | undefined {
  const bag = properties.find(({ id }) => id.toLowerCase() === bagPropertyId.toLowerCase());
  return bag === undefined ? undefined : readWitness(bag.value);
}
