import { Button } from "@fluentui/react-components";
import { useDeferredValue, useId, useMemo, type ReactElement } from "react";
import type { SortOrder } from "./calendar-state.ts";
import { useCalendar, useCalendarActions, useCalendarMessages } from "./calendar-context.ts";
import { chooseRows } from "./choose-rows.ts";
import { RowCard } from "./row-card.tsx";
import { VirtualGrid } from "./virtual-grid.tsx";

/** All appointments that match the filters, however many. */
export function RowList(): ReactElement {
  const rows = useCalendar((state) => state.rows);
  const selection = useCalendar((state) => state.selection);
  const { select, toggleCheck } = useCalendarActions();
  const { list } = useCalendarMessages();
  const keysId = useId();
  // Typing must stay responsive while ten thousand rows are filtered.
  const deferred = useDeferredValue(selection);
  const chosen = useMemo(() => chooseRows(rows, deferred), [rows, deferred]);
  const label = list.label({ shown: chosen.length, of: rows.length });
  const filtered =
    selection.text !== "" || selection.verdict !== undefined || selection.changedBy !== undefined || selection.organization !== undefined;
  return (
    <section className="section all" aria-label={list.title}>
      <h3 className="subtitle">{list.title}</h3>
      <div className="pair roomy">
        <label className="field">
          <span>{list.find}</span>
          <input type="search" value={selection.text} onChange={({ target }) => select({ text: target.value })} />
        </label>
        <label className="field">
          <span>{list.sort}</span>
          <select value={selection.order} onChange={({ target }) => select({ order: target.value as SortOrder })}>
            {(Object.keys(list.orders) as SortOrder[]).map((order) => (
              <option key={order} value={order}>
                {list.orders[order]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="row">
        <span className="small" data-shown={chosen.length}>
          {label}
        </span>
        {filtered && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => select({ text: "", verdict: undefined, changedBy: undefined, organization: undefined })}
          >
            {list.everything}
          </Button>
        )}
      </div>
      {chosen.length === 0 ? (
        <p>{list.none}</p>
      ) : (
        <>
          <p id={keysId} className="unseen">
            {list.keys}
          </p>
          <VirtualGrid
            label={list.title}
            describedBy={keysId}
            items={chosen}
            usualHeight={104}
            attributesOf={({ id, judgement }) => ({
              "data-item": id,
              "data-verdict": judgement.verdict,
              "data-track": judgement.plan.track,
            })}
            cells={(row, tabIndex) => <RowCard row={row} tabIndex={tabIndex} />}
            onAct={({ id }) => toggleCheck(id)}
          />
        </>
      )}
    </section>
  );
}
