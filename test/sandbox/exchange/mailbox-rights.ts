/** What Exchange lets a person do in a calendar. */
import { sameAddress } from "../world/same-address.ts";
import type { CalendarRole, Item, Mailbox } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";

export type CalendarRights = "owner" | CalendarRole;

export function rightsOf(person: string, mailbox: Mailbox, state: WorldState): CalendarRights {
  if (sameAddress(state.findMailbox(person)?.email, mailbox.email)) return "owner";
  const addresses = [person, state.findMailbox(person)?.email, ...(state.findMailbox(person)?.aliases ?? [])];
  return mailbox.permissions?.find(({ email }) => addresses.some((address) => sameAddress(address, email)))?.role ?? "none";
}

export function mayReadItems(rights: CalendarRights): boolean {
  switch (rights) {
    case "owner":
    case "read":
    case "write":
    case "delegateWithoutPrivateEventAccess":
    case "delegateWithPrivateEventAccess":
      return true;
    case "none":
    case "freeBusyRead":
    case "limitedRead":
      return false;
  }
}

export function mayEditItems(rights: CalendarRights): boolean {
  switch (rights) {
    case "owner":
    case "write":
    case "delegateWithoutPrivateEventAccess":
    case "delegateWithPrivateEventAccess":
      return true;
    case "none":
    case "freeBusyRead":
    case "limitedRead":
    case "read":
      return false;
  }
}

/** A private item does not exist for delegates who were not let in on private items. */
export function seesItem(rights: CalendarRights, item: Item): boolean {
  return mayReadItems(rights) && (item.private !== true || rights === "owner" || rights === "delegateWithPrivateEventAccess");
}
