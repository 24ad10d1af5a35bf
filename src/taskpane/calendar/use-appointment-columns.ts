import {
  createTableColumn,
  type TableColumnSizingOptions,
  type TableFeaturesState,
  useTableColumnSizing_unstable,
  useTableFeatures,
  useTableSort,
} from "@fluentui/react-components";
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import { useCalendar, useCalendarActions } from "./calendar-context.ts";
import { orderAfterClick, type SortedColumn, sortOrders } from "./sort-orders.ts";

export type Column = SortedColumn | "step";

const columnIds: readonly Column[] = ["start", "subject", "verdict", "changed", "step"];
const columns = columnIds.map((columnId) => createTableColumn<CalendarRow>({ columnId }));
/** Without their padding. */
const sizes: TableColumnSizingOptions = {
  start: { minWidth: 72, idealWidth: 100, defaultWidth: 100 },
  subject: { minWidth: 120, idealWidth: 190, defaultWidth: 190 },
  verdict: { minWidth: 140, idealWidth: 152, defaultWidth: 152 },
  changed: { minWidth: 96, idealWidth: 130, defaultWidth: 130 },
  step: { minWidth: 96, idealWidth: 110, defaultWidth: 110 },
};
/** Two small buttons. The scroll bar lies beside them. */
const [buttonsWidth, scrollBarWidth] = [64, 18];
const noItems: CalendarRow[] = [];

export interface AppointmentColumns {
  readonly ids: readonly Column[];
  readonly sizing: TableFeaturesState<CalendarRow>["columnSizing_unstable"];
  readonly sort: TableFeaturesState<CalendarRow>["sort"];
  /** For the element around the table, whose width the columns share. */
  readonly measure: (element: HTMLElement | null) => void;
  /** As CSS lists the tracks of a grid. */
  readonly template: string;
  /** In pixels, without its padding. */
  readonly widthOf: (column: Column) => number;
  /** A column stays as wide as its content needs. */
  readonly setWidth: (column: Column, width: number) => void;
}

/** Order and widths of the columns. The rows are sorted by `chooseRows`, which remembers what it sorted. */
export function useAppointmentColumns(): AppointmentColumns {
  const order = useCalendar(({ selection }) => selection.order);
  const { select } = useCalendarActions();
  const {
    columnSizing_unstable: sizing,
    sort,
    tableRef,
  } = useTableFeatures({ columns, items: noItems }, [
    useTableSort({
      sortState: sortOrders[order],
      onSortChange: (_, { sortColumn }) => select({ order: orderAfterClick(sortColumn as SortedColumn, order) }),
    }),
    useTableColumnSizing_unstable({ columnSizingOptions: sizes, containerWidthOffset: -(buttonsWidth + scrollBarWidth) }),
  ]);
  const widths = sizing.getColumnWidths();
  return {
    ids: columnIds,
    sizing,
    sort,
    measure: tableRef as AppointmentColumns["measure"],
    template: [...widths.map(({ width, padding }) => `${width + padding}px`), `${buttonsWidth}px`].join(" "),
    widthOf: (column) => widths.find(({ columnId }) => columnId === column)?.width ?? 0,
    setWidth: sizing.setColumnWidth,
  };
}
