import { useId, type CSSProperties, type ReactElement } from "react";
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import { AppointmentHeader } from "./appointment-header.tsx";
import { useAppointmentColumns } from "./use-appointment-columns.ts";
import { useCalendarActions, useCalendarMessages } from "./calendar-context.ts";
import { RowCard } from "./row-card.tsx";
import { useRowCardStyles } from "./row-card.style.ts";
import { VirtualTable } from "./virtual-table.tsx";

interface CalendarTableProps {
  readonly rows: readonly CalendarRow[];
  readonly as: "columns" | "list";
}

/** The appointments, in columns where there is room for them. */
export function CalendarTable({ rows, as }: CalendarTableProps): ReactElement {
  const { list } = useCalendarMessages();
  const keysId = useId();
  return (
    <>
      <p id={keysId} className="unseen">
        {as === "columns" ? `${list.keys} ${list.columnKeys}` : list.keys}
      </p>
      {as === "columns" ? <Columns rows={rows} describedBy={keysId} /> : <List rows={rows} describedBy={keysId} />}
    </>
  );
}

interface DrawnProps extends Pick<CalendarTableProps, "rows"> {
  readonly describedBy: string;
}

function List({ rows, describedBy }: DrawnProps): ReactElement {
  const { list } = useCalendarMessages();
  const { toggleCheck } = useCalendarActions();
  const { listRow } = useRowCardStyles();
  return (
    <VirtualTable
      label={list.title}
      describedBy={describedBy}
      items={rows}
      usualHeight={116}
      rowClassName={listRow}
      attributesOf={attributesOf}
      cells={(row, tabIndex) => <RowCard row={row} tabIndex={tabIndex} as="list" />}
      onOpen={({ id }) => toggleCheck(id)}
    />
  );
}

function Columns({ rows, describedBy }: DrawnProps): ReactElement {
  const { list } = useCalendarMessages();
  const { toggleCheck } = useCalendarActions();
  const { columnRow } = useRowCardStyles();
  const { measure, ...columns } = useAppointmentColumns();
  return (
    <div ref={measure}>
      <VirtualTable
        label={list.title}
        describedBy={describedBy}
        items={rows}
        usualHeight={45}
        header={{ drawn: <AppointmentHeader columns={columns} />, height: 35 }}
        style={{ "--columns": columns.template } as CSSProperties}
        rowClassName={columnRow}
        attributesOf={attributesOf}
        cells={(row, tabIndex) => <RowCard row={row} tabIndex={tabIndex} as="columns" />}
        onOpen={({ id }) => toggleCheck(id)}
      />
    </div>
  );
}

function attributesOf({ id, judgement }: CalendarRow): Readonly<Record<`data-${string}`, string>> {
  return { "data-item": id, "data-verdict": judgement.verdict, "data-track": judgement.plan.track };
}
