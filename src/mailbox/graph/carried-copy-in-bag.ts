import type { CarriedCopy } from "../../tracking/safety-copy.ts";
import { readCarriedCopy } from "../carried-copy-in-bag.ts";
import { bagPropertyId, type GraphProperty } from "./graph-property.ts";

/** JSON text of our custom properties. */
export function findBag(properties: readonly GraphProperty[]): string | undefined {
  return properties.find(({ id }) => id.toLowerCase() === bagPropertyId.toLowerCase())?.value;
}

export function findCarriedCopy(properties: readonly GraphProperty[]): CarriedCopy | undefined {
  const bag = findBag(properties);
  return bag === undefined ? undefined : readCarriedCopy(bag);
}
