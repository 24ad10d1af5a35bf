/** Reading what a ring of the settings keeps: see settings-ring.ts. A look needs no more of it. */
export type RingEntries = readonly (readonly [key: string, kept: unknown])[];

/** What another version of us wrote is among them. */
export function readRing(name: string): RingEntries {
  const kept: unknown = Office.context.roamingSettings.get(name);
  if (!Array.isArray(kept)) return [];
  return kept.filter((entry): entry is [string, unknown] => Array.isArray(entry) && entry.length === 2 && typeof entry[0] === "string");
}

/** Every entry that makes sense, the newest first. `decode` gives undefined for any other. */
export function decodeRing<T>(
  entries: RingEntries,
  decode: (kept: unknown) => T | undefined,
): readonly (readonly [key: string, value: T])[] {
  return entries.flatMap(([key, kept]) => {
    const value = decode(kept);
    return value === undefined ? [] : [[key, value] as const];
  });
}
