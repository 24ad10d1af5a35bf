/** What a calendar's rows add up to: counts by week, the headline figures, the groups. */
import type { Verdict } from "../../tracking/judgement.ts";
import type { CalendarRow } from "./calendar-row.ts";
import { verdictClasses, verdictClassOf, type VerdictClass } from "./verdict-class.ts";

export type ClassCounts = Readonly<Record<VerdictClass, number>>;

export interface Week {
  /** Its first day, at midnight. */
  readonly start: Date;
  readonly counts: ClassCounts;
}

/** "212 of 240 tracked appointments lost their link, all last changed by Blake Brooks between 09:10 and 09:21." */
interface LossFigures {
  readonly lost: number;
  /** Everything tracked at some time: tracked, lost, duplicated or in another organization. */
  readonly everTracked: number;
  /** The person named most often as the last to change the lost ones, if anyone is. Evidence, not proof. */
  readonly changedBy?: {
    readonly name: string;
    readonly share: "all" | "some";
    readonly count: number;
    readonly from?: Date;
    readonly to?: Date;
  };
  /** How many of the lost ones can be linked again to their existing record. */
  readonly relinkable: number;
}

/** Largest first. `name` is absent for the group without a named person or organization. */
export interface Group {
  readonly name?: string;
  /** Of an organization. */
  readonly id?: string;
  readonly total: number;
  readonly counts: ClassCounts;
  /** Between the earliest and the latest of their last changes. */
  readonly changedFrom?: Date;
  readonly changedTo?: Date;
}

export interface CalendarSummary {
  readonly total: number;
  readonly counts: ClassCounts;
  /** From the first appointment to the last without gaps, oldest first. */
  readonly weeks: readonly Week[];
  readonly headline: LossFigures;
  readonly byModifier: readonly Group[];
  readonly byOrganization: readonly Group[];
  /** Most frequent first. */
  readonly byVerdict: readonly { readonly verdict: Verdict; readonly count: number }[];
}

/** A longer span would only show somebody's broken clock. */
const mostWeeks = 300;

/** @param weekStart first day of the week an instant is in, at midnight in the viewer's zone; default: Monday */
export function summarise(
  rows: readonly CalendarRow[],
  { weekStart = mondayOf }: { readonly weekStart?: (instant: Date) => Date } = {},
): CalendarSummary {
  return {
    total: rows.length,
    counts: countClasses(rows),
    weeks: weeksOf(rows, weekStart),
    headline: headlineOf(rows),
    byModifier: groupBy(rows, ({ lastModifiedBy: name }) => ({ key: name ?? "", ...(name !== undefined && { name }) })),
    byOrganization: groupBy(rows, ({ organization }) => ({
      key: organization?.id ?? "",
      ...(organization && { id: organization.id }),
      ...(organization?.name !== undefined && { name: organization.name }),
    })),
    byVerdict: countVerdicts(rows),
  };
}

/** Monday, midnight, in the device's zone. */
function mondayOf(instant: Date): Date {
  const start = new Date(instant);
  start.setHours(0, 0, 0, 0);
  start.setDate(start.getDate() - ((start.getDay() + 6) % 7));
  return start;
}

function countClasses(rows: readonly CalendarRow[]): ClassCounts {
  const counts = Object.fromEntries(verdictClasses.map((each) => [each, 0])) as Record<VerdictClass, number>;
  for (const { judgement } of rows) counts[verdictClassOf(judgement)] += 1;
  return counts;
}

function weeksOf(rows: readonly CalendarRow[], weekStart: (instant: Date) => Date): Week[] {
  const byWeek = groupedBy(rows, ({ start }) => weekStart(start).getTime());
  const times = [...byWeek.keys()].sort((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return [];
  const weeks: Week[] = [];
  // Eight days forward, then back to the start of that week: a week may be an hour longer or shorter.
  for (let time = first; time <= last && weeks.length < mostWeeks; time = weekStart(new Date(time + 8 * 86_400_000)).getTime()) {
    weeks.push({ start: new Date(time), counts: countClasses(byWeek.get(time) ?? []) });
  }
  return weeks;
}

function headlineOf(rows: readonly CalendarRow[]): LossFigures {
  const counts = countClasses(rows);
  const lost = rows.filter(({ judgement }) => verdictClassOf(judgement) === "lost");
  const [most] = groupBy(lost, ({ lastModifiedBy: name }) => ({ key: name ?? "", ...(name !== undefined && { name }) })).filter(
    ({ name }) => name !== undefined,
  );
  return {
    lost: lost.length,
    everTracked: counts.tracked + counts.lost + counts.duplicated + counts["other-organization"],
    relinkable: lost.filter(({ judgement }) => judgement.plan.track === "relink").length,
    ...(most?.name !== undefined && {
      changedBy: {
        name: most.name,
        share: most.total === lost.length ? "all" : "some",
        count: most.total,
        ...(most.changedFrom && { from: most.changedFrom }),
        ...(most.changedTo && { to: most.changedTo }),
      },
    }),
  };
}

function groupBy(
  rows: readonly CalendarRow[],
  label: (row: CalendarRow) => { readonly key: string; readonly name?: string; readonly id?: string },
): Group[] {
  const groups = groupedBy(rows, (row) => label(row).key);
  return [...groups.values()]
    .map((members): Group => {
      const labels = members.map(label);
      const { name, id } = labels.find((each) => each.name !== undefined) ?? labels[0] ?? {};
      const changes = members.flatMap(({ lastModifiedAt }) => (lastModifiedAt ? [lastModifiedAt.getTime()] : []));
      const span = changes.length > 0 && {
        changedFrom: new Date(changes.reduce((a, b) => Math.min(a, b))),
        changedTo: new Date(changes.reduce((a, b) => Math.max(a, b))),
      };
      return {
        ...(name !== undefined && { name }),
        ...(id !== undefined && { id }),
        total: members.length,
        counts: countClasses(members),
        ...span,
      };
    })
    .sort((a, b) => b.total - a.total || (a.name ?? "").localeCompare(b.name ?? ""));
}

function countVerdicts(rows: readonly CalendarRow[]): CalendarSummary["byVerdict"] {
  const byVerdict = groupedBy(rows, ({ judgement }) => judgement.verdict);
  return [...byVerdict].map(([verdict, { length }]) => ({ verdict, count: length })).sort((a, b) => b.count - a.count);
}

function groupedBy<Key>(rows: readonly CalendarRow[], keyOf: (row: CalendarRow) => Key): Map<Key, CalendarRow[]> {
  const groups = new Map<Key, CalendarRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const members = groups.get(key);
    if (members) members.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
