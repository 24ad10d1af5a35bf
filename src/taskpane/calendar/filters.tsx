import type { ReactElement } from "react";
import type { CalendarSummary, Group } from "../../check/calendar/summarise.ts";
import type { Verdict } from "../../tracking/judgement.ts";
import { plain } from "../../wording/plain.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useWords } from "../words.ts";
import { useCalendar, useCalendarActions, useCalendarMessages } from "./calendar-context.ts";
import { Chips } from "./chips.tsx";
import { verdictsByUrgency } from "./choose-rows.ts";

interface FiltersProps {
  readonly summary: CalendarSummary;
}

/** Groups by who, where and what, each with its count; a click filters the list. */
export function Filters({ summary }: FiltersProps): ReactElement {
  const { text } = useWords();
  const { filters } = useCalendarMessages();
  const selection = useCalendar((state) => state.selection);
  const { select } = useCalendarActions();
  const { stack } = useLayoutStyles();
  const counted = ({ total, counts }: Group): string => filters.lostOf({ lost: counts.lost, of: total });
  const verdicts = [...summary.byVerdict].sort((a, b) => verdictsByUrgency.indexOf(a.verdict) - verdictsByUrgency.indexOf(b.verdict));
  return (
    <section className={stack} aria-label={filters.title}>
      <Chips
        title={filters.changedBy}
        chips={summary.byModifier.map((group) => ({
          key: group.name ?? "",
          name: plain(group.name ?? "", 40) || filters.nobody,
          count: counted(group),
        }))}
        chosen={selection.changedBy}
        onChoose={(changedBy) => select({ changedBy })}
      />
      <Chips
        title={filters.organization}
        chips={summary.byOrganization.map((group) => ({
          key: group.id ?? "",
          name: plain(group.name ?? group.id ?? "", 40) || filters.noOrganization,
          count: counted(group),
        }))}
        chosen={selection.organization}
        onChoose={(organization) => select({ organization })}
      />
      <Chips<Verdict>
        title={filters.verdict}
        chips={verdicts.map(({ verdict, count }) => ({ key: verdict, name: text.badges[verdict], count: String(count) }))}
        chosen={selection.verdict}
        onChoose={(verdict) => select({ verdict })}
      />
    </section>
  );
}
