import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import type { Verdict } from "../../tracking/judgement.ts";
import type { Selection, SortOrder } from "./calendar-state.ts";

/** The most urgent first. */
export const verdictsByUrgency: readonly Verdict[] = [
  "lost",
  "maybe-lost",
  "unlinked",
  "record-missing",
  "duplicated",
  "duplicate-ahead",
  "copied",
  "untracking",
  "other-org",
  "pending",
  "unknown",
  "not-tracked",
  "tracked-by-other",
  "tracked",
];
const urgency = new Map(verdictsByUrgency.map((verdict, index) => [verdict, index]));

/** The rows that match a selection, in its order. */
export function chooseRows(
  rows: readonly CalendarRow[],
  { text, verdict, changedBy, organization, order }: Selection,
): readonly CalendarRow[] {
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  return rows
    .filter(
      (row) =>
        (verdict === undefined || row.judgement.verdict === verdict) &&
        (changedBy === undefined || (row.lastModifiedBy ?? "") === changedBy) &&
        (organization === undefined || (row.organization?.id ?? "") === organization) &&
        words.every((word) => searched(row).includes(word)),
    )
    .sort(comparing[order]);
}

const byStart = (a: CalendarRow, b: CalendarRow): number => a.start.getTime() - b.start.getTime();
const urgencyOf = ({ judgement }: CalendarRow): number => urgency.get(judgement.verdict) ?? 0;
const changedAt = ({ lastModifiedAt }: CalendarRow): number => lastModifiedAt?.getTime() ?? 0;

const comparing: Readonly<Record<SortOrder, (a: CalendarRow, b: CalendarRow) => number>> = {
  start: byStart,
  "start-latest": (a, b) => byStart(b, a),
  verdict: (a, b) => urgencyOf(a) - urgencyOf(b) || byStart(a, b),
  "verdict-least": (a, b) => urgencyOf(b) - urgencyOf(a) || byStart(a, b),
  "changed-newest": (a, b) => changedAt(b) - changedAt(a) || byStart(a, b),
  "changed-oldest": (a, b) => changedAt(a) - changedAt(b) || byStart(a, b),
  subject: (a, b) => bySubject(a, b) || byStart(a, b),
  "subject-last": (a, b) => bySubject(b, a) || byStart(a, b),
};

const subjects = new WeakMap<CalendarRow, string>();

/** By letters alone, accents after them: a collator takes too long for ten thousand rows. */
function bySubject(a: CalendarRow, b: CalendarRow): number {
  const [one, other] = [sortedSubject(a), sortedSubject(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function sortedSubject(row: CalendarRow): string {
  let subject = subjects.get(row);
  if (subject === undefined) {
    subject = row.subject.slice(0, 80).normalize("NFD").toLowerCase();
    subjects.set(row, subject);
  }
  return subject;
}

const texts = new WeakMap<CalendarRow, string>();

function searched(row: CalendarRow): string {
  let text = texts.get(row);
  if (text === undefined) {
    text = `${row.subject} ${row.lastModifiedBy ?? ""} ${row.organization?.name ?? ""}`.toLowerCase();
    texts.set(row, text);
  }
  return text;
}
