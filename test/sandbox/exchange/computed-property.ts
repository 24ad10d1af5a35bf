/** MAPI properties computed from what a world says about an item, for Graph and EWS. */
import type { Item, Mailbox } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import { cleanId, exactGlobalObjectIdOf, globalObjectIdOf } from "./global-object-id.ts";

export type ComputedProperty =
  | "global-object-id"
  | "clean-global-object-id"
  | "last-modifier-name"
  | "last-modification-time"
  | "creation-time"
  | "start-whole"
  | "end-whole";

export interface ItemPlace {
  readonly item: Item;
  readonly mailbox: Mailbox;
}

/** PSETID_Meeting, PSETID_Appointment */
export const meetingSet = "6ed8da90-450b-101b-98da-00aa003f1305";
export const appointmentSet = "00062002-0000-0000-c000-000000000046";

/** By property set, id and type. */
const numbered: Readonly<Record<string, ComputedProperty>> = {
  [`${meetingSet} 3 Binary`]: "global-object-id",
  [`${meetingSet} 35 Binary`]: "clean-global-object-id",
  // The actual instants, even for all-day items.
  [`${appointmentSet} 33293 SystemTime`]: "start-whole",
  [`${appointmentSet} 33294 SystemTime`]: "end-whole",
};

/** `set` in lower case. Undefined for properties that the sandbox does not know. */
export function findNumbered({ set, lid }: { readonly set: string; readonly lid: number }, type: string): ComputedProperty | undefined {
  return numbered[`${set} ${String(lid)} ${type}`];
}

export function findTagged(tag: number, type: string): ComputedProperty | undefined {
  if (tag === 0x3ffa && type === "String") return "last-modifier-name";
  if (tag === 0x3008 && type === "SystemTime") return "last-modification-time";
  return tag === 0x3007 && type === "SystemTime" ? "creation-time" : undefined;
}

/** As text: binary as Base64, times as ISO strings in UTC. Undefined if the item has no value. */
export function findComputed(property: ComputedProperty, { item, mailbox }: ItemPlace, state: WorldState): string | undefined {
  switch (property) {
    case "global-object-id":
      return base64(exactGlobalObjectIdOf(item, mailbox));
    case "clean-global-object-id":
      return base64(cleanId(globalObjectIdOf(item, mailbox)));
    case "last-modifier-name":
      return item.lastModifiedBy === undefined ? undefined : state.nameOf(item.lastModifiedBy);
    case "last-modification-time":
    case "creation-time":
      return item.lastModifiedAt ?? item.start;
    case "start-whole":
      return item.start;
    case "end-whole":
      return item.end;
  }
}

function base64(hex: string): string {
  return Buffer.from(hex, "hex").toString("base64");
}
