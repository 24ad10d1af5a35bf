import { Button, Field, mergeClasses, SearchBox, Select } from "@fluentui/react-components";
import { FilterDismissRegular } from "@fluentui/react-icons";
import { useDeferredValue, useId, useMemo, type ReactElement } from "react";
import { EmptyState } from "../pictures/empty-state.tsx";
import { NothingFoundPicture } from "../pictures/pictures.tsx";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { CalendarTable } from "./calendar-table.tsx";
import { useCalendar, useCalendarActions, useCalendarMessages } from "./calendar-context.ts";
import type { Selection, SortOrder } from "./calendar-state.ts";
import { useCalendarStyles } from "./calendar.style.ts";
import { chooseRows } from "./choose-rows.ts";
import { useIsWide } from "./use-is-wide.ts";

const noFilters = { text: "", verdict: undefined, changedBy: undefined, organization: undefined } as const;

/** All appointments that match the filters, however many. */
export function RowList(): ReactElement {
  const rows = useCalendar((state) => state.rows);
  const selection = useCalendar((state) => state.selection);
  const { select } = useCalendarActions();
  const { list } = useCalendarMessages();
  const styles = useCalendarStyles();
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const isWide = useIsWide();
  const titleId = useId();
  // Typing must stay responsive while ten thousand rows are filtered.
  const deferred = useDeferredValue(selection);
  const chosen = useMemo(() => chooseRows(rows, deferred), [rows, deferred]);
  const showAll = (): void => select(noFilters);
  return (
    <section className={mergeClasses(layout.stack, styles.all)} aria-labelledby={titleId}>
      <h2 id={titleId} className={text.subtitle}>
        {list.title}
      </h2>
      <div className={styles.finders}>
        <Field label={list.find}>
          <SearchBox
            className={styles.finder}
            value={selection.text}
            {...(selection.text !== "" && { dir: "auto" })}
            onChange={(_, { value }) => select({ text: value })}
          />
        </Field>
        {/* In columns, their headers sort. */}
        {!isWide && <SortField order={selection.order} onSort={(order) => select({ order })} />}
      </div>
      <div className={layout.row}>
        <span className={text.small} data-shown={chosen.length}>
          {chosen.length === rows.length ? list.label({ shown: rows.length }) : list.labelOf({ shown: chosen.length, of: rows.length })}
        </span>
        {isFiltered(selection) && chosen.length > 0 && (
          <Button size="small" appearance="subtle" icon={<FilterDismissRegular />} onClick={showAll}>
            {list.everything}
          </Button>
        )}
      </div>
      {chosen.length === 0 ? (
        <EmptyState picture={<NothingFoundPicture />} title={list.none}>
          <Button icon={<FilterDismissRegular />} onClick={showAll}>
            {list.everything}
          </Button>
        </EmptyState>
      ) : (
        <CalendarTable rows={chosen} as={isWide ? "columns" : "list"} />
      )}
    </section>
  );
}

function isFiltered({ text, verdict, changedBy, organization }: Selection): boolean {
  return text !== "" || verdict !== undefined || changedBy !== undefined || organization !== undefined;
}

function SortField({ order, onSort }: { readonly order: SortOrder; readonly onSort: (order: SortOrder) => void }): ReactElement {
  const { list } = useCalendarMessages();
  const styles = useCalendarStyles();
  return (
    <Field label={list.sort}>
      <Select className={styles.finder} value={order} onChange={(_, { value }) => onSort(value as SortOrder)}>
        {(Object.keys(list.orders) as SortOrder[]).map((each) => (
          <option key={each} value={each}>
            {list.orders[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
