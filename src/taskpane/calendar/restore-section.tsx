import { Button, mergeClasses } from "@fluentui/react-components";
import { LinkAddRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useId, useMemo, useRef, type ReactElement } from "react";
import { restoreOffer } from "../../check/calendar/restore-offer.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useListStyles } from "../list.style.ts";
import { useTextStyles } from "../text.style.ts";
import type { RestorePhase } from "./calendar-state.ts";
import { useCalendar, useCalendarActions, useCalendarMessages } from "./calendar-context.ts";
import { Fold } from "../fold.tsx";
import { leftForPerson } from "./left-for-person.ts";
import { RestoreCause } from "./restore-cause.tsx";
import { RestoreButtons } from "./restore-buttons.tsx";
import { RestoreChoice } from "./restore-choice.tsx";
import { RestoreEntries } from "./restore-entries.tsx";
import { useRestoreStyles } from "./restore.style.ts";

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
  const layout = useLayoutStyles();
  const { subtitle } = useTextStyles();
  const { card } = useRestoreStyles();
  const relinkable = useMemo(() => rows.filter((row) => restoreOffer(row) !== "none").length, [rows]);
  const { opener, title } = useFocusBetween(restore.kind === "closed");
  const titleId = useId();
  if (restore.kind === "closed") {
    if (relinkable === 0 || isScanning) return null;
    return (
      <Button ref={opener} appearance="primary" icon={<LinkAddRegular />} className={layout.start} onClick={actions.openRestore}>
        {relinkable === 1 ? words.askOne : words.ask({ some: relinkable })}
      </Button>
    );
  }
  return (
    <section className={mergeClasses(layout.stack, card)} aria-labelledby={titleId} data-restore={restore.kind}>
      <h2 ref={title} id={titleId} tabIndex={-1} className={subtitle}>
        {words.title}
      </h2>
      {restore.kind === "choosing" && <Choosing restore={restore} onSharing={onSharing} />}
      <RestoreButtons restore={restore} />
      {restore.kind === "choosing" ? <RestoreChoice restore={restore} /> : <RestoreEntries entries={restore.entries} />}
    </section>
  );
}

interface ChoosingProps {
  readonly restore: Extract<RestorePhase, { kind: "choosing" }>;
  readonly onSharing: () => void;
}

function Choosing({ restore, onSharing }: ChoosingProps): ReactElement {
  const rows = useCalendar((state) => state.rows);
  const calendar = useCalendarMessages();
  const { restore: words } = calendar;
  const lists = useListStyles();
  const left = useMemo(() => leftForPerson(rows, calendar), [rows, calendar]);
  return (
    <>
      <p>{words.body}</p>
      {restore.cause !== undefined && <RestoreCause cause={restore.cause} onSharing={onSharing} />}
      {left.length > 0 && (
        <Fold title={words.left({ some: left.reduce((sum, { some }) => sum + some, 0) })}>
          <ul className={lists.marked}>
            {left.map(({ why, some }) => (
              <li key={why}>{words.leftBecause({ why, some })}</li>
            ))}
          </ul>
        </Fold>
      )}
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
