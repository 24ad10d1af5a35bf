/** The fields of an item that a request asks for, and the item with those fields. */
import type { BodyType } from "../exchange/item-body.ts";
import { notSimulated } from "../not-simulated.ts";
import type { Item } from "../world/world.ts";
import { itemIdNode, type EwsCall } from "./ews-call.ts";
import { EwsError } from "./ews-error.ts";
import { extendedPropertyNode, readExtendedField, type ExtendedField } from "./extended-field.ts";
import { firstAfterExtended, itemFields, type ItemField } from "./item-field.ts";
import { is, readAttributes, readChoice, readList, readSequence } from "./schema.ts";
import { node, type XmlNode } from "./xml.ts";

export interface ItemShape {
  readonly fields: ReadonlySet<ItemField>;
  readonly extended: readonly ExtendedField[];
  readonly bodyAs: BodyType;
}

/** `m:ItemShape`. @throws SchemaViolation, EwsError, NotSimulated */
export function readItemShape(element: Element, { found }: { readonly found: boolean }): ItemShape {
  const part = readSequence(element, ["t:BaseShape", "t:IncludeMimeContent?", "t:BodyType?", "t:AdditionalProperties?"]);
  const base = readChoice("BaseShape", part("t:BaseShape")?.textContent ?? "", ["IdOnly", "Default", "AllProperties"]);
  if (part("t:IncludeMimeContent")?.textContent === "true") notSimulated("the MIME content of an item");
  const additional = part("t:AdditionalProperties");
  const paths = additional ? readList(additional, ["t:FieldURI", "t:IndexedFieldURI", "t:ExtendedFieldURI"]) : [];
  const based = itemFields.filter(({ shape, singly }) => (shape === base || base === "AllProperties") && !(found && singly));
  const named = paths.filter((path) => !is(path, "t:ExtendedFieldURI")).map((path) => readItemField(path));
  const refused = named.find((one) => found && one?.singly);
  if (refused) notSimulated(`${refused.uri} in FindItem`);
  return {
    fields: new Set([...based, ...named.flatMap((one) => one ?? [])]),
    extended: paths.filter((path) => is(path, "t:ExtendedFieldURI")).map(readExtendedField),
    // "Best" is what the item was written in; those of the sandbox are HTML, as Outlook's are.
    bodyAs: readChoice("BodyType", part("t:BodyType")?.textContent ?? "Best", ["Best", "HTML", "Text"]) === "Text" ? "text" : "html",
  };
}

/** `t:FieldURI`; undefined for the item's id, which every item has. @throws SchemaViolation, EwsError, NotSimulated */
export function readItemField(path: Element): ItemField | undefined {
  if (!is(path, "t:FieldURI")) return notSimulated(`the path ${path.localName}`);
  const { FieldURI: uri = "" } = readAttributes(path, ["FieldURI"]);
  if (uri === "item:ItemId") return undefined;
  // Real fields, but not of calendar items.
  if (/^(folder|message|meeting|meetingRequest|task|contacts|distributionlist|postitem|conversation):/.test(uri))
    throw new EwsError("ErrorInvalidPropertyRequest");
  return itemFields.find((one) => one.uri === uri) ?? notSimulated(`the field ${uri}`);
}

export function calendarItemNode(
  call: EwsCall,
  item: Item,
  { shape, found }: { readonly shape: ItemShape; readonly found: boolean },
): XmlNode {
  const at = itemFields.findIndex(({ uri }) => uri === firstAfterExtended);
  const nodesOf = (fields: readonly ItemField[]) =>
    fields.flatMap((field) => (shape.fields.has(field) ? (field.toNode(call, item, found, shape.bodyAs) ?? []) : []));
  return node("t:CalendarItem", [
    itemIdNode(item, call.state),
    ...nodesOf(itemFields.slice(0, at)),
    ...shape.extended.flatMap((field) => extendedPropertyNode(call, item, field)),
    ...nodesOf(itemFields.slice(at)),
  ]);
}
