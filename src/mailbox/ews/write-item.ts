/** All that is ever written to an item: properties, nothing that anybody sees or that sends mail. */
import { NotFound, Unexpected } from "../../http/failure.ts";
import type { NamedProperty } from "../../tracking/stamp.ts";
import { withoutCarriedCopy } from "../carried-copy-in-bag.ts";
import { askEws } from "./ask-ews.ts";
import { element, type EwsElement } from "./ews-element.ts";
import { readProperties, settingOf, settingOfBag } from "./ews-property.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { getItems } from "./get-items.ts";
import { findCalendarItem, findDescendant } from "./read-element.ts";
import { getOnlyMessage } from "./read-soap-answer.ts";

interface Item {
  /** In EWS form. */
  readonly id: string;
  readonly signal: AbortSignal;
}

/**
 * One update of named properties and nothing else, which sends no mail. It names the version just read, so that Exchange
 * merges it with concurrent changes, or refuses. Writing the same twice has the same result as once.
 * @throws Failure (PreconditionFailed: changed meanwhile and not mergeable); AbortError when aborted
 */
export async function writeEwsProperties(
  transport: EwsTransport,
  { properties, ...item }: Item & { readonly properties: readonly NamedProperty[] },
): Promise<void> {
  const read = await readItem(transport, item, "id");
  await update(transport, item, { changeKey: read.changeKey, settings: properties.map(settingOf), conflicts: "AutoResolve" });
}

/**
 * Writes our custom properties back without the safety copy, if they are still at the version read, and reads them again.
 * @throws Failure (PreconditionFailed: changed meanwhile; Unexpected: the copy is still there); AbortError when aborted
 */
export async function removeEwsCarriedCopy(transport: EwsTransport, item: Item): Promise<void> {
  const { changeKey, bag } = await readItem(transport, item, "bag");
  const left = bag === undefined ? undefined : withoutCarriedCopy(bag);
  if (left === undefined) return;
  await update(transport, item, { changeKey, settings: [settingOfBag(left)], conflicts: "NeverOverwrite" });
  const again = await readItem(transport, item, "bag");
  if (again.bag !== undefined && withoutCarriedCopy(again.bag) !== undefined)
    throw new Unexpected("The mailbox took the change, and did not keep it.");
}

async function readItem(transport: EwsTransport, { id, signal }: Item, shape: "id" | "bag") {
  const item = findCalendarItem(getOnlyMessage(await getItems(transport, [id], { shape, signal })));
  const changeKey = item && findDescendant(item, "t", "ItemId")?.getAttribute("ChangeKey");
  if (!changeKey) throw new NotFound("No appointment has that id.");
  return { changeKey, bag: readProperties(item).bag };
}

async function update(
  transport: EwsTransport,
  { id, signal }: Item,
  {
    changeKey,
    settings,
    conflicts,
  }: { readonly changeKey: string; readonly settings: readonly EwsElement[]; readonly conflicts: "AutoResolve" | "NeverOverwrite" },
): Promise<void> {
  const change = element("t:ItemChange", {}, [element("t:ItemId", { Id: id, ChangeKey: changeKey }), element("t:Updates", {}, settings)]);
  const how = { ConflictResolution: conflicts, MessageDisposition: "SaveOnly", SendMeetingInvitationsOrCancellations: "SendToNone" };
  getOnlyMessage(await askEws(transport, element("m:UpdateItem", how, [element("m:ItemChanges", {}, [change])]), { signal }));
}
