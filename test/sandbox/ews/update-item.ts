/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/updateitem-operation */
import { changeKeyOf } from "../exchange/graph-event.ts";
import type { ItemPlace } from "../exchange/computed-property.ts";
import { mayEditItems, rightsOnItem } from "../exchange/mailbox-rights.ts";
import { notSimulated } from "../not-simulated.ts";
import type { Item } from "../world/world.ts";
import { getItem, itemIdNode, type EwsCall } from "./ews-call.ts";
import { EwsError } from "./ews-error.ts";
import { deleteExtendedField, readExtendedField, sameField, setExtendedField } from "./extended-field.ts";
import { deleteItemField, setItemField } from "./write-item-field.ts";
import { is, readAttributes, readChoice, readList, readOne, readSequence } from "./schema.ts";
import { responseMessages } from "./soap.ts";
import { node, type XmlNode } from "./xml.ts";

const sendModes = ["SendToNone", "SendOnlyToAll", "SendOnlyToChanged", "SendToAllAndSaveCopy", "SendToChangedAndSaveCopy"] as const;

interface UpdateMode {
  readonly conflicts: "NeverOverwrite" | "AutoResolve" | "AlwaysOverwrite";
  readonly mail: (typeof sendModes)[number] | undefined;
}

export function answerUpdateItem(call: EwsCall, operation: Element): XmlNode {
  const attributes = readAttributes(operation, [
    "ConflictResolution",
    "MessageDisposition?",
    "SendMeetingInvitationsOrCancellations?",
    "SuppressReadReceipts?",
  ]);
  const { SendMeetingInvitationsOrCancellations: mail, MessageDisposition: disposition } = attributes;
  if (disposition !== undefined) readChoice("MessageDisposition", disposition, ["SaveOnly", "SendOnly", "SendAndSaveCopy"]);
  const mode: UpdateMode = {
    conflicts: readChoice("ConflictResolution", attributes.ConflictResolution ?? "", ["NeverOverwrite", "AutoResolve", "AlwaysOverwrite"]),
    mail: mail === undefined ? undefined : readChoice("SendMeetingInvitationsOrCancellations", mail, sendModes),
  };
  const changes = readSequence(operation, ["m:SavedItemFolderId?", "m:ItemChanges"])("m:ItemChanges") as Element;
  return responseMessages("UpdateItem", readList(changes, ["t:ItemChange"]), {
    empty: "m:Items",
    each: (change) => updateItem(call, change, mode),
  });
}

function updateItem(call: EwsCall, change: Element, mode: UpdateMode): readonly XmlNode[] {
  const { state } = call;
  const part = readSequence(change, ["t:ItemId", "t:Updates"]);
  const [id, updates] = [part("t:ItemId"), part("t:Updates")] as [Element, Element];
  const { item, changeKey } = getItem(call, id);
  if (!mayEditItems(rightsOnItem("owner", item))) throw new EwsError("ErrorAccessDenied");
  if (mode.mail === undefined) throw new EwsError("ErrorSendMeetingInvitationsOrCancellationsRequired");
  // Required even for AlwaysOverwrite.
  if (changeKey === undefined) throw new EwsError("ErrorChangeKeyRequiredForWriteOperations");
  // AutoResolve merges changes that do not overlap. The sandbox does not know what the other write changed, so it assumes a conflict.
  if (changeKey !== changeKeyOf(item, state) && mode.conflicts !== "AlwaysOverwrite") throw new EwsError("ErrorIrresolvableConflict");
  const draft = structuredClone(item);
  for (const update of readList(updates, ["t:AppendToItemField", "t:SetItemField", "t:DeleteItemField"]))
    apply({ item: draft, mailbox: call.mailbox }, update);
  // Exchange keeps a day that differs from its series as an exception.
  if (draft.kind === "occurrence") draft.kind = "exception";
  replace(item, draft);
  if (mode.mail !== "SendToNone") noteMail(call, item, mode.mail);
  state.itemChanged(item, call.caller.person);
  return [node("m:Items", [node("t:CalendarItem", [itemIdNode(item, state)])]), node("m:ConflictResults", [node("t:Count", "0")])];
}

function apply(place: ItemPlace, update: Element): void {
  const { item } = place;
  if (is(update, "t:AppendToItemField")) notSimulated("AppendToItemField");
  const [path, ...rest] = update.children;
  if (!path) readList(update, []);
  else if (is(update, "t:DeleteItemField")) {
    readOne(update, ["t:FieldURI", "t:ExtendedFieldURI", "t:IndexedFieldURI"]);
    if (is(path, "t:ExtendedFieldURI")) deleteExtendedField(place, readExtendedField(path));
    else deleteItemField(item, path);
  } else {
    const [holder, surplus] = rest;
    readList(update, [
      "t:FieldURI",
      "t:ExtendedFieldURI",
      "t:IndexedFieldURI",
      "t:Item",
      "t:CalendarItem",
      "t:Message",
      "t:Contact",
      "t:Task",
    ]);
    if (!holder || surplus) return notSimulated("SetItemField with other than one item");
    if (!is(holder, "t:CalendarItem") && !is(holder, "t:Item")) notSimulated(`SetItemField with a ${holder.localName}`);
    const [value, another] = holder.children;
    // Exactly one property: anything else is a mismatch to Exchange.
    if (!value || another) throw new EwsError("ErrorUpdatePropertyMismatch");
    if (!is(path, "t:ExtendedFieldURI")) return setItemField(item, path, value);
    if (!is(value, "t:ExtendedProperty")) throw new EwsError("ErrorUpdatePropertyMismatch");
    const part = readSequence(value, ["t:ExtendedFieldURI", "t:Value"]);
    const field = readExtendedField(path);
    if (!sameField(field, readExtendedField(part("t:ExtendedFieldURI") as Element))) throw new EwsError("ErrorUpdatePropertyMismatch");
    setExtendedField(place, field, part("t:Value")?.textContent ?? "");
  }
}

/** Also removes fields that the draft no longer has. */
function replace(item: Item, draft: Item): void {
  for (const name of Object.keys(item) as (keyof Item)[]) if (!(name in draft)) Reflect.deleteProperty(item, name);
  Object.assign(item, draft);
}

function noteMail({ state, caller, mailbox, warn }: EwsCall, item: Item, how: string): void {
  state.mailings.push({ viewer: caller.person, mailbox: mailbox.email, item: item.id, how });
  warn(`UpdateItem was called with ${how} on ${item.id}: it mails the attendees`);
}
