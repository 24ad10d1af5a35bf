import { TableHeader, TableHeaderCell, TableRow } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import { useCalendarMessages } from "./calendar-context.ts";
import { ColumnBorder } from "./column-border.tsx";
import { useRowCardStyles } from "./row-card.style.ts";
import type { AppointmentColumns, Column } from "./use-appointment-columns.ts";
import { useArrowStep } from "./use-arrow-step.ts";

/** In pixels. */
const keyStep = 16;

/** A click on a title sorts by it; its border, or Shift with an arrow key, makes a column wider or narrower. */
export function AppointmentHeader({ columns }: { readonly columns: Omit<AppointmentColumns, "measure"> }): ReactElement {
  const { list } = useCalendarMessages();
  const { columnRow } = useRowCardStyles();
  const { sizing, sort, widthOf, setWidth } = columns;
  const arrowStep = useArrowStep();
  const onKeyDown = (column: Column) => (event: KeyboardEvent) => {
    const step = arrowStep(event.key);
    if (!event.shiftKey || step === undefined) return;
    event.preventDefault();
    setWidth(column, widthOf(column) + step * keyStep);
  };
  return (
    <TableHeader>
      <TableRow className={columnRow} aria-rowindex={1}>
        {columns.ids.map((column) => (
          <TableHeaderCell
            key={column}
            sortable={column !== "step"}
            {...sizing.getTableHeaderCellProps(column)}
            aside={<ColumnBorder width={widthOf(column)} onResize={(width) => setWidth(column, width)} />}
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
