/** `m:Restriction`: the filter of FindItem. */
import { findTyped } from "../exchange/property-value.ts";
import { notSimulated } from "../not-simulated.ts";
import type { Item } from "../world/world.ts";
import type { EwsCall } from "./ews-call.ts";
import { EwsError } from "./ews-error.ts";
import { findValue, readExtendedField, type ExtendedField } from "./extended-field.ts";
import { readItemField } from "./item-shape.ts";
import { is, readAttributes, readDateTime, readList, readOne, readSequence } from "./schema.ts";

const comparisons = ["IsEqualTo", "IsNotEqualTo", "IsGreaterThan", "IsGreaterThanOrEqualTo", "IsLessThan", "IsLessThanOrEqualTo"] as const;
type Comparison = (typeof comparisons)[number];

const expressions = ["t:And", "t:Or", "t:Not", "t:Exists", "t:Contains", "t:Excludes", ...comparisons.map((name) => `t:${name}`)];

type Comparable = string | number;
type Field =
  | { readonly kind: "extended"; readonly field: ExtendedField }
  | { readonly kind: "subject" }
  | { readonly kind: "start" }
  | { readonly kind: "end" };

export type Restriction =
  | { readonly kind: "and" | "or"; readonly parts: readonly Restriction[] }
  | { readonly kind: "not"; readonly part: Restriction }
  | { readonly kind: "exists"; readonly field: Field }
  | { readonly kind: Comparison; readonly field: Field; readonly value: Comparable };

/** @throws SchemaViolation, EwsError, NotSimulated */
export function readRestriction(restriction: Element): Restriction {
  return readExpression(readOne(restriction, expressions));
}

function readExpression(element: Element): Restriction {
  switch (element.localName) {
    case "And":
    case "Or":
      return { kind: element.localName === "And" ? "and" : "or", parts: readList(element, expressions).map(readExpression) };
    case "Not":
      return { kind: "not", part: readExpression(readOne(element, expressions)) };
    case "Exists":
      return { kind: "exists", field: readField(readOne(element, ["t:FieldURI", "t:IndexedFieldURI", "t:ExtendedFieldURI"])) };
  }
  const kind = comparisons.find((name) => name === element.localName);
  if (!kind) return notSimulated(`a restriction with ${element.localName}`);
  const [path, other] = readList(element, ["t:FieldURI", "t:IndexedFieldURI", "t:ExtendedFieldURI", "t:FieldURIOrConstant"]);
  if (!path || !other || !is(other, "t:FieldURIOrConstant")) return notSimulated(`${kind} other than of a field and a constant`);
  const field = readField(path);
  const constant = readOne(other, ["t:Constant", "t:FieldURI", "t:ExtendedFieldURI", "t:IndexedFieldURI"]);
  if (!is(constant, "t:Constant")) return notSimulated("comparing a field with another one");
  readSequence(constant, []);
  return { kind, field, value: typed(field, readAttributes(constant, ["Value"]).Value ?? "") };
}

function readField(path: Element): Field {
  if (is(path, "t:ExtendedFieldURI")) return { kind: "extended", field: readExtendedField(path) };
  const uri = readItemField(path)?.uri;
  switch (uri) {
    case "item:Subject":
      return { kind: "subject" };
    case "calendar:Start":
      return { kind: "start" };
    case "calendar:End":
      return { kind: "end" };
    default:
      return notSimulated(`a restriction on ${uri ?? "the item's id"}`);
  }
}

function typed(field: Field, text: string): Comparable {
  if (field.kind === "start" || field.kind === "end") return readDateTime("Value", text);
  if (field.kind === "subject" || field.field.property.kind !== "named") return text;
  const value = findTyped(field.field.property.type, text);
  if (value === undefined) throw new EwsError("ErrorInvalidValueForProperty");
  return typeof value === "boolean" ? String(value) : value;
}

export function meets(call: EwsCall, item: Item, restriction: Restriction): boolean {
  switch (restriction.kind) {
    case "and":
      return restriction.parts.every((part) => meets(call, item, part));
    case "or":
      return restriction.parts.some((part) => meets(call, item, part));
    case "not":
      return !meets(call, item, restriction.part);
    case "exists":
      return valueOf(call, item, restriction.field) !== undefined;
    default: {
      const value = valueOf(call, item, restriction.field);
      return value === undefined ? restriction.kind === "IsNotEqualTo" : compares(restriction.kind, order(value, restriction.value));
    }
  }
}

function compares(comparison: Comparison, order: number): boolean {
  switch (comparison) {
    case "IsEqualTo":
      return order === 0;
    case "IsNotEqualTo":
      return order !== 0;
    case "IsGreaterThan":
      return order > 0;
    case "IsGreaterThanOrEqualTo":
      return order >= 0;
    case "IsLessThan":
      return order < 0;
    case "IsLessThanOrEqualTo":
      return order <= 0;
  }
}

function order(one: Comparable, other: Comparable): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function valueOf(call: EwsCall, item: Item, field: Field): Comparable | undefined {
  switch (field.kind) {
    case "subject":
      return item.subject;
    case "start":
      return Date.parse(item.start);
    case "end":
      return Date.parse(item.end);
    case "extended": {
      const text = findValue(call, item, field.field);
      const { property } = field.field;
      return text !== undefined && property.kind === "named" && (property.type === "Double" || property.type === "Integer")
        ? Number(text)
        : text;
    }
  }
}
