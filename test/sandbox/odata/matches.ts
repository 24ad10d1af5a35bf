/** Does a row match a filter? Text is compared without case, as in Dataverse's default collation. */
import { notSimulated } from "../not-simulated.ts";
import { MalformedQuery, type Comparison, type Expression, type Literal, type TextFunction } from "./expression.ts";

export type ColumnType = "text" | "guid" | "number" | "boolean" | "date";
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;
export type Columns = Readonly<Record<string, ColumnType>>;

/** @throws NotSimulated for a column that the sandbox does not know; MalformedQuery if a literal does not fit its column */
export function matches(row: Row, filter: Expression, columns: Columns): boolean {
  switch (filter.kind) {
    // Both sides are always evaluated, so that an unknown column is reported whatever the rows contain.
    case "and": {
      const [left, right] = [matches(row, filter.left, columns), matches(row, filter.right, columns)];
      return left && right;
    }
    case "or": {
      const [left, right] = [matches(row, filter.left, columns), matches(row, filter.right, columns)];
      return left || right;
    }
    case "not":
      return !matches(row, filter.of, columns);
    case "compare":
      return compares(cell(row, filter.column, columns), filter.how, filter.value, typeOf(filter.column, columns));
    case "text":
      return typeOf(filter.column, columns) === "text" && holds(cell(row, filter.column, columns), filter.how, filter.value);
    case "in": {
      const value = cell(row, filter.column, columns);
      return value !== null && lowerCased(filter.values).has(String(value).toLowerCase());
    }
  }
}

const knownLists = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Lists can be hundreds long and are compared with every row, so they are converted once. */
function lowerCased(values: readonly string[]): ReadonlySet<string> {
  const known = knownLists.get(values);
  if (known) return known;
  const list = new Set(values.map((one) => one.toLowerCase()));
  knownLists.set(values, list);
  return list;
}

/** Validates a filter even if there is no row to match. */
export function checkFilter(filter: Expression, columns: Columns): void {
  matches(Object.fromEntries(Object.keys(columns).map((name) => [name, null])), filter, columns);
}

function typeOf(column: string, columns: Columns): ColumnType {
  return columns[column] ?? notSimulated(`the column ${column}`);
}

function cell(row: Row, column: string, columns: Columns): Cell {
  typeOf(column, columns);
  return row[column] ?? null;
}

function compares(value: Cell, how: Comparison, literal: Literal, type: ColumnType): boolean {
  if (literal === null) return how === "eq" ? value === null : how === "ne" ? value !== null : false;
  const right = comparable(literal, type);
  if (value === null) return how === "ne";
  const left = comparable(value, type);
  switch (how) {
    case "eq":
      return left === right;
    case "ne":
      return left !== right;
    case "gt":
      return left > right;
    case "ge":
      return left >= right;
    case "lt":
      return left < right;
    case "le":
      return left <= right;
  }
}

function comparable(value: Literal, type: ColumnType): string | number | boolean {
  switch (type) {
    case "text":
      if (typeof value === "string") return value.toLowerCase();
      break;
    case "guid":
      if (typeof value === "string" && /^[0-9a-f-]{36}$/i.test(value)) return value.toLowerCase();
      break;
    case "number":
      if (typeof value === "number") return value;
      break;
    case "boolean":
      if (typeof value === "boolean") return value;
      break;
    case "date": {
      const time = value instanceof Date ? value.getTime() : typeof value === "string" ? Date.parse(value) : Number.NaN;
      if (!Number.isNaN(time)) return time;
      break;
    }
  }
  throw new MalformedQuery(`A ${type} cannot be compared with ${String(value)}`);
}

function holds(value: Cell, how: TextFunction, sought: string): boolean {
  if (typeof value !== "string") return false;
  const part = patternOf(sought);
  const [before, after] = [how === "startswith" ? "^" : "", how === "endswith" ? "$" : ""];
  return new RegExp(`${before}${part}${after}`, "isu").test(value);
}

/**
 * CRM passes the text to SQL Server's LIKE, where `%` is any text, `_` one character, and `[…]` one of these: `[%]` is a
 * per cent sign ("Use wildcard characters in conditions for string values").
 */
function patternOf(sought: string): string {
  return sought.replace(/%|_|\[(\^?)([^\]]+)\]|[^%_[]+|\[/gu, (text, not: string | undefined, some: string | undefined) => {
    if (text === "%") return ".*";
    if (text === "_") return ".";
    if (text === "[") return notSimulated("a bracket that is not closed in a search");
    return some === undefined ? escapedText(text) : `[${not ?? ""}${some.replace(/[\\[\]^]/gu, "\\$&")}]`;
  });
}

function escapedText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
}
