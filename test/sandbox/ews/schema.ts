/** The part of Exchange's schema that a request can violate: elements, their order, their attributes. */
import { localNameOf, namespaceOf } from "./xml.ts";

/** Exchange answers the whole request with a SOAP fault. */
export class SchemaViolation extends Error {
  override readonly name = "SchemaViolation";
}

export function is(element: Element, name: string): boolean {
  return element.localName === localNameOf(name) && element.namespaceURI === namespaceOf(name);
}

/**
 * The children by name: `m:ItemShape` is required, `m:Restriction?` optional; in this order, each once, nothing else.
 * @throws SchemaViolation
 */
export function readSequence(parent: Element, order: readonly string[]): (name: string) => Element | undefined {
  const found = new Map<string, Element>();
  const children = [...parent.children];
  for (const expected of order) {
    const name = expected.replace("?", "");
    const [child] = children;
    if (child && is(child, name)) found.set(name, children.shift() as Element);
    else if (!expected.endsWith("?")) throw child ? unexpected(parent, child) : incomplete(parent);
  }
  if (children[0]) throw unexpected(parent, children[0]);
  return (name) => found.get(name);
}

/** One child or more, each with one of these names. @throws SchemaViolation */
export function readList(parent: Element, names: readonly string[]): readonly Element[] {
  const children = [...parent.children];
  if (children.length === 0) throw incomplete(parent);
  const stranger = children.find((child) => !names.some((name) => is(child, name)));
  if (stranger) throw unexpected(parent, stranger);
  return children;
}

/** The only child, with one of these names. @throws SchemaViolation */
export function readOne(parent: Element, names: readonly string[]): Element {
  const [child, second] = readList(parent, names);
  if (!child || second) throw second ? unexpected(parent, second) : incomplete(parent);
  return child;
}

/** `Id` is required, `ChangeKey?` optional. @throws SchemaViolation */
export function readAttributes<const Name extends string>(
  element: Element,
  names: readonly Name[],
): Partial<Record<BareName<Name>, string>> {
  const known = new Set(names.map((name) => name.replace("?", "")));
  for (const { name, prefix } of element.attributes) {
    if (name !== "xmlns" && prefix !== "xmlns" && !known.has(name)) throw new SchemaViolation(`The '${name}' attribute is not declared.`);
  }
  const missing = names.find((name) => !name.endsWith("?") && !element.hasAttribute(name));
  if (missing !== undefined) throw new SchemaViolation(`The required attribute '${missing}' is missing.`);
  return Object.fromEntries(
    [...known].flatMap((name) => (element.hasAttribute(name) ? [[name, element.getAttribute(name)]] : [])),
  ) as Partial<Record<BareName<Name>, string>>;
}

type BareName<Name extends string> = Name extends `${infer Bare}?` ? Bare : Name;

/** @throws SchemaViolation */
export function readChoice<const Value extends string>(what: string, text: string, values: readonly Value[]): Value {
  const value = values.find((one) => one === text);
  if (value === undefined)
    throw new SchemaViolation(
      `The '${what}' is invalid - The value '${text}' is invalid according to its datatype - The Enumeration constraint failed.`,
    );
  return value;
}

/** @throws SchemaViolation */
export function readInteger(what: string, text: string): number {
  if (!/^-?\d{1,9}$/.test(text))
    throw new SchemaViolation(
      `The '${what}' attribute is invalid - The value '${text}' is invalid according to its datatype 'http://www.w3.org/2001/XMLSchema:int'.`,
    );
  return Number(text);
}

/** In milliseconds; a time without a zone is UTC. @throws SchemaViolation */
export function readDateTime(what: string, text: string): number {
  const [, zone] = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? ["", "none"];
  const time = zone === "none" ? Number.NaN : Date.parse(zone === undefined ? `${text}Z` : text);
  if (Number.isNaN(time))
    throw new SchemaViolation(
      `The '${what}' is invalid - The value '${text}' is invalid according to its datatype 'http://www.w3.org/2001/XMLSchema:dateTime'.`,
    );
  return time;
}

function unexpected(parent: Element, child: Element): SchemaViolation {
  return new SchemaViolation(
    `The element '${parent.localName}' in namespace '${parent.namespaceURI ?? ""}' has invalid child element '${child.localName}' in namespace '${child.namespaceURI ?? ""}'.`,
  );
}

function incomplete(parent: Element): SchemaViolation {
  return new SchemaViolation(`The element '${parent.localName}' in namespace '${parent.namespaceURI ?? ""}' has incomplete content.`);
}
