/** What an add-in asks its host for can fail as the world says: `outlook roamingSettings.saveAsync`. */
import { findFault } from "../faults.ts";
import { Unanswered } from "../outcome.ts";
import type { World } from "../world/world.ts";
import { failure, type CallAnswer } from "./call-answer.ts";

/** By dispatch id, as Office.js calls them. */
const names: Readonly<Record<number, string>> = {
  3: "loadCustomPropertiesAsync",
  4: "customProperties.saveAsync",
  5: "makeEwsRequestAsync",
  15: "recipients.getAsync",
  18: "subject.getAsync",
  24: "time.getAsync",
  26: "location.getAsync",
  32: "saveAsync",
  33: "notificationMessages.addAsync",
  34: "notificationMessages.getAllAsync",
  35: "notificationMessages.replaceAsync",
  36: "notificationMessages.removeAsync",
  103: "recurrence.getAsync",
  107: "organizer.getAsync",
  108: "getSharedPropertiesAsync",
  157: "categories.getAsync",
  164: "getItemIdAsync",
  169: "isAllDayEvent.getAsync",
  171: "sensitivity.getAsync",
  404: "roamingSettings.saveAsync",
};

/** "InternalError": where a fault names no other. */
const internalError = 5001;

/** `answer`: instead of the true one. @throws Unanswered where the host is silent */
export function applyHostFaults(world: World, dispatchId: number): { readonly delayMs: number; readonly answer?: CallAnswer } {
  const path = names[dispatchId];
  if (path === undefined) return { delayMs: 0 };
  const { delayMs, instead, hostError } = findFault(world, { service: "outlook", method: "", path });
  if (!instead) return { delayMs };
  if (!(instead.outcome instanceof Response)) throw new Unanswered(instead.outcome);
  return { delayMs, answer: failure(hostError ?? internalError) };
}
