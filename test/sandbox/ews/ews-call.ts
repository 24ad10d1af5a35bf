/** A request to Exchange Web Services: who asks, and through what. */
import { sameAddress } from "../world/same-address.ts";
import type { Item, Mailbox } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import { changeKeyOf } from "../exchange/graph-event.ts";
import { notSimulated } from "../not-simulated.ts";
import { guidFrom } from "../identity.ts";
import { ewsId } from "../outlook/initial-data.ts";
import { EwsError } from "./ews-error.ts";
import { is, readAttributes, readOne, readSequence } from "./schema.ts";
import { node, type XmlNode } from "./xml.ts";

export interface EwsCaller {
  /** SMTP address. */
  readonly person: string;
  /** `outlook`: an add-in's makeEwsRequestAsync, which reaches only the person's own mailbox. */
  readonly through: "outlook" | "token";
}

export interface EwsCall {
  readonly state: WorldState;
  readonly caller: EwsCaller;
  /** The caller's own mailbox. */
  readonly mailbox: Mailbox;
  /** Prints a line that should not go unnoticed. */
  readonly warn: (line: string) => void;
}

/** An id in REST's spelling, with `-` and `_`, is not an EWS id. */
const idPattern = /^[A-Za-z0-9+/]+={0,2}$/;

/** The item of a `t:ItemId`, and its change key. Ids are case-sensitive. @throws EwsError */
export function getItem(call: EwsCall, itemId: Element): { readonly item: Item; readonly changeKey: string | undefined } {
  const { Id: id = "", ChangeKey: changeKey } = readAttributes(itemId, ["Id", "ChangeKey?"]);
  return findById(call, id, changeKey);
}

/** `t:RecurringMasterItemId`: a series, identified by one of its days. @throws EwsError */
export function getSeriesOf(call: EwsCall, masterId: Element): Item {
  const { OccurrenceId: id = "", ChangeKey: changeKey } = readAttributes(masterId, ["OccurrenceId", "ChangeKey?"]);
  const { item } = findById(call, id, changeKey);
  const series = call.mailbox.items.find((one) => one.id === item.seriesMasterId);
  if (!series) throw new EwsError("ErrorCalendarCannotUseIdForRecurringMasterId");
  return series;
}

function findById(call: EwsCall, id: string, changeKey: string | undefined): ReturnType<typeof getItem> {
  if (id === "") throw new EwsError("ErrorInvalidIdEmpty");
  if (!idPattern.test(id)) throw new EwsError("ErrorInvalidIdMalformed");
  if (changeKey !== undefined && !idPattern.test(changeKey)) throw new EwsError("ErrorInvalidChangeKey");
  const holds = (mailbox: Mailbox) => mailbox.items.find((one) => ewsId(one.id) === id);
  const item = holds(call.mailbox);
  if (item) return { item, changeKey };
  if (call.state.world.mailboxes.some(holds)) throw strangersMailbox(call);
  throw new EwsError("ErrorItemNotFound");
}

/** Checks that an entry of `m:FolderIds` or `m:ParentFolderIds` is the caller's own calendar. @throws EwsError */
export function requireOwnCalendar(call: EwsCall, folder: Element): void {
  if (is(folder, "t:FolderId")) {
    const { Id: id = "" } = readAttributes(folder, ["Id", "ChangeKey?"]);
    if (!idPattern.test(id)) throw new EwsError("ErrorInvalidIdMalformed");
    if (id === calendarIdOf(call.mailbox)) return;
    if (call.mailbox.items.some(({ calendarOwner }) => calendarOwner !== undefined && copyIdOf(call.mailbox, calendarOwner) === id))
      notSimulated("the folder of a copied calendar");
    throw call.state.world.mailboxes.some((mailbox) => calendarIdOf(mailbox) === id)
      ? strangersMailbox(call)
      : new EwsError("ErrorItemNotFound");
  }
  const { Id: id = "" } = readAttributes(folder, ["Id", "ChangeKey?"]);
  if (id !== "calendar") notSimulated(`the folder ${id}`);
  if (folder.children.length === 0) return;
  const address =
    readSequence(readOne(folder, ["t:Mailbox"]), ["t:Name?", "t:EmailAddress", "t:RoutingType?"])("t:EmailAddress")?.textContent ?? "";
  const mailbox = call.state.findMailbox(address);
  if (!mailbox) throw new EwsError("ErrorNonExistentMailbox");
  if (!sameAddress(mailbox.email, call.mailbox.email)) throw strangersMailbox(call);
}

/** Whatever permissions its owner granted: an add-in's token is for one mailbox. */
function strangersMailbox(call: EwsCall): EwsError {
  if (call.caller.through === "token") notSimulated("another person's mailbox, asked with a token");
  return new EwsError("ErrorAccessDenied");
}

export function itemIdNode(item: Item, state: WorldState): XmlNode {
  return node("t:ItemId", [], { Id: ewsId(item.id), ChangeKey: changeKeyOf(item, state) });
}

export function folderIdNode(mailbox: Mailbox): XmlNode {
  return folderNode(calendarIdOf(mailbox));
}

/** The folder that contains the item: a copied calendar is a folder of its own. */
export function parentFolderIdNode(mailbox: Mailbox, { calendarOwner }: Item): XmlNode {
  const id = calendarOwner === undefined ? calendarIdOf(mailbox) : copyIdOf(mailbox, calendarOwner);
  return { ...folderNode(id), name: "t:ParentFolderId" };
}

function folderNode(id: string): XmlNode {
  return node("t:FolderId", [], { Id: id, ChangeKey: Buffer.from("calendar").toString("base64") });
}

function calendarIdOf(mailbox: Mailbox): string {
  return Buffer.from(`calendar ${guidFrom(mailbox.email.toLowerCase())}`).toString("base64");
}

function copyIdOf(mailbox: Mailbox, owner: string): string {
  return Buffer.from(`copy ${guidFrom(`${owner} in ${mailbox.email}`.toLowerCase())}`).toString("base64");
}
