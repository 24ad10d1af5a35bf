import { addInId } from "../configuration/add-in-id.ts";
import { decodeCarriedCopy, type CarriedCopy } from "../tracking/safety-copy.ts";

/** Named property in PS_PUBLIC_STRINGS where Outlook keeps an add-in's custom properties of an item: one JSON text. */
export const bagName = `cecp-${addInId}`;

/** The custom property that the safety copy is kept in (src/outlook/safety-copy-store.ts). */
const copyKey = "witness";

/** Whoever may edit the item may write the bag: whatever is not exactly a safety copy is none. */
export function readCarriedCopy(bag: string): CarriedCopy | undefined {
  const text = parseBag(bag)?.[copyKey];
  return typeof text === "string" ? decodeCarriedCopy(text) : undefined;
}

/** The bag without the copy's key, whatever stands there; all else as it was. Undefined where there is nothing to take out. */
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
