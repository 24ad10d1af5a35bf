/**
 * A small memory by appointment, in one entry of the roaming settings: the newest first, the oldest goes first.
 * All settings of the add-in together hold 32 KB, so each ring has a bound of its own.
 */
import { decodeRing, readRing, type RingEntries } from "./read-ring.ts";
import { putBack, saveSettings, type SettingName } from "./save-settings.ts";

export interface RingOptions<T> {
  /** Name of the entry in the settings. */
  readonly name: SettingName;
  /** As Outlook counts them: see `charactersOf`. */
  readonly mostCharacters: number;
  readonly encode: (value: T) => unknown;
  /** Undefined for another version, and for whatever `encode` would not have written. Never throws. */
  readonly decode: (kept: unknown) => T | undefined;
}

/** "not-kept": the host refused, or there was no room; what was kept before still is. */
export type Kept = "kept" | "not-kept";

export interface SettingsRing<T> {
  /** By key, whatever its case. */
  find(key: string): T | undefined;
  /** Every entry that makes sense, the newest first. */
  entries(): readonly (readonly [key: string, value: T])[];
  /** @throws AbortError when aborted, and nothing else that a host can cause */
  put(key: string, value: T, options: { readonly signal: AbortSignal }): Promise<Kept>;
  /** @throws AbortError when aborted, and nothing else that a host can cause */
  remove(key: string, options: { readonly signal: AbortSignal }): Promise<Kept>;
}

/** What is longer is dropped alone, here and where entries are handed on. */
export const longestKey = 1_000;

export function createSettingsRing<T>({ name, mostCharacters, encode, decode }: RingOptions<T>): SettingsRing<T> {
  /** What another version of us wrote is carried along until its turn comes to go. */
  const read = (): RingEntries => readRing(name);

  function withinBound(entries: RingEntries): RingEntries {
    let some = entries.filter((entry) => entry[0].length <= longestKey && charactersOf([entry]) <= mostCharacters);
    while (some.length > 0 && charactersOf(some) > mostCharacters) some = some.slice(0, -1);
    return some;
  }

  /** Where there is no room, all but the first `kept` may go, the oldest first. */
  async function save(entries: RingEntries, kept: number, options: { readonly signal: AbortSignal }): Promise<Kept> {
    const before: unknown = Office.context.roamingSettings.get(name);
    let done = false;
    try {
      for (let some = entries; ; some = some.slice(0, -1)) {
        Office.context.roamingSettings.set(name, some);
        const saved = await saveSettings(name, options);
        done = saved === "saved";
        if (saved !== "no-room" || some.length <= kept) return done ? "kept" : "not-kept";
      }
    } finally {
      // Else the next save of any other setting would be refused as well.
      if (!done) putBack(name, before);
    }
  }

  const others = (key: string): RingEntries => read().filter(([other]) => !sameKey(other, key));

  function find(key: string): T | undefined {
    const entry = read().find(([other]) => sameKey(other, key));
    return entry && decode(entry[1]);
  }

  return {
    find,
    entries: () => decodeRing(read(), decode),
    async put(key, value, options) {
      const entry = [key, encode(value)] as const;
      const entries = withinBound([entry, ...others(key)]);
      return entries[0] === entry ? save(entries, 1, options) : "not-kept";
    },
    async remove(key, options) {
      const left = others(key);
      return left.length === read().length ? "kept" : save(left, left.length, options);
    },
  };
}

function sameKey(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

/** Office.js keeps each setting as JSON, and counts the JSON of all of them: quotes weigh twice. */
function charactersOf(value: unknown): number {
  return JSON.stringify(JSON.stringify(value)).length;
}
