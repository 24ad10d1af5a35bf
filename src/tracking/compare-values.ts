/** The values in which a record differs from its appointment: what CRM's sync would carry over to Outlook. */
import { isSameMinute } from "./calendar-date.ts";
import type { AppointmentItem, AppointmentRecord, ShowAs } from "./evidence.ts";
import { isSameSubject } from "./same-subject.ts";

/** Both sides of one value. An absent side means that the record has no such value. */
export type Difference =
  | { readonly point: "subject" | "location"; readonly appointment: string; readonly record: string }
  | { readonly point: "start" | "end"; readonly appointment: Date; readonly record?: Date }
  | { readonly point: "all-day"; readonly appointment: boolean; readonly record: boolean }
  | { readonly point: "show-as"; readonly appointment: ShowAs; readonly record: ShowAs };

/**
 * Texts are compared the way people read them. A series' row has no times of a single day, and a value the mailbox does not
 * report is not compared.
 */
export function findDifferences(item: AppointmentItem, record: AppointmentRecord): readonly Difference[] {
  const { subject, location = "", showAs, allDay } = item;
  const place = record.location ?? "";
  const shows = showAs && shownBy(record, showAs);
  return [
    ...(isSameSubject(subject, record.subject) ? [] : [{ point: "subject", appointment: subject, record: record.subject } as const]),
    ...(record.kind === "master" ? [] : timesThatDiffer(item, record)),
    ...(allDay === record.allDay ? [] : [{ point: "all-day", appointment: allDay, record: record.allDay } as const]),
    ...(isSameSubject(location, place) ? [] : [{ point: "location", appointment: location, record: place } as const]),
    ...(showAs && shows && shows !== showAs ? [{ point: "show-as", appointment: showAs, record: shows } as const] : []),
  ];
}

/** Is this the very comparison that was read? Every value counts, in order. */
export function isSameComparison(one: readonly Difference[], other: readonly Difference[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function timesThatDiffer(item: AppointmentItem, record: AppointmentRecord): readonly Difference[] {
  return (["start", "end"] as const).flatMap((point) => {
    const [appointment, kept] = [item[point], record[point]];
    if (kept && isSameMinute(appointment, kept)) return [];
    return [{ point, appointment, ...(kept && { record: kept }) }];
  });
}

/** CRM has no "working elsewhere"; Free stands for it. Undefined: the status says nothing about free or busy. */
function shownBy({ status }: AppointmentRecord, showAs: ShowAs): ShowAs | undefined {
  switch (status) {
    case 1:
      return showAs === "workingElsewhere" ? showAs : "free";
    case 2:
      return "tentative";
    case 5:
      return "busy";
    case 6:
      return "oof";
    default:
      return undefined;
  }
}
