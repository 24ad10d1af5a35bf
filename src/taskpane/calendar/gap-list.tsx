import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ScanGap } from "../../check/calendar/scan-ledger.ts";
import { mendedBySigningIn } from "../../check/mended-by-signing-in.ts";
import type { CalendarCatalogue } from "../../locales/calendar-catalogue.ts";
import type { Words } from "../../wording/words.ts";
import { useWords } from "../words.ts";
import { useCalendarWords } from "./calendar-words.ts";
import { type Days, useDays } from "./use-days.ts";

interface GapListProps {
  readonly gaps: readonly ScanGap[];
  readonly running: boolean;
  readonly onTryAgain: () => void;
  readonly onSignIn: () => void;
}

/** What could not be found out, in words, and why. Never counted as anything else. */
export function GapList({ gaps, running, onTryAgain, onSignIn }: GapListProps): ReactElement {
  const words = useWords();
  const calendar = useCalendarWords();
  const days = useDays();
  const signIn = gaps.some(({ why }) => mendedBySigningIn(why));
  return (
    <section className="banner warning" aria-label={calendar.gaps.title}>
      <h3 className="subtitle">{calendar.gaps.title}</h3>
      <ul className="list">
        {gaps.map((gap) => (
          <li key={`${gap.from.getTime()} ${gap.of} ${gap.why}`}>{spokenGap(gap, { words, calendar, days })}</li>
        ))}
      </ul>
      <p className="small">{calendar.gaps.note}</p>
      <div className="row">
        <Button size="small" disabledFocusable={running} onClick={signIn ? onSignIn : onTryAgain}>
          {signIn ? calendar.signIn : calendar.tryAgain}
        </Button>
      </div>
    </section>
  );
}

export function spokenGap(
  { from, to, why, of, appointments }: ScanGap,
  { words, calendar, days }: { readonly words: Words; readonly calendar: CalendarCatalogue; readonly days: Pick<Days, "day"> },
): string {
  const { pane, reasons } = words.text;
  // The end of a span is no part of it.
  const span = { from: days.day(from), to: days.day(new Date(Math.max(from.getTime(), to.getTime() - 1))) };
  const reason = reasons[why]({ who: of === "mailbox" ? pane.mailbox : pane.crm }).what;
  const what =
    of === "crm"
      ? calendar.gaps.unasked({ ...span, appointments })
      : appointments === undefined
        ? calendar.gaps.unread(span)
        : calendar.gaps.someUnread({ ...span, appointments });
  return `${what} ${reason}`;
}
