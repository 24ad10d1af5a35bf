import { Button, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactElement } from "react";
import { fill } from "../../locales/fill.ts";
import type { RestoreEntry } from "../../check/calendar/restore-all.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import { useCalendarActions, useCalendarMessages } from "./calendar-context.ts";
import type { RestorePhase } from "./calendar-state.ts";
import { useCalendarStyles } from "./calendar.style.ts";
import { useRestoreStyles } from "./restore.style.ts";

/** The progress of a restore, and what can be done now. When the focused button disappears, the group takes the focus. */
export function RestoreButtons({ restore }: { readonly restore: Exclude<RestorePhase, { kind: "closed" }> }): ReactElement {
  const { restore: words } = useCalendarMessages();
  const { stack } = useLayoutStyles();
  const { quiet } = useCalendarStyles();
  const group = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current && !group.current?.contains(document.activeElement)) group.current?.focus();
  }, [restore]);
  return (
    // The group only observes the focus of its buttons; it takes no input itself.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <div
      ref={group}
      role="group"
      aria-label={words.title}
      tabIndex={-1}
      className={mergeClasses(stack, quiet)}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        // If nothing else got the focus, the button itself has disappeared.
        hadFocus.current = relatedTarget === null;
      }}
    >
      {restore.kind === "choosing" && <Start some={restore.rows.length - restore.out.size} />}
      {restore.kind === "running" && <Running restore={restore} />}
      {restore.kind === "ended" && <Ended restore={restore} />}
    </div>
  );
}

function Start({ some }: { readonly some: number }): ReactElement {
  const { restore: words } = useCalendarMessages();
  const { row } = useLayoutStyles();
  const actions = useCalendarActions();
  return (
    <div className={row}>
      <Button appearance="primary" size="small" disabledFocusable={some === 0} onClick={actions.startRestore}>
        {words.start({ some })}
      </Button>
      <Button size="small" appearance="subtle" onClick={actions.dismissRestore}>
        {words.notNow}
      </Button>
    </div>
  );
}

function Running({ restore: { entries, work, stopping } }: { readonly restore: Extract<RestorePhase, { kind: "running" }> }): ReactElement {
  const { restore: words } = useCalendarMessages();
  const { stopRestore } = useCalendarActions();
  const { row } = useLayoutStyles();
  const styles = useRestoreStyles();
  const counts = countEntries(entries);
  const left = counts["to-do"] + counts.doing + (work === "writing" ? counts.touched : 0);
  const [done, of] = [entries.length - left, entries.length];
  return (
    <div className={row}>
      <ProgressBar className={styles.progress} max={of} value={done} thickness="large" aria-label={words.title} />
      <span>{stopping ? words.stopping : fill(words.work[work], { done, of })}</span>
      <Button size="small" disabledFocusable={stopping} onClick={stopRestore}>
        {words.stop}
      </Button>
    </div>
  );
}

function Ended({ restore: { entries, end } }: { readonly restore: Extract<RestorePhase, { kind: "ended" }> }): ReactElement {
  const { restore: words } = useCalendarMessages();
  const actions = useCalendarActions();
  const { row } = useLayoutStyles();
  const { small } = useTextStyles();
  const hintId = useId();
  const counts = countEntries(entries);
  const [left, failed, touched] = [counts["to-do"], counts.failed, counts.touched];
  const unsuccessful = failed + counts.refused + counts.differs;
  return (
    <>
      <ToneMessage
        tone={unsuccessful > 0 || end === "needs-sign-in" ? "warning" : touched > 0 || left > 0 ? "neutral" : "success"}
        title={words.ended({ linked: counts.linked, of: entries.length })}
      >
        {touched > 0 && <p>{words.waiting({ some: touched })}</p>}
        {unsuccessful > 0 && <p>{words.failed({ some: unsuccessful })}</p>}
        {end === "needs-sign-in" && <p>{words.needsSignIn}</p>}
      </ToneMessage>
      <div className={row}>
        {end === "needs-sign-in" ? (
          <Button appearance="primary" size="small" onClick={actions.signInToRestore}>
            {words.signIn}
          </Button>
        ) : (
          <>
            {left > 0 && (
              <Button appearance="primary" size="small" onClick={actions.resumeRestore}>
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
        <Button size="small" appearance="subtle" onClick={actions.dismissRestore}>
          {words.close}
        </Button>
      </div>
      {touched > 0 && (
        <p id={hintId} className={small}>
          {words.writeHint}
        </p>
      )}
    </>
  );
}

function countEntries(entries: readonly RestoreEntry[]): Readonly<Record<RestoreEntry["state"]["kind"], number>> {
  const counts = { "to-do": 0, doing: 0, touched: 0, differs: 0, linked: 0, refused: 0, failed: 0 };
  for (const { state } of entries) counts[state.kind] += 1;
  return counts;
}
