import { Button, mergeClasses } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useRef, type ReactElement } from "react";
import { summarise, type CalendarSummary } from "../../check/calendar/summarise.ts";
import type { Announce } from "../announcer.ts";
import { EmptyState } from "../pictures/empty-state.tsx";
import { NothingFoundPicture } from "../pictures/pictures.tsx";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import { useWords } from "../words.ts";
import { useCalendar, useCalendarActions, useCalendarMessages, useDayFormats } from "./calendar-context.ts";
import { daysIn, rangeOf } from "./calendar-range.ts";
import { useCalendarStyles } from "./calendar.style.ts";
import { Filters } from "./filters.tsx";
import { formatLoss } from "./format-loss.ts";
import { RestoreSection } from "./restore-section.tsx";
import { RowList } from "./row-list.tsx";
import { estimateLeft } from "./scan-status.tsx";
import { TakeAlong } from "./take-along.tsx";
import { Timeline } from "./timeline.tsx";
import { TimelineTable } from "./timeline-table.tsx";

interface ScanResultProps {
  readonly announce: Announce;
  readonly onSharing: () => void;
}

/** What has been found so far, from the summary down to every appointment. */
export function ScanResult({ announce, onSharing }: ScanResultProps): ReactElement {
  const rows = useCalendar((state) => state.rows);
  const scan = useCalendar((state) => state.scan);
  const progress = useCalendar((state) => state.progress);
  const gaps = useCalendar((state) => state.gaps);
  const { locale } = useWords();
  const messages = useCalendarMessages();
  const formats = useDayFormats();
  const { found } = useCalendarStyles();
  const summary = useMemo(() => summarise(rows), [rows]);
  const sentence = formatLoss(summary, messages, { formats, locale });
  const { said } = messages;
  useCalmAnnouncement(
    announce,
    scan.kind === "running"
      ? said.running({ judged: progress.judged, left: estimateLeft(progress) })
      : said.ended({ state: messages.scan[scan.kind], sentence: scan.kind === "failed" ? "" : sentence }).trim(),
    scan.kind === "running" ? "now-and-then" : "at-once",
  );
  if (rows.length === 0) return scan.kind === "done" && gaps.length === 0 ? <NoAppointments sentence={sentence} /> : <></>;
  return (
    <>
      <Verdict summary={summary} sentence={sentence} isComplete={scan.kind === "done" && gaps.length === 0} />
      <div className={found}>
        <Found summary={summary} sentence={sentence} onSharing={onSharing} />
      </div>
    </>
  );
}

/** One glance: how many lost their link. Nothing is fine until everything has been asked. */
function Verdict({
  summary: { counts, headline },
  sentence,
  isComplete,
}: Pick<FoundProps, "summary" | "sentence"> & { readonly isComplete: boolean }): ReactElement {
  const messages = useCalendarMessages();
  const { small } = useTextStyles();
  const isWell = isComplete && headline.everTracked > 0 && counts.duplicated === 0;
  return (
    <ToneMessage
      tone={headline.lost > 0 ? "danger" : counts.duplicated > 0 ? "warning" : isWell ? "success" : "neutral"}
      title={<span data-sentence="">{sentence}</span>}
    >
      {headline.changedBy !== undefined && <p className={small}>{messages.sentence.evidence}</p>}
    </ToneMessage>
  );
}

function NoAppointments({ sentence }: { readonly sentence: string }): ReactElement {
  const messages = useCalendarMessages();
  const calendar = useCalendar((state) => state.calendar);
  const range = useCalendar((state) => state.range);
  const { scan } = useCalendarActions();
  const widest = rangeOf("two-years", new Date());
  const isWidest = daysIn(range) >= daysIn(widest);
  return (
    <EmptyState picture={<NothingFoundPicture />} title={sentence} next={isWidest ? messages.range.otherDays : messages.range.furtherDays}>
      <Button appearance="primary" onClick={() => scan({ calendar, range: isWidest ? range : widest })}>
        {isWidest ? messages.tryAgain : messages.range.checkTwoYears}
      </Button>
    </EmptyState>
  );
}

interface FoundProps {
  readonly summary: CalendarSummary;
  readonly sentence: string;
  readonly onSharing: () => void;
}

function Found({ summary, sentence, onSharing }: FoundProps): ReactElement | null {
  const styles = useCalendarStyles();
  const { stack } = useLayoutStyles();
  // A lot to draw at first: deferred, so that the screen stays responsive.
  const isDue = useDeferredValue(true, false);
  if (!isDue) return null;
  return (
    <>
      <div className={mergeClasses(stack, styles.summary)}>
        <RestoreSection onSharing={onSharing} />
        <Timeline weeks={summary.weeks} sentence={sentence} />
        <TimelineTable weeks={summary.weeks} />
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
