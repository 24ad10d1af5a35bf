/** A person's settings, stored in their own mailbox: 32 KB in all. */
import type { WorldState } from "../world/world-state.ts";
import { failure, success, type CallAnswer } from "./call-answer.ts";

/** "GenericSettingsError", for any failure; some hosts report settings that are too large as 9057. */
const genericSettingsError = 9019;
const maxLength = 32 * 1024;

/** Office.js sends a list with one object, key to JSON text. Either all of them are saved, or none. */
export function saveRoamingSettings(state: WorldState, person: string, params: unknown): CallAnswer {
  const [settings] = Array.isArray(params) ? (params as unknown[]) : [params];
  if (typeof settings !== "object" || settings === null) return failure(genericSettingsError);
  if (JSON.stringify(settings).length > maxLength) return failure(state.findMailbox(person)?.settingsTooLarge ?? genericSettingsError);
  const texts = Object.entries(settings).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  state.saveSettings(person, Object.fromEntries(texts));
  return success();
}
