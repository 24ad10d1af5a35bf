import { Button, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { ArrowClockwiseRegular, PlayRegular, StopRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useRef, useState, type ReactElement } from "react";
import type { ScanProgress } from "../../check/calendar/scan-ledger.ts";
import { fill } from "../../locales/fill.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import { useWords } from "../words.ts";
import type { ScanState } from "./calendar-state.ts";
import { useCalendar, useCalendarActions, useCalendarMessages, useDayFormats } from "./calendar-context.ts";
import { useCalendarStyles } from "./calendar.style.ts";

/** The progress of the scan, and the button that stops or resumes it: a single element, so that it keeps the focus. */
export function ScanStatus(): ReactElement {
  const scan = useCalendar((state) => state.scan);
  const progress = useCalendar((state) => state.progress);
  const hasGaps = useCalendar(({ gaps }) => gaps.length > 0);
  const actions = useCalendarActions();
  const { text } = useWords();
  const words = useCalendarMessages();
  const { moment } = useDayFormats();
  const { quiet } = useCalendarStyles();
  const layout = useLayoutStyles();
  const type = useTextStyles();
  const running = scan.kind === "running";
  const button = useRef<HTMLButtonElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const hadFocus = useRef(false);
  const setButton = useCallback((element: HTMLButtonElement | null) => {
    button.current = element;
  }, []);
  const offered = running
    ? words.stop
    : scan.kind === "stopped" || scan.kind === "paused"
      ? words.goOn
      : scan.kind === "failed" && !hasGaps
        ? words.tryAgain
        : undefined;
  useEffect(() => {
    // The button had the focus and has disappeared.
    if (offered === undefined && hadFocus.current) status.current?.focus();
    if (offered === undefined) hadFocus.current = false;
  }, [offered]);
  return (
    <div className={layout.stack}>
      <div className={mergeClasses(layout.row, layout.spread)}>
        <p ref={status} tabIndex={-1} className={mergeClasses(quiet, layout.grow)}>
          <span className={type.strong}>{words.scan[scan.kind]}</span>{" "}
          <span className={type.small}>
            {words.progress({
              judged: progress.judged,
              left: running || scan.kind === "stopped" || scan.kind === "paused" ? estimateLeft(progress) : undefined,
            })}
          </span>
        </p>
        {offered !== undefined && (
          <Button
            ref={setButton}
            size="small"
            icon={running ? <StopRegular /> : scan.kind === "failed" ? <ArrowClockwiseRegular /> : <PlayRegular />}
            onClick={running ? actions.stop : actions.resume}
            onFocus={() => {
              hadFocus.current = true;
            }}
            onBlur={({ relatedTarget }) => {
              hadFocus.current = relatedTarget === null;
            }}
          >
            {offered}
          </Button>
        )}
      </div>
      {running && <ProgressBar aria-label={words.scan.running} value={progress.share} thickness="large" />}
      {scan.kind === "running" && scan.wait !== undefined && (
        <Waiting key={scan.wait.until.getTime()} service={scan.wait.service} until={scan.wait.until} />
      )}
      {scan.kind === "paused" && (
        <ToneMessage tone="neutral">
          <p data-wait={scan.service}>{words.paused[scan.service]({ until: moment(scan.until) })}</p>
        </ToneMessage>
      )}
      {scan.kind === "failed" && (
        <ToneMessage tone="danger">
          <p>{fill(text.reasons[scan.why], { who: words.restore.service })}</p>
        </ToneMessage>
      )}
    </div>
  );
}

/** Announced once; only the visible text counts down. */
function Waiting({ service, until }: NonNullable<Extract<ScanState, { kind: "running" }>["wait"]>): ReactElement | null {
  const { waits } = useCalendarMessages();
  const [seconds, setSeconds] = useState(() => secondsTo(until));
  const [whole] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsTo(until)), 1000);
    return () => clearInterval(timer);
  }, [until]);
  if (seconds === 0) return null;
  return (
    <>
      <p aria-hidden="true" data-wait={service}>
        {waits[service]({ seconds })}
      </p>
      <p role="status" className="unseen">
        {waits[service]({ seconds: whole })}
      </p>
    </>
  );
}

/** How many are still to be judged, if known. */
export function estimateLeft({ expected, judged }: ScanProgress): number | undefined {
  return expected === undefined ? undefined : Math.max(0, expected - judged);
}

function secondsTo(until: Date): number {
  return Math.max(0, Math.ceil((until.getTime() - Date.now()) / 1000));
}
