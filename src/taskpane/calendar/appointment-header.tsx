import { TableHeader, TableHeaderCell, TableRow } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import { useCalendarMessages } from "./calendar-context.ts";
import { useRowCardStyles } from "./row-card.style.ts";
import type { AppointmentColumns, Column } from "./use-appointment-columns.ts";

/** A click on a title sorts by it; its border, or Shift with an arrow key, makes a column wider or narrower. */
export function AppointmentHeader({ columns }: { readonly columns: Omit<AppointmentColumns, "measure"> }): ReactElement {
  const { list } = useCalendarMessages();
  const { columnRow } = useRowCardStyles();
  const { sizing, sort, widen } = columns;
  const onKeyDown = (column: Column) => (event: KeyboardEvent) => {
    if (!event.shiftKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
    event.preventDefault();
    widen(column, event.key === "ArrowRight" ? 1 : -1);
  };
  return (
    <TableHeader>
      <TableRow className={columnRow} aria-rowindex={1}>
        {columns.ids.map((column) => (
          <TableHeaderCell
            key={column}
            sortable={column !== "step"}
            {...sizing.getTableHeaderCellProps(column)}
            {...(column === sort.sortColumn && { sortDirection: sort.sortDirection })}
            {...(column !== "step" && { onClick: (event) => sort.toggleColumnSort(event, column) })}
            onKeyDown={onKeyDown(column)}
          >
            {list.columns[column]}
          </TableHeaderCell>
        ))}
        <TableHeaderCell>
          <span className="unseen">{list.columns.buttons}</span>
        </TableHeaderCell>
      </TableRow>
    </TableHeader>
  );
}
