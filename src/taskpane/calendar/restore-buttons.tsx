import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactElement } from "react";
import type { CalendarActions } from "./calendar-state.ts";
import { useCalendarWords } from "./calendar-words.ts";
import { countEntries, type RestoreState } from "./restore-state.ts";

interface RestoreButtonsProps {
  readonly restore: Exclude<RestoreState, { kind: "away" }>;
  readonly actions: CalendarActions;
}

/** How far it is, and what can be done now. The group takes over the focus of a button that goes away. */
export function RestoreButtons({ restore, actions }: RestoreButtonsProps): ReactElement {
  const { restore: words } = useCalendarWords();
  const group = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current && !group.current?.contains(document.activeElement)) group.current?.focus();
  }, [restore]);
  return (
    // It hears the focus of its buttons, and takes no input itself.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <div
      ref={group}
      role="group"
      aria-label={words.title}
      tabIndex={-1}
      className="section"
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        // Without a next one, the button itself went away.
        hadFocus.current = relatedTarget === null;
      }}
    >
      {restore.kind === "choosing" && <Begin some={restore.rows.length - restore.out.size} actions={actions} />}
      {restore.kind === "running" && <Running restore={restore} onStop={actions.stopRestore} />}
      {restore.kind === "ended" && <Ended restore={restore} actions={actions} />}
    </div>
  );
}

function Begin({ some, actions }: { readonly some: number; readonly actions: CalendarActions }): ReactElement {
  const { restore: words } = useCalendarWords();
  return (
    <div className="row">
      <Button appearance="primary" size="small" disabledFocusable={some === 0} onClick={actions.startRestore}>
        {words.start({ some })}
      </Button>
      <Button size="small" appearance="subtle" onClick={actions.putRestoreAway}>
        {words.notNow}
      </Button>
    </div>
  );
}

function Running({
  restore: { entries, work, stopping },
  onStop,
}: {
  readonly restore: Extract<RestoreState, { kind: "running" }>;
  readonly onStop: () => void;
}): ReactElement {
  const { restore: words } = useCalendarWords();
  const counts = countEntries(entries);
  const left = counts["to-do"] + counts.doing + (work === "writing" ? counts.touched : 0);
  const [done, of] = [entries.length - left, entries.length];
  return (
    <div className="row">
      <progress max={of} value={done} aria-label={words.title} />
      <span>{stopping ? words.stopping : words.work[work]({ done, of })}</span>
      <Button size="small" disabledFocusable={stopping} onClick={onStop}>
        {words.stop}
      </Button>
    </div>
  );
}

function Ended({
  restore: { entries, end },
  actions,
}: {
  readonly restore: Extract<RestoreState, { kind: "ended" }>;
  readonly actions: CalendarActions;
}): ReactElement {
  const { restore: words } = useCalendarWords();
  const hintId = useId();
  const counts = countEntries(entries);
  const [left, failed, touched] = [counts["to-do"], counts.failed, counts.touched];
  const unsuccessful = failed + counts.refused + counts.differs;
  return (
    <>
      <p className="strong">{words.ended({ linked: counts.linked, of: entries.length })}</p>
      {touched > 0 && <p>{words.waiting({ some: touched })}</p>}
      {unsuccessful > 0 && <p>{words.failed({ some: unsuccessful })}</p>}
      {end === "needs-sign-in" && <p>{words.needsSignIn}</p>}
      <div className="row">
        {end === "needs-sign-in" ? (
          <Button appearance="primary" size="small" onClick={actions.signInToRestore}>
            {words.signIn}
          </Button>
        ) : (
          <>
            {left > 0 && (
              <Button appearance="primary" size="small" onClick={actions.goOnRestoring}>
                {words.goOn({ some: left })}
              </Button>
            )}
            {failed > 0 && (
              <Button size="small" onClick={actions.retryRestore}>
                {words.retry({ some: failed })}
              </Button>
            )}
          </>
        )}
        {touched > 0 && (
          <>
            <Button size="small" onClick={actions.lookAgain}>
              {words.lookAgain}
            </Button>
            <Button size="small" aria-describedby={hintId} onClick={actions.writeLinks}>
              {words.write({ some: touched })}
            </Button>
          </>
        )}
        <Button size="small" appearance="subtle" onClick={actions.putRestoreAway}>
          {words.close}
        </Button>
      </div>
      {touched > 0 && (
        <p id={hintId} className="small">
          {words.writeHint}
        </p>
      )}
    </>
  );
}
