import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, type ReactElement } from "react";
import { restoreOffer } from "../../check/calendar/restore-offer.ts";
import type { CalendarActions, CalendarState } from "./calendar-state.ts";
import { useCalendarWords } from "./calendar-words.ts";
import { leftForPerson } from "./left-for-person.ts";
import { RestoreCause } from "./restore-cause.tsx";
import { RestoreButtons } from "./restore-buttons.tsx";
import { RestoredRow, TickRow } from "./restore-row.tsx";
import type { RestoreState } from "./restore-state.ts";
import { VirtualGrid } from "./virtual-grid.tsx";

interface RestoreSectionProps {
  readonly state: Pick<CalendarState, "rows" | "restore" | "scan">;
  readonly actions: CalendarActions;
  readonly onSharing: () => void;
}

/** *Restore all*: first the list to look through, then one by one. What is not plainly to be relinked is left for a person. */
export function RestoreSection({ state: { rows, restore, scan }, actions, onSharing }: RestoreSectionProps): ReactElement | null {
  const { restore: words } = useCalendarWords();
  const relinkable = useMemo(() => rows.filter((row) => restoreOffer(row) !== "none").length, [rows]);
  const { opener, title } = useFocusBetween(restore.kind === "away");
  if (restore.kind === "away") {
    if (relinkable === 0 || scan.kind === "running") return null;
    return (
      <div className="row">
        <Button ref={opener} appearance="primary" onClick={actions.askRestore}>
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
      {restore.kind === "choosing" && <Choosing rows={rows} restore={restore} onTick={actions.tick} onSharing={onSharing} />}
      <RestoreButtons restore={restore} actions={actions} />
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
  readonly rows: CalendarState["rows"];
  readonly restore: Extract<RestoreState, { kind: "choosing" }>;
  readonly onTick: CalendarActions["tick"];
  readonly onSharing: () => void;
}

function Choosing({ rows, restore, onTick, onSharing }: ChoosingProps): ReactElement {
  const calendar = useCalendarWords();
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
        <Button size="small" onClick={() => onTick(ids, "in")}>
          {words.all}
        </Button>
        <Button size="small" onClick={() => onTick(ids, "out")}>
          {words.none}
        </Button>
      </div>
    </>
  );
}

/** Opening moves the focus to the title; closing gives it back to the button, as long as there is one. */
function useFocusBetween(away: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const was = useRef(away);
  useEffect(() => {
    if (was.current === away) return;
    was.current = away;
    (away ? button.current : title.current)?.focus();
  }, [away]);
  const opener = useCallback((element: HTMLButtonElement | null) => {
    button.current = element;
  }, []);
  return { opener, title };
}
