/** What Exchange lets a person do in a calendar. */
import { sameAddress } from "../world/same-address.ts";
import type { CalendarRole, Item, Mailbox } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";

export type CalendarRights = "owner" | CalendarRole;

export function rightsOf(person: string, mailbox: Mailbox, state: WorldState): CalendarRights {
  if (sameAddress(state.findMailbox(person)?.email, mailbox.email)) return "owner";
  const addresses = [person, state.findMailbox(person)?.email, ...(state.findMailbox(person)?.aliases ?? [])];
  const named = mailbox.permissions?.find(({ email }) => addresses.some((address) => sameAddress(address, email)));
  return named?.role ?? mailbox.everybodyElse?.role ?? "none";
}

/** Rights in the calendar that contains the item: the mailbox's own, or a copy of somebody else's. */
export function rightsOnItem(rights: CalendarRights, item: Item): CalendarRights {
  if (item.calendarOwner === undefined) return rights;
  // A copied calendar is not shared with others.
  if (rights !== "owner") return "none";
  return item.calendarCanEdit === false ? "read" : "write";
}

/** Is the item in a copy of somebody else's calendar, which is a folder of its own? */
export function isInCopy({ calendarOwner }: Item): boolean {
  return calendarOwner !== undefined;
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

/** For a delegate who may not view private items, they do not exist. */
export function seesItem(rights: CalendarRights, item: Item): boolean {
  if (isInCopy(item)) return rights === "owner";
  return mayReadItems(rights) && (item.private !== true || mayViewPrivateItems(rights));
}

export function mayViewPrivateItems(rights: CalendarRights): boolean {
  return rights === "owner" || rights === "delegateWithPrivateEventAccess";
}
