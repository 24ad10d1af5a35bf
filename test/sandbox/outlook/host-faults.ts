/** Faults in calls to the host, named in a world as `outlook roamingSettings.saveAsync`. */
import { findFault } from "../faults.ts";
import { Unanswered } from "../outcome.ts";
import type { World } from "../world/world.ts";
import { failure, type CallAnswer } from "./call-answer.ts";

/** Names that Office.js uses, by dispatch id. */
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
  37: "body.getAsync",
  103: "recurrence.getAsync",
  107: "organizer.getAsync",
  108: "getSharedPropertiesAsync",
  157: "categories.getAsync",
  164: "getItemIdAsync",
  169: "isAllDayEvent.getAsync",
  171: "sensitivity.getAsync",
  404: "roamingSettings.saveAsync",
};

/** "InternalError", if the fault names no other. */
const internalError = 5001;

/** `answer` replaces the real one. @throws Unanswered if the host does not answer */
export function applyHostFaults(world: World, dispatchId: number): { readonly delayMs: number; readonly answer?: CallAnswer } {
  const path = names[dispatchId];
  if (path === undefined) return { delayMs: 0 };
  const { delayMs, instead, hostError } = findFault(world, { service: "outlook", method: "", path });
  if (!instead) return { delayMs };
  if (!(instead.outcome instanceof Response)) throw new Unanswered(instead.outcome);
  return { delayMs, answer: failure(hostError ?? internalError) };
}
