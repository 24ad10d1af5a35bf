/** Keeping what a check found, in the chunk of what writes the settings. */
import type { LastCheck } from "../tracking/last-check.ts";
import { decodeLastCheck, encodeLastCheck, lastChecksSetting } from "./last-check-entry.ts";
import { createSettingsRing } from "./settings-ring.ts";

/** Some forty lines; where others need the room, they go first (save-settings.ts). */
const mostCharacters = 4_000;

/** @throws AbortError when aborted, and nothing else that a host can cause */
export async function writeLastCheck(key: string, found: LastCheck, options: { readonly signal: AbortSignal }): Promise<void> {
  const ring = createSettingsRing<LastCheck>({ name: lastChecksSetting, mostCharacters, encode: encodeLastCheck, decode: decodeLastCheck });
  await ring.put(key, found, options);
}
