import type { ReactElement } from "react";
import type { CalendarSummary, Group } from "../../check/calendar/summarise.ts";
import type { Verdict } from "../../tracking/judgement.ts";
import { plain } from "../../wording/plain.ts";
import { useWords } from "../words.ts";
import type { CalendarActions, CalendarState } from "./calendar-state.ts";
import { useCalendarWords } from "./calendar-words.ts";
import { Chips } from "./chips.tsx";
import { verdictsByUrgency } from "./choose-rows.ts";

interface FiltersProps {
  readonly summary: CalendarSummary;
  readonly selection: CalendarState["selection"];
  readonly onSelect: CalendarActions["select"];
}

/** Who, where and what: each group with its count, and a click leaves only its rows in the list. */
export function Filters({ summary, selection, onSelect }: FiltersProps): ReactElement {
  const { text } = useWords();
  const { filters } = useCalendarWords();
  const told = ({ total, counts }: Group): string => filters.lostOf({ lost: counts.lost, of: total });
  const verdicts = [...summary.byVerdict].sort((a, b) => verdictsByUrgency.indexOf(a.verdict) - verdictsByUrgency.indexOf(b.verdict));
  return (
    <section className="section" aria-label={filters.title}>
      <Chips
        title={filters.changedBy}
        chips={summary.byModifier.map((group) => ({
          key: group.name ?? "",
          name: plain(group.name ?? "", 40) || filters.nobody,
          told: told(group),
        }))}
        chosen={selection.changedBy}
        onChoose={(changedBy) => onSelect({ changedBy })}
      />
      <Chips
        title={filters.organization}
        chips={summary.byOrganization.map((group) => ({
          key: group.id ?? "",
          name: plain(group.name ?? group.id ?? "", 40) || filters.noOrganization,
          told: told(group),
        }))}
        chosen={selection.organization}
        onChoose={(organization) => onSelect({ organization })}
      />
      <Chips<Verdict>
        title={filters.verdict}
        chips={verdicts.map(({ verdict, count }) => ({ key: verdict, name: text.badges[verdict], told: String(count) }))}
        chosen={selection.verdict}
        onChoose={(verdict) => onSelect({ verdict })}
      />
    </section>
  );
}
