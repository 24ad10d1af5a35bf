/** An open appointment: the viewer, the calendar, and the form. */
import { isInCopy, mayEditItems, rightsOf, rightsOnItem, seesItem, type CalendarRights } from "../exchange/mailbox-rights.ts";
import { sameAddress } from "../world/same-address.ts";
import type { FormMode, Item, Mailbox } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";

export interface OpenForm {
  readonly viewer: string;
  readonly mailbox: Mailbox;
  /** The viewer's rights in the calendar that contains the item. */
  readonly rights: CalendarRights;
  /** The calendar's owner; for a copied calendar, the person who shared it. */
  readonly calendarOwner: string;
  readonly itemId: string;
  /** Blank if the form was never saved and no mailbox contains the item. */
  readonly item: Item;
  readonly mode: FormMode;
  readonly saved: boolean;
}

export class CannotOpen extends Error {
  override readonly name = "CannotOpen";
}

/** `{viewer, mailbox, item, mode?, saved?}`; defaults come from the world's `open`. @throws CannotOpen */
export function openForm(state: WorldState, asked: Record<string, unknown>): OpenForm {
  const { world } = state;
  const viewerAddress = text(asked["viewer"]) ?? world.viewer.email;
  const viewer = state.findMailbox(viewerAddress)?.email;
  const mailbox = state.findMailbox(text(asked["mailbox"]) ?? world.open.mailbox);
  if (viewer === undefined) throw new CannotOpen(`${viewerAddress} has no mailbox in this world`);
  if (!mailbox) throw new CannotOpen("There is no such mailbox");
  // A new appointment has an empty id.
  const itemId = typeof asked["item"] === "string" ? asked["item"] : world.open.item;
  const isWorlds = sameAddress(mailbox.email, state.findMailbox(world.open.mailbox)?.email) && itemId === world.open.item;
  const saved = typeof asked["saved"] === "boolean" ? asked["saved"] : !(isWorlds && world.open.saved === false);
  const inMailbox = rightsOf(viewer, mailbox, state);
  const item = mailbox.items.find(({ id }) => id === itemId) ?? (saved ? undefined : blankItem(state, itemId));
  if (!item || !seesItem(inMailbox, item))
    throw new CannotOpen(`${viewer} sees no appointment ${itemId} in the calendar of ${mailbox.email}`);
  return {
    viewer,
    mailbox,
    rights: rightsOnItem(inMailbox, item),
    calendarOwner: item.calendarOwner === undefined ? mailbox.email : (state.findMailbox(item.calendarOwner)?.email ?? item.calendarOwner),
    itemId,
    item,
    saved,
    mode: readMode(asked["mode"]) ?? (isWorlds ? world.open.mode : undefined) ?? defaultMode(state, viewer, mailbox, item),
  };
}

/** Compose if the viewer owns the calendar and organizes the meeting, else read. */
export function defaultMode(state: WorldState, viewer: string, mailbox: Mailbox, item: Item): FormMode {
  const organizer = item.organizer === undefined ? mailbox.email : (state.findMailbox(item.organizer)?.email ?? item.organizer);
  const owns = sameAddress(viewer, mailbox.email) && !isInCopy(item);
  return owns && sameAddress(organizer, mailbox.email) ? "compose" : "read";
}

export function mayEdit({ rights }: OpenForm): boolean {
  return mayEditItems(rights);
}

function blankItem(state: WorldState, id: string): Item {
  const start = new Date(Math.ceil(state.clock.now().getTime() / 3_600_000) * 3_600_000);
  return { id, subject: "", start: start.toISOString(), end: new Date(start.getTime() + 1_800_000).toISOString() };
}

function readMode(value: unknown): FormMode | undefined {
  return value === "read" || value === "compose" ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
