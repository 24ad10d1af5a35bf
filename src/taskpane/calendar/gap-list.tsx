import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ScanGap } from "../../check/calendar/scan-ledger.ts";
import { canSignInHelp } from "../../check/can-sign-in-help.ts";
import { fill } from "../../locales/fill.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import { joinSentences } from "../../wording/join-sentences.ts";
import type { Words } from "../../wording/words.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useListStyles } from "../list.style.ts";
import { useTextStyles } from "../text.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import { useWords } from "../words.ts";
import { useCalendar, useCalendarActions, useCalendarMessages, useDayFormats } from "./calendar-context.ts";
import type { DayFormats } from "./day-formats.ts";

/** What could not be found out, and why. Never counted as anything else. */
export function GapList(): ReactElement | null {
  const words = useWords();
  const calendar = useCalendarMessages();
  const formats = useDayFormats();
  const gaps = useCalendar((state) => state.gaps);
  const isScanning = useCalendar(({ scan }) => scan.kind === "running");
  const isRestoring = useCalendar(({ restore }) => restore.kind === "running");
  const actions = useCalendarActions();
  const layout = useLayoutStyles();
  const lists = useListStyles();
  const { small } = useTextStyles();
  if (gaps.length === 0 || isScanning) return null;
  const signIn = gaps.some(({ why }) => canSignInHelp(why));
  return (
    <ToneMessage tone="warning" title={calendar.gaps.title}>
      <ul className={lists.marked}>
        {gaps.map((gap) => (
          <li key={`${gap.from.getTime()} ${gap.of} ${gap.why}`}>{formatGap(gap, { words, calendar, formats })}</li>
        ))}
      </ul>
      <p className={small}>{calendar.gaps.note}</p>
      <Button size="small" className={layout.start} disabledFocusable={isRestoring} onClick={signIn ? actions.signIn : actions.resume}>
        {signIn ? calendar.signIn : calendar.tryAgain}
      </Button>
    </ToneMessage>
  );
}

export function formatGap(
  { from, to, why, of, appointments }: ScanGap,
  {
    words,
    calendar,
    formats: { day },
  }: { readonly words: Words; readonly calendar: LaterMessages["calendar"]; readonly formats: Pick<DayFormats, "day"> },
): string {
  const { pane, reasons } = words.text;
  // `to` is exclusive.
  const span = { from: day(from), to: day(new Date(Math.max(from.getTime(), to.getTime() - 1))) };
  const reason = fill(reasons[why], { who: of === "mailbox" ? pane.mailbox : pane.crm });
  const { gaps } = calendar;
  const [all, some] = of === "crm" ? [gaps.unasked, gaps.someUnasked] : [gaps.unread, gaps.someUnread];
  const values = { ...span, one: span.from === span.to };
  return joinSentences([appointments === undefined ? all(values) : some({ ...values, appointments }), reason], words.locale);
}
