import type { SortDirection } from "@fluentui/react-components";
import type { SortOrder } from "./calendar-state.ts";

export type SortedColumn = "start" | "subject" | "verdict" | "changed";

interface Sorted {
  readonly sortColumn: SortedColumn;
  readonly sortDirection: SortDirection;
}

/** Each order as the header of the columns shows it. */
export const sortOrders: Readonly<Record<SortOrder, Sorted>> = {
  start: { sortColumn: "start", sortDirection: "ascending" },
  "start-latest": { sortColumn: "start", sortDirection: "descending" },
  verdict: { sortColumn: "verdict", sortDirection: "ascending" },
  "verdict-least": { sortColumn: "verdict", sortDirection: "descending" },
  "changed-newest": { sortColumn: "changed", sortDirection: "descending" },
  "changed-oldest": { sortColumn: "changed", sortDirection: "ascending" },
  subject: { sortColumn: "subject", sortDirection: "ascending" },
  "subject-last": { sortColumn: "subject", sortDirection: "descending" },
};

/** The order after a click on a column's header: turned round, if it is sorted by already; else the one that is asked for most. */
export function orderAfterClick(column: SortedColumn, now: SortOrder): SortOrder {
  const orders = (Object.keys(sortOrders) as SortOrder[]).filter((order) => sortOrders[order].sortColumn === column);
  return orders.find((order) => order !== now) ?? now;
}
