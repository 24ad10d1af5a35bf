/** A person's settings, kept in their own mailbox: 32 KB in all. */
import type { WorldState } from "../world/world-state.ts";
import { failure, success, type CallAnswer } from "./call-answer.ts";

const genericSettingsError = 9019;
const mostCharacters = 32 * 1024;

/** Office.js sends a list with one object: key to JSON text. */
export function saveRoamingSettings(state: WorldState, person: string, params: unknown): CallAnswer {
  const [settings] = Array.isArray(params) ? (params as unknown[]) : [params];
  if (typeof settings !== "object" || settings === null || JSON.stringify(settings).length > mostCharacters)
    return failure(genericSettingsError);
  const texts = Object.entries(settings).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  state.saveSettings(person, Object.fromEntries(texts));
  return success();
}
