import { decodeWitness, type Witness } from "../tracking/witness.ts";
import { witnessRing } from "./witness-store.ts";

/** What the ring of safety copies remembers, by GlobalObjectId, the newest first. What cannot be read is left out. */
export function listWitnesses(): readonly (readonly [globalObjectId: string, witness: Witness])[] {
  // Entries as settings-ring.ts writes them. It is in the first load, which needs no list.
  const kept: unknown = Office.context.roamingSettings.get(witnessRing);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: unknown) => {
    const [id, text] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
    const witness = typeof text === "string" ? decodeWitness(text) : undefined;
    return typeof id === "string" && witness ? [[id, witness] as const] : [];
  });
}
