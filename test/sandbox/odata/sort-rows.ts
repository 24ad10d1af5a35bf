/** `$orderby`. */
import { notSimulated } from "../not-simulated.ts";
import { MalformedQuery } from "./expression.ts";
import type { Cell, Columns, Row } from "./matches.ts";

export interface Order {
  readonly orderBy: string | undefined;
  readonly columns: Columns;
  /** CRM sorts by the key if there is no $orderby, and where it leaves rows equal. */
  readonly key: string;
}

/** Sorts in place. @throws MalformedQuery, NotSimulated */
export function sortRows<T extends { readonly cells: Row }>(rows: T[], { orderBy, columns, key }: Order): T[] {
  const terms = (orderBy ?? "")
    .split(",")
    .map((term) => term.trim())
    .filter((term) => term !== "");
  const order = [...terms, key].map((term) => {
    const [, name = "", direction] = /^([\w/]+)(?: (asc|desc))?$/.exec(term) ?? [];
    if (name === "") throw new MalformedQuery(`Syntax error in $orderby: ${term}`);
    if (!(name in columns)) notSimulated(`ordering by ${name}`);
    return { name, sign: direction === "desc" ? -1 : 1 };
  });
  return rows.sort((one, other) => {
    for (const { name, sign } of order) {
      const difference = compareCells(one.cells[name] ?? null, other.cells[name] ?? null);
      if (difference !== 0) return difference * sign;
    }
    return 0;
  });
}

/** Nulls come first. All times have the same format, so comparing them as text is correct. */
function compareCells(one: Cell, other: Cell): number {
  if (one === other) return 0;
  if (one === null) return -1;
  if (other === null) return 1;
  if (typeof one === "string" && typeof other === "string") return one.toLowerCase() < other.toLowerCase() ? -1 : 1;
  return one < other ? -1 : 1;
}
