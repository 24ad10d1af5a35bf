/**
 * A small memory by appointment, in one entry of the roaming settings: the newest first, the oldest goes first.
 * All settings of the add-in together hold 32 KB, so each ring has a bound of its own.
 */
import { officeCall, OfficeError } from "./office-call.ts";

export interface RingOptions<T> {
  /** Name of the entry in the settings. */
  readonly name: string;
  /** As Outlook counts them: see `charactersOf`. */
  readonly mostCharacters: number;
  readonly encode: (value: T) => unknown;
  /** Undefined for another version, and for whatever `encode` would not have written. Never throws. */
  readonly decode: (kept: unknown) => T | undefined;
}

/** "not-kept": the host refused, or there was no room; what was kept before still is. */
export type Kept = "kept" | "not-kept";

export interface SettingsRing<T> {
  /** By GlobalObjectId, whatever its case. */
  find(globalObjectId: string): T | undefined;
  /** @throws AbortError when aborted, and nothing else that a host can cause */
  put(globalObjectId: string, value: T, options: { readonly signal: AbortSignal }): Promise<Kept>;
  /** @throws AbortError when aborted, and nothing else that a host can cause */
  remove(globalObjectId: string, options: { readonly signal: AbortSignal }): Promise<Kept>;
}

type Entries = readonly (readonly [globalObjectId: string, value: unknown])[];

/** Outlook's word for settings that are too large, among other things. */
const settingsRefused = 9019;

export function createSettingsRing<T>({ name, mostCharacters, encode, decode }: RingOptions<T>): SettingsRing<T> {
  /** What another version of us wrote is carried along until its turn comes to go. */
  function read(): Entries {
    const kept: unknown = Office.context.roamingSettings.get(name);
    if (!Array.isArray(kept)) return [];
    return kept.filter((entry): entry is [string, unknown] => Array.isArray(entry) && entry.length === 2 && typeof entry[0] === "string");
  }

  function withinBound(entries: Entries): Entries {
    let count = entries.length;
    while (count > 0 && charactersOf(entries.slice(0, count)) > mostCharacters) count -= 1;
    return entries.slice(0, count);
  }

  async function save(entries: Entries, options: { readonly signal: AbortSignal }): Promise<Kept> {
    const before: unknown = Office.context.roamingSettings.get(name);
    for (let some = entries; ; some = some.slice(0, some.length >> 1)) {
      Office.context.roamingSettings.set(name, some);
      try {
        await officeCall<void>("roamingSettings.saveAsync", (done) => Office.context.roamingSettings.saveAsync(done), options);
        return "kept";
      } catch (error) {
        // Else the next save of any other setting would be refused as well.
        if (!(error instanceof OfficeError) || error.code !== settingsRefused || some.length <= 1)
          Office.context.roamingSettings.set(name, before ?? []);
        if (!(error instanceof OfficeError)) throw error;
        if (error.code !== settingsRefused || some.length <= 1) return "not-kept";
      }
    }
  }

  const others = (globalObjectId: string): Entries => read().filter(([id]) => !sameId(id, globalObjectId));

  return {
    find(globalObjectId) {
      const entry = read().find(([id]) => sameId(id, globalObjectId));
      return entry && decode(entry[1]);
    },
    async put(globalObjectId, value, options) {
      const entries = withinBound([[globalObjectId, encode(value)], ...others(globalObjectId)]);
      return entries.length === 0 ? "not-kept" : save(entries, options);
    },
    async remove(globalObjectId, options) {
      const left = others(globalObjectId);
      return left.length === read().length ? "kept" : save(left, options);
    },
  };
}

function sameId(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

/** Office.js keeps each setting as JSON, and counts the JSON of all of them: quotes weigh twice. */
function charactersOf(value: unknown): number {
  return JSON.stringify(JSON.stringify(value)).length;
}
