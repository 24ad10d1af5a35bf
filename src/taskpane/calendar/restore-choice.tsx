import {
  createTableColumn,
  mergeClasses,
  TableCell,
  TableCellLayout,
  TableHeader,
  TableHeaderCell,
  TableRow,
  TableSelectionCell,
  useTableFeatures,
  useTableSelection,
} from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import { plain } from "../../wording/plain.ts";
import { useCalendarActions, useCalendarMessages, useDayFormats } from "./calendar-context.ts";
import type { RestorePhase } from "./calendar-state.ts";
import { useRestoreStyles } from "./restore.style.ts";
import { VirtualTable } from "./virtual-table.tsx";

const columns = [createTableColumn<CalendarRow>({ columnId: "appointment" })];
const getRowId = ({ id }: CalendarRow): string => id;

/** The appointments that would be restored, each to be ticked or not. */
export function RestoreChoice({ restore: { rows, out } }: { readonly restore: Extract<RestorePhase, { kind: "choosing" }> }): ReactElement {
  const { restore: words, list } = useCalendarMessages();
  const { moment } = useDayFormats();
  const { tick } = useCalendarActions();
  const styles = useRestoreStyles();
  const selectedItems = useMemo(() => new Set(rows.map(getRowId).filter((id) => !out.has(id))), [rows, out]);
  const items = useMemo(() => [...rows], [rows]);
  const {
    selection: { allRowsSelected, someRowsSelected, toggleAllRows },
  } = useTableFeatures({ columns, items, getRowId }, [
    useTableSelection({
      selectionMode: "multiselect",
      selectedItems,
      onSelectionChange: (_, { selectedItems: ticked }) => tick(ticked as Set<string>),
    }),
  ]);
  const toggle = ({ id }: CalendarRow): void => {
    const ticked = new Set(selectedItems);
    if (!ticked.delete(id)) ticked.add(id);
    tick(ticked);
  };
  return (
    <VirtualTable
      label={words.list}
      items={rows}
      usualHeight={45}
      header={{
        height: 45,
        drawn: (
          <TableHeader>
            <TableRow className={styles.row} aria-rowindex={1}>
              <TableSelectionCell
                role="columnheader"
                className={styles.cell}
                checked={allRowsSelected ? true : someRowsSelected ? "mixed" : false}
                checkboxIndicator={{ "aria-label": words.all, onChange: toggleAllRows }}
              />
              <TableHeaderCell className={styles.cell}>{words.ticked({ some: selectedItems.size, of: rows.length })}</TableHeaderCell>
            </TableRow>
          </TableHeader>
        ),
      }}
      rowClassName={mergeClasses(styles.row, styles.clickable)}
      attributesOf={({ id }) => ({
        "data-restores": id,
        "data-outcome": out.has(id) ? "out" : "in",
        "aria-selected": !out.has(id),
      })}
      cells={(row, tabIndex) => (
        <>
          <TableSelectionCell
            role="gridcell"
            className={styles.cell}
            checked={!out.has(row.id)}
            checkboxIndicator={{ "aria-label": plain(row.subject) || list.noSubject, tabIndex }}
          />
          <TableCell role="gridcell" className={styles.cell}>
            <TableCellLayout description={moment(row.start)}>
              <bdi>{plain(row.subject) || list.noSubject}</bdi>
            </TableCellLayout>
          </TableCell>
        </>
      )}
      onSelect={toggle}
    />
  );
}
