import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, type ReactElement } from "react";
import { restoreOffer } from "../../check/calendar/restore-offer.ts";
import type { RestorePhase } from "./calendar-state.ts";
import { useCalendar, useCalendarActions, useCalendarMessages } from "./calendar-context.ts";
import { leftForPerson } from "./left-for-person.ts";
import { RestoreCause } from "./restore-cause.tsx";
import { RestoreButtons } from "./restore-buttons.tsx";
import { RestoredRow, TickRow } from "./restore-row.tsx";
import { VirtualGrid } from "./virtual-grid.tsx";

interface RestoreSectionProps {
  readonly onSharing: () => void;
}

/** *Restore all*: first the list to review, then one row at a time. Whatever is not safe to relink is left to the person. */
export function RestoreSection({ onSharing }: RestoreSectionProps): ReactElement | null {
  const { restore: words } = useCalendarMessages();
  const rows = useCalendar((state) => state.rows);
  const restore = useCalendar((state) => state.restore);
  const isScanning = useCalendar(({ scan }) => scan.kind === "running");
  const actions = useCalendarActions();
  const relinkable = useMemo(() => rows.filter((row) => restoreOffer(row) !== "none").length, [rows]);
  const { opener, title } = useFocusBetween(restore.kind === "closed");
  if (restore.kind === "closed") {
    if (relinkable === 0 || isScanning) return null;
    return (
      <div className="row">
        <Button ref={opener} appearance="primary" onClick={actions.openRestore}>
          {relinkable === 1 ? words.askOne : words.ask({ some: relinkable })}
        </Button>
      </div>
    );
  }
  return (
    <section className="banner neutral" aria-label={words.title} data-restore={restore.kind}>
      <h3 ref={title} tabIndex={-1} className="subtitle">
        {words.title}
      </h3>
      {restore.kind === "choosing" && <Choosing restore={restore} onSharing={onSharing} />}
      <RestoreButtons restore={restore} />
      {restore.kind === "choosing" ? (
        <VirtualGrid
          label={words.list}
          items={restore.rows}
          usualHeight={48}
          attributesOf={({ id }) => ({ "data-restores": id, "data-outcome": restore.out.has(id) ? "out" : "in" })}
          cells={(row, tabIndex) => (
            <TickRow row={row} ticked={!restore.out.has(row.id)} tabIndex={tabIndex} onTick={(to) => actions.tick([row.id], to)} />
          )}
          onAct={({ id }) => actions.tick([id], restore.out.has(id) ? "in" : "out")}
        />
      ) : (
        <VirtualGrid
          label={words.list}
          items={restore.entries.map((entry) => ({ id: entry.row.id, entry }))}
          usualHeight={48}
          attributesOf={({ id, entry }) => ({ "data-restores": id, "data-outcome": entry.state.kind })}
          cells={({ entry }) => <RestoredRow entry={entry} />}
        />
      )}
    </section>
  );
}

interface ChoosingProps {
  readonly restore: Extract<RestorePhase, { kind: "choosing" }>;
  readonly onSharing: () => void;
}

function Choosing({ restore, onSharing }: ChoosingProps): ReactElement {
  const rows = useCalendar((state) => state.rows);
  const { tick } = useCalendarActions();
  const calendar = useCalendarMessages();
  const { restore: words } = calendar;
  const left = useMemo(() => leftForPerson(rows, calendar), [rows, calendar]);
  const ids = restore.rows.map(({ id }) => id);
  return (
    <>
      <p>{words.body}</p>
      {restore.cause !== undefined && <RestoreCause cause={restore.cause} onSharing={onSharing} />}
      {left.length > 0 && (
        <details className="details">
          <summary tabIndex={0}>{words.left({ some: left.reduce((sum, { some }) => sum + some, 0) })}</summary>
          <ul className="list small">
            {left.map(({ why, some }) => (
              <li key={why}>{words.leftBecause({ why, some })}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="row">
        <Button size="small" onClick={() => tick(ids, "in")}>
          {words.all}
        </Button>
        <Button size="small" onClick={() => tick(ids, "out")}>
          {words.none}
        </Button>
      </div>
    </>
  );
}

/** Opening moves the focus to the title; closing returns it to the button, if it still exists. */
function useFocusBetween(closed: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const was = useRef(closed);
  useEffect(() => {
    if (was.current === closed) return;
    was.current = closed;
    (closed ? button.current : title.current)?.focus();
  }, [closed]);
  const opener = useCallback((element: HTMLButtonElement | null) => {
    button.current = element;
  }, []);
  return { opener, title };
}
