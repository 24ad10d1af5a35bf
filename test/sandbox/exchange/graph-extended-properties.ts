/** Named properties as Graph reads and writes them: `String {guid} Name crmid`, or a tag such as `String 0x3FFA`. */
import { notSimulated } from "../not-simulated.ts";
import { MalformedQuery, type Expression } from "../odata/expression.ts";
import type { PropertyValue } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import { findComputed, findNumbered, findTagged, type ComputedProperty, type ItemPlace } from "./computed-property.ts";
import { GraphError } from "./graph-error.ts";
import { propertiesOf, writeProperties } from "./item-properties.ts";
import { findTyped, isOfType, propertyTypes, type PropertyType } from "./property-value.ts";

export interface ExtendedProperty {
  readonly id: string;
  readonly value: string;
}

type PropertyId =
  | { readonly kind: "named"; readonly type: PropertyType; readonly name: string }
  | { readonly kind: "computed"; readonly property: ComputedProperty };

const publicStrings = "00020329-0000-0000-c000-000000000046";
const named = /^(\w+) \{([0-9a-f-]{36})\} Name (.+)$/i;
const numbered = /^(\w+) \{([0-9a-f-]{36})\} Id (0x[0-9a-f]{1,4}|\d{1,5})$/i;
const tag = /^(\w+) 0x([0-9a-f]{1,8})$/i;

/** The ids that an `$expand` filter names: a chain of `id eq '…'`. @throws MalformedQuery, NotSimulated, GraphError */
export function readPropertyFilter(filter: Expression): readonly string[] {
  if (filter.kind === "or") return [...readPropertyFilter(filter.left), ...readPropertyFilter(filter.right)];
  if (filter.kind !== "compare" || filter.how !== "eq" || filter.column !== "id")
    return notSimulated("a filter on extended properties other than id eq '…' or …");
  if (typeof filter.value !== "string") throw new MalformedQuery("The id of an extended property is a text");
  parsePropertyId(filter.value);
  return [filter.value];
}

/** The requested properties that the item has with exactly that type; ids are echoed as they were spelled. */
export function readExtendedProperties(place: ItemPlace, ids: readonly string[], state: WorldState): readonly ExtendedProperty[] {
  return ids.flatMap((id) => {
    const value = valueOf(place, parsePropertyId(id), state);
    return value === undefined ? [] : [{ id, value }];
  });
}

/** An empty text makes a property blank; null removes it. @throws GraphError */
export function writeExtendedProperties(
  { item, mailbox }: ItemPlace,
  properties: readonly { readonly id: string; readonly value: string | null }[],
): void {
  const changes = properties.map(({ id, value }) => {
    const property = parsePropertyId(id);
    if (property.kind !== "named") throw new GraphError(400, "ErrorInvalidPropertySet", "Set action is invalid for property.");
    return [property.name, value === null ? null : typed(property.type, value)] as const;
  });
  writeProperties(item, mailbox, changes);
}

function parsePropertyId(id: string): PropertyId {
  const [, namedType = "", set = "", name = ""] = named.exec(id) ?? [];
  if (name !== "") {
    const type = propertyType(namedType);
    if (set.toLowerCase() !== publicStrings) return notSimulated(`the property set of ${id}`);
    return { kind: "named", type, name };
  }
  const [, numberedType = "", numberedSet = "", lid = ""] = numbered.exec(id) ?? [];
  const [, tagType = "", number = ""] = tag.exec(id) ?? [];
  if (lid === "" && number === "")
    throw new GraphError(400, "ErrorInvalidPropertyId", `The id of the extended property is not valid: ${id}`);
  const type = numberedType === "" ? tagType : numberedType;
  checkType(type);
  const property =
    lid === "" ? findTagged(Number.parseInt(number, 16), type) : findNumbered({ set: numberedSet.toLowerCase(), lid: Number(lid) }, type);
  return property ? { kind: "computed", property } : notSimulated(`the property ${id}`);
}

function propertyType(word: string): PropertyType {
  checkType(word);
  return propertyTypes.find((one) => one === word) ?? notSimulated(`named properties of type ${word}`);
}

/** Graph refuses Long, and types that do not exist. @throws GraphError */
function checkType(word: string): void {
  const known: readonly string[] = [...propertyTypes, "Binary", "SystemTime", "CLSID", "Float", "Short", "Currency", "ApplicationTime"];
  if (!known.includes(word)) throw new GraphError(400, "ErrorInvalidPropertyId", `The type of the extended property is not valid: ${word}`);
}

function valueOf({ item, mailbox }: ItemPlace, property: PropertyId, state: WorldState): string | undefined {
  if (property.kind === "computed") return findComputed(property.property, { item, mailbox }, state);
  const properties = propertiesOf(item, mailbox);
  const value = Object.hasOwn(properties, property.name) ? properties[property.name] : undefined;
  return value !== undefined && isOfType(value, property.type) ? String(value) : undefined;
}

function typed(type: PropertyType, text: string): PropertyValue {
  const value = findTyped(type, text);
  if (value === undefined) throw new GraphError(400, "ErrorInvalidPropertySet", `"${text}" is no ${type}.`);
  return value;
}
