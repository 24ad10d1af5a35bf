/** What a record and the item have in common, point by point. */
import type { AppointmentItem, AppointmentRecord } from "./evidence.ts";
import { isSameDate, isSameMinute } from "./calendar-date.ts";
import { isSameSubject } from "./same-subject.ts";
import type { Candidate } from "./judgement.ts";

export type Points = Candidate["agrees"];

/** Whether all-day, both must be: an all-day record and a timed item agree neither in kind nor in start. */
export function comparePoints(item: AppointmentItem, record: AppointmentRecord): Points {
  return {
    subject: yesNo(isSameSubject(item.subject, record.subject)),
    start: compareTimes(item, record),
    allDay: yesNo(item.allDay === record.allDay),
  };
}

/** All three points agree; whose record it is does not matter here. */
export function isAlike(item: AppointmentItem, record: AppointmentRecord): boolean {
  return Object.values(comparePoints(item, record)).every((point) => point === "yes");
}

function compareTimes(item: AppointmentItem, { allDay, start, end }: AppointmentRecord): "yes" | "no" | "unknown" {
  if (item.allDay !== allDay) return "no";
  if (start === undefined) return "unknown";
  if (!allDay) return yesNo(isSameMinute(item.start, start));
  if (!isSameDate(item.start, start, item.timeZone)) return "no";
  return end === undefined ? "unknown" : yesNo(isSameDate(lastMinute(item.end), lastMinute(end), item.timeZone));
}

/** An all-day end is the midnight after the last day; a minute before it still lies on that day. */
function lastMinute(end: Date): Date {
  return new Date(end.getTime() - 60_000);
}

export function yesNo(value: boolean): "yes" | "no" {
  return value ? "yes" : "no";
}
