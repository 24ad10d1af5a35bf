import { addInId } from "../configuration/add-in-id.ts";
import { decodeCarriedCopy } from "../tracking/safety-copy.ts";
import type { CarriedCopy } from "../tracking/evidence.ts";

/** Named property in PS_PUBLIC_STRINGS in which Outlook stores an add-in's custom properties of an item, as one JSON text. */
export const bagName = `cecp-${addInId}`;

/** The custom property that holds the safety copy (src/outlook/safety-copy-store.ts). */
const copyKey = "witness";

/** Anyone who may edit the item may write the bag: anything that is not exactly a safety copy counts as none. */
export function readCarriedCopy(bag: string): CarriedCopy | undefined {
  const text = parseBag(bag)?.[copyKey];
  return typeof text === "string" ? decodeCarriedCopy(text) : undefined;
}

/** The bag without the copy's key, whatever its value; the rest unchanged. Undefined if there is nothing to remove. */
export function withoutCarriedCopy(bag: string): string | undefined {
  const all = parseBag(bag);
  if (all === undefined || !Object.hasOwn(all, copyKey)) return undefined;
  return JSON.stringify(Object.fromEntries(Object.entries(all).filter(([key]) => key !== copyKey)));
}

function parseBag(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const bag: unknown = JSON.parse(json);
    return typeof bag === "object" && bag !== null && !Array.isArray(bag) ? { ...bag } : undefined;
  } catch {
    return undefined;
  }
}
