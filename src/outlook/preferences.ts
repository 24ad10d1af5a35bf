/** What this person has switched on or off. Absent, of another version, or strange: as it comes out of the box. */
import * as v from "valibot";
import { loadChunk } from "../http/load-chunk.ts";

/** Whether new safety copies are kept. Those that were kept before are still read: they tell what was lost. */
export type SafetyCopy = "on" | "off";

/** Whether a new record gets the text of its appointment. */
export type TextChoice = "taken" | "left-out";

const name = "preferences";
const version = 1;
const preferences = v.object({
  version: v.literal(version),
  safetyCopy: v.picklist(["on", "off"]),
  // Younger than the version.
  text: v.fallback(v.picklist(["taken", "left-out"]), "left-out"),
});

interface Preferences {
  readonly safetyCopy: SafetyCopy;
  readonly text: TextChoice;
}

export function readSafetyCopy(): SafetyCopy {
  return readPreferences().safetyCopy;
}

export function readTextChoice(): TextChoice {
  return readPreferences().text;
}

/** @throws OfficeError or Unreachable where it could not be kept; AbortError when aborted */
export function keepSafetyCopy(safetyCopy: SafetyCopy, options: { readonly signal: AbortSignal }): Promise<void> {
  return keepPreference({ safetyCopy }, options);
}

/** @throws OfficeError or Unreachable where it could not be kept; AbortError when aborted */
export function keepTextChoice(text: TextChoice, options: { readonly signal: AbortSignal }): Promise<void> {
  return keepPreference({ text }, options);
}

function readPreferences(): Preferences {
  const parsed = v.safeParse(preferences, Office.context.roamingSettings.get(name));
  return parsed.success ? parsed.output : { safetyCopy: "on", text: "left-out" };
}

async function keepPreference(change: Partial<Preferences>, options: { readonly signal: AbortSignal }): Promise<void> {
  const { keepSetting } = await loadChunk(import(/* webpackChunkName: "keeping" */ "./save-settings.ts"));
  await keepSetting(name, { ...readPreferences(), ...change, version }, options);
}
