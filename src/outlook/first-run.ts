/** Whether this person has taken the introduction off the screen. Absent or strange: it is shown. */
import { loadChunk } from "../http/load-chunk.ts";

/** "new": the introduction is shown. */
export type FirstRun = "new" | "done";

const name = "first-run";
const done: FirstRun = "done";

export function readFirstRun(): FirstRun {
  return Office.context.roamingSettings.get(name) === done ? "done" : "new";
}

/** @throws OfficeError or Unreachable where it could not be kept; AbortError when aborted */
export async function keepFirstRunDone(options: { readonly signal: AbortSignal }): Promise<void> {
  const { keepSetting } = await loadChunk(import(/* webpackChunkName: "keeping" */ "./save-settings.ts"));
  await keepSetting(name, done, options);
}
