import { useDeferredValue, useEffect, useMemo, useRef, type ReactElement } from "react";
import { summarise, type CalendarSummary } from "../../check/calendar/summarise.ts";
import type { Announce } from "../announcer.ts";
import { useCalendar, useCalendarMessages, useDayFormats } from "./calendar-context.ts";
import { Filters } from "./filters.tsx";
import { formatLoss } from "./format-loss.ts";
import { RestoreSection } from "./restore-section.tsx";
import { RowList } from "./row-list.tsx";
import { estimateLeft } from "./scan-status.tsx";
import { TakeAlong } from "./take-along.tsx";
import { Timeline, TimelineTable } from "./timeline.tsx";

interface ScanResultProps {
  readonly announce: Announce;
  readonly onSharing: () => void;
}

/** What has been found so far, from the summary down to every appointment. */
export function ScanResult({ announce, onSharing }: ScanResultProps): ReactElement {
  const rows = useCalendar((state) => state.rows);
  const scan = useCalendar((state) => state.scan);
  const progress = useCalendar((state) => state.progress);
  const messages = useCalendarMessages();
  const formats = useDayFormats();
  const summary = useMemo(() => summarise(rows), [rows]);
  const sentence = formatLoss(summary, messages, formats);
  const { said } = messages;
  useCalmAnnouncement(
    announce,
    scan.kind === "running"
      ? said.running({ judged: progress.judged, left: estimateLeft(progress) })
      : said.ended({ state: messages.scan[scan.kind], sentence: scan.kind === "failed" ? "" : sentence }).trim(),
    scan.kind === "running" ? "now-and-then" : "at-once",
  );
  return (
    <>
      {(rows.length > 0 || scan.kind === "done") && (
        <>
          <p className="strong" data-sentence="">
            {sentence}
          </p>
          {summary.headline.changedBy !== undefined && <p className="small">{messages.sentence.evidence}</p>}
        </>
      )}
      {rows.length > 0 && (
        <div className="found">
          <Found summary={summary} sentence={sentence} onSharing={onSharing} />
        </div>
      )}
    </>
  );
}

interface FoundProps {
  readonly summary: CalendarSummary;
  readonly sentence: string;
  readonly onSharing: () => void;
}

function Found({ summary, sentence, onSharing }: FoundProps): ReactElement | null {
  // A lot to draw at first: deferred, so that the screen stays responsive.
  const isDue = useDeferredValue(true, false);
  if (!isDue) return null;
  return (
    <>
      <div className="section picture">
        <Timeline weeks={summary.weeks} sentence={sentence} />
        <TimelineTable weeks={summary.weeks} />
        <RestoreSection onSharing={onSharing} />
        <Filters summary={summary} />
      </div>
      <RowList />
      <TakeAlong sentence={sentence} />
    </>
  );
}

/** More frequent announcements would drown out everything else. */
const calmMs = 8_000;

/** Announces the end at once, and progress only now and then. */
function useCalmAnnouncement(announce: Announce, message: string, when: "at-once" | "now-and-then"): void {
  const latest = useRef(message);
  useEffect(() => {
    latest.current = message;
    if (when === "at-once") announce(message);
  }, [announce, message, when]);
  useEffect(() => {
    if (when === "at-once") return;
    const timer = setInterval(() => announce(latest.current), calmMs);
    return () => clearInterval(timer);
  }, [announce, when]);
}
