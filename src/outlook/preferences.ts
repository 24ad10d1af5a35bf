/** What this person has switched on or off. Absent, of another version, or strange: as it comes out of the box. */
import * as v from "valibot";
import { loadChunk } from "../http/load-chunk.ts";

/** Whether new safety copies are kept. Those that were kept before are still read: they tell what was lost. */
export type SafetyCopy = "on" | "off";

const name = "preferences";
const version = 1;
const preferences = v.object({ version: v.literal(version), safetyCopy: v.picklist(["on", "off"]) });

export function readSafetyCopy(): SafetyCopy {
  const parsed = v.safeParse(preferences, Office.context.roamingSettings.get(name));
  return parsed.success ? parsed.output.safetyCopy : "on";
}

/** @throws OfficeError or Unreachable where it could not be kept; AbortError when aborted */
export async function keepSafetyCopy(safetyCopy: SafetyCopy, options: { readonly signal: AbortSignal }): Promise<void> {
  const { keepSetting } = await loadChunk(import(/* webpackChunkName: "keeping" */ "./save-settings.ts"));
  await keepSetting(name, { version, safetyCopy }, options);
}
