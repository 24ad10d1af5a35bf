/** Extended (MAPI) properties: parses `t:ExtendedFieldURI`, reads an item's values, and writes named properties. */
import {
  appointmentSet,
  findComputed,
  findNumbered,
  findTagged,
  meetingSet,
  type ComputedProperty,
  type ItemPlace,
} from "../exchange/computed-property.ts";
import { propertiesOf, writeProperties } from "../exchange/item-properties.ts";
import { findTyped, isOfType, propertyTypes, type PropertyType } from "../exchange/property-value.ts";
import { notSimulated } from "../not-simulated.ts";
import type { Item } from "../world/world.ts";
import type { EwsCall } from "./ews-call.ts";
import { EwsError } from "./ews-error.ts";
import { readAttributes, readChoice } from "./schema.ts";
import { node, type XmlNode } from "./xml.ts";

export interface ExtendedField {
  /** As Exchange echoes it: tags in lower-case hex, property ids as decimals, however the request spelled them. */
  readonly uri: Readonly<Record<string, string>>;
  readonly property: Property;
}

type Property =
  | { readonly kind: "named"; readonly name: string; readonly type: PropertyType }
  | { readonly kind: "computed"; readonly property: ComputedProperty };

const types = [
  "ApplicationTime",
  "ApplicationTimeArray",
  "Binary",
  "BinaryArray",
  "Boolean",
  "CLSID",
  "CLSIDArray",
  "Currency",
  "CurrencyArray",
  "Double",
  "DoubleArray",
  "Error",
  "Float",
  "FloatArray",
  "Integer",
  "IntegerArray",
  "Long",
  "LongArray",
  "Null",
  "Object",
  "ObjectArray",
  "Short",
  "ShortArray",
  "SystemTime",
  "SystemTimeArray",
  "String",
  "StringArray",
] as const;
const distinguishedSets = [
  "Address",
  "Appointment",
  "CalendarAssistant",
  "Common",
  "InternetHeaders",
  "Meeting",
  "PublicStrings",
  "Sharing",
  "Task",
  "UnifiedMessaging",
] as const;
const setIds: Readonly<Record<string, string>> = {
  PublicStrings: "00020329-0000-0000-c000-000000000046",
  Meeting: meetingSet,
  Appointment: appointmentSet,
};

/** @throws SchemaViolation, EwsError, NotSimulated */
export function readExtendedField(element: Element): ExtendedField {
  const asked = readAttributes(element, [
    "DistinguishedPropertySetId?",
    "PropertySetId?",
    "PropertyTag?",
    "PropertyName?",
    "PropertyId?",
    "PropertyType",
  ]);
  const type = readChoice("PropertyType", asked.PropertyType ?? "", types);
  const { DistinguishedPropertySetId: distinguished, PropertySetId: setId, PropertyTag: tag, PropertyName: name, PropertyId: id } = asked;
  const sets = [distinguished, setId].filter((one) => one !== undefined).length;
  const names = [name, id].filter((one) => one !== undefined).length;
  if (tag === undefined ? sets !== 1 || names !== 1 : sets + names > 0) throw new EwsError("ErrorInvalidExtendedProperty");
  if (tag !== undefined) return tagged(readNumber(tag), type);
  if (distinguished !== undefined) readChoice("DistinguishedPropertySetId", distinguished, distinguishedSets);
  const set = (distinguished === undefined ? (setId ?? "") : (setIds[distinguished] ?? distinguished)).toLowerCase();
  const named = {
    ...(distinguished !== undefined && { DistinguishedPropertySetId: distinguished }),
    ...(setId !== undefined && { PropertySetId: setId.toLowerCase() }),
  };
  if (name !== undefined) return { uri: { ...named, PropertyName: name, PropertyType: type }, property: namedProperty(set, name, type) };
  const number = readNumber(id ?? "");
  return { uri: { ...named, PropertyId: String(number), PropertyType: type }, property: meetingProperty(set, number, type) };
}

function tagged(tag: number, type: string): ExtendedField {
  // Tags from 0x8000 on are assigned to named properties by each database.
  if (tag >= 0x8000) throw new EwsError("ErrorInvalidExtendedProperty");
  const property = findTagged(tag, type) ?? notSimulated(`the property tag 0x${tag.toString(16)} of type ${type}`);
  return { uri: { PropertyTag: `0x${tag.toString(16)}`, PropertyType: type }, property: { kind: "computed", property } };
}

function namedProperty(set: string, name: string, type: string): Property {
  if (set !== setIds["PublicStrings"]) notSimulated(`named properties of the set ${set}`);
  const known = propertyTypes.find((one) => one === type);
  return known ? { kind: "named", name, type: known } : notSimulated(`named properties of type ${type}`);
}

function meetingProperty(set: string, number: number, type: string): Property {
  const property = findNumbered({ set, lid: number }, type);
  if (property) return { kind: "computed", property };
  return notSimulated(`the property ${number} of the set ${set} and type ${type}`);
}

function readNumber(text: string): number {
  if (!/^(0x[0-9a-f]{1,4}|\d{1,5})$/i.test(text)) throw new EwsError("ErrorInvalidExtendedProperty");
  return Number(text);
}

/** As text; binary as Base64. Undefined if the item does not have the property, or has it with another type. */
export function findValue(call: EwsCall, item: Item, { property }: ExtendedField): string | undefined {
  if (property.kind === "computed") return findComputed(property.property, { item, mailbox: call.mailbox }, call.state);
  const properties = propertiesOf(item, call.mailbox);
  const value = Object.hasOwn(properties, property.name) ? properties[property.name] : undefined;
  return value !== undefined && isOfType(value, property.type) ? String(value) : undefined;
}

export function extendedPropertyNode(call: EwsCall, item: Item, field: ExtendedField): readonly XmlNode[] {
  const value = findValue(call, item, field);
  return value === undefined ? [] : [node("t:ExtendedProperty", [node("t:ExtendedFieldURI", [], field.uri), node("t:Value", value)])];
}

/** An empty text makes the property blank, not absent. @throws EwsError */
export function setExtendedField({ item, mailbox }: ItemPlace, { property }: ExtendedField, text: string): void {
  if (property.kind !== "named") return notSimulated("writing extended properties other than named ones");
  const value = findTyped(property.type, text);
  if (value === undefined) throw new EwsError("ErrorInvalidExtendedPropertyValue");
  writeProperties(item, mailbox, [[property.name, value]]);
}

export function deleteExtendedField({ item, mailbox }: ItemPlace, { property }: ExtendedField): void {
  if (property.kind !== "named") return notSimulated("deleting extended properties other than named ones");
  writeProperties(item, mailbox, [[property.name, null]]);
}

export function sameField(one: ExtendedField, other: ExtendedField): boolean {
  return JSON.stringify(one.property) === JSON.stringify(other.property);
}
