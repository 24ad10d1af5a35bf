/** What this person has switched on or off. Absent, of another version, or strange: as it comes out of the box. */
import * as v from "valibot";
import { officeCall } from "./office-call.ts";

/** Whether new safety copies are kept. Those that were kept before are still read: they tell what was lost. */
export type SafetyCopy = "on" | "off";

const name = "preferences";
const version = 1;
const preferences = v.object({ version: v.literal(version), safetyCopy: v.picklist(["on", "off"]) });

export function readSafetyCopy(): SafetyCopy {
  const parsed = v.safeParse(preferences, Office.context.roamingSettings.get(name));
  return parsed.success ? parsed.output.safetyCopy : "on";
}

/** @throws OfficeError (9019 where the settings are full); AbortError when aborted */
export async function keepSafetyCopy(safetyCopy: SafetyCopy, options: { readonly signal: AbortSignal }): Promise<void> {
  Office.context.roamingSettings.set(name, { version, safetyCopy });
  await officeCall<void>("roamingSettings.saveAsync", (done) => Office.context.roamingSettings.saveAsync(done), options);
}
