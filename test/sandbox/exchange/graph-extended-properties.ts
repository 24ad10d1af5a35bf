/** Named properties as Graph reads and writes them: `String {guid} Name crmid`, or a tag such as `String 0x3FFA`. */
import { notSimulated } from "../not-simulated.ts";
import { MalformedQuery, type Expression } from "../odata/expression.ts";
import type { Item, PropertyValue } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import { GraphError } from "./graph-error.ts";
import { findTyped, isOfType, propertyTypes, type PropertyType } from "./property-value.ts";

export interface ExtendedProperty {
  readonly id: string;
  readonly value: string;
}

type PropertyId = { readonly kind: "named"; readonly type: PropertyType; readonly name: string } | { readonly kind: "last-modifier-name" };

const publicStrings = "00020329-0000-0000-c000-000000000046";
const named = /^(\w+) \{([0-9a-f-]{36})\} Name (.+)$/i;
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

/** Those of the asked that the item has, of exactly that type; the id is echoed as it was asked. */
export function readExtendedProperties(item: Item, ids: readonly string[], state: WorldState): readonly ExtendedProperty[] {
  return ids.flatMap((id) => {
    const value = valueOf(item, parsePropertyId(id), state);
    return value === undefined ? [] : [{ id, value }];
  });
}

/** Sets them; an empty text is present and blank. @throws GraphError */
export function writeExtendedProperties(item: Item, properties: readonly ExtendedProperty[]): void {
  const changes = properties.map(({ id, value }) => {
    const property = parsePropertyId(id);
    if (property.kind !== "named") throw new GraphError(400, "ErrorInvalidPropertySet", "Set action is invalid for property.");
    return [property.name, typed(property.type, value)] as const;
  });
  item.properties = { ...item.properties, ...Object.fromEntries(changes) };
}

function parsePropertyId(id: string): PropertyId {
  const [, namedType = "", set = "", name = ""] = named.exec(id) ?? [];
  if (name !== "") {
    const type = propertyType(namedType);
    if (set.toLowerCase() !== publicStrings) return notSimulated(`the property set of ${id}`);
    return { kind: "named", type, name };
  }
  const [, tagType = "", number = ""] = tag.exec(id) ?? [];
  if (number === "") throw new GraphError(400, "ErrorInvalidPropertyId", `The id of the extended property is not valid: ${id}`);
  if (propertyType(tagType) === "String" && Number.parseInt(number, 16) === 0x3ffa) return { kind: "last-modifier-name" };
  return notSimulated(`the property ${id}`);
}

/** Graph refuses Long and words it does not know; those it knows and the sandbox does not are loud. */
function propertyType(word: string): PropertyType {
  const type = propertyTypes.find((one) => one === word);
  if (type) return type;
  if (["Binary", "SystemTime", "CLSID", "Float", "Short", "Currency", "ApplicationTime"].includes(word))
    return notSimulated(`extended properties of type ${word}`);
  throw new GraphError(400, "ErrorInvalidPropertyId", `The type of the extended property is not valid: ${word}`);
}

function valueOf(item: Item, property: PropertyId, state: WorldState): string | undefined {
  if (property.kind === "last-modifier-name") return item.lastModifiedBy === undefined ? undefined : state.nameOf(item.lastModifiedBy);
  const properties = item.properties ?? {};
  const value = Object.hasOwn(properties, property.name) ? properties[property.name] : undefined;
  return value !== undefined && isOfType(value, property.type) ? String(value) : undefined;
}

function typed(type: PropertyType, text: string): PropertyValue {
  const value = findTyped(type, text);
  if (value === undefined) throw new GraphError(400, "ErrorInvalidPropertySet", `"${text}" is no ${type}.`);
  return value;
}
