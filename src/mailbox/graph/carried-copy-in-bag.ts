import type { CarriedCopy } from "../../tracking/evidence.ts";
import { readCarriedCopy } from "../carried-copy-in-bag.ts";
import { type GraphProperty } from "./graph-property.ts";
import { bagPropertyId } from "./bag-property.ts";

/** Our custom properties, as JSON text. */
export function findBag(properties: readonly GraphProperty[]): string | undefined {
  return properties.find(({ id }) => id.toLowerCase() === bagPropertyId.toLowerCase())?.value;
}

export function findCarriedCopyIn(properties: readonly GraphProperty[]): CarriedCopy | undefined {
  const bag = findBag(properties);
  return bag === undefined ? undefined : readCarriedCopy(bag);
}
