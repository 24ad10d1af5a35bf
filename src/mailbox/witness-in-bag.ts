import { addInId } from "../configuration/add-in-id.ts";
import { decodeWitness, type Witness } from "../tracking/witness.ts";

/** Named property in PS_PUBLIC_STRINGS where Outlook keeps an add-in's custom properties of an item: one JSON text. */
export const bagName = `cecp-${addInId}`;

/** The custom property that the safety copy is kept in (src/outlook/witness-store.ts). */
const witnessKey = "witness";

/** Whoever may edit the item may write the bag: whatever is not exactly a witness is none. */
export function readWitness(bag: string): Witness | undefined {
  const text = readKey(bag);
  return typeof text === "string" ? decodeWitness(text) : undefined;
}

function readKey(json: string): unknown {
  try {
    const bag: unknown = JSON.parse(json);
    return typeof bag === "object" && bag !== null && Object.hasOwn(bag, witnessKey)
      ? (bag as Record<string, unknown>)[witnessKey]
      : undefined;
  } catch {
    return undefined;
  }
}
