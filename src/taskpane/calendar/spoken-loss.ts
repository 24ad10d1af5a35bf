import type { CalendarSummary } from "../../check/calendar/summarise.ts";
import type { CalendarCatalogue } from "../../locales/calendar-catalogue.ts";
import { plain } from "../../wording/plain.ts";
import type { Days } from "./use-days.ts";

/** The sentence that matters: how many lost their link, who changed them last, and when. */
export function spokenLoss(
  { total, counts, headline: { lost, everTracked, changedBy } }: Pick<CalendarSummary, "total" | "counts" | "headline">,
  { sentence, nothing }: CalendarCatalogue,
  days: Days,
): string {
  if (total === 0) return nothing;
  const duplicated = counts.duplicated === 0 ? "" : ` ${sentence.duplicated({ some: counts.duplicated })}`;
  if (everTracked === 0) return sentence.none({ total });
  if (lost === 0) return `${sentence.allWell({ tracked: everTracked })}${duplicated}`;
  const who = plain(changedBy?.name ?? "");
  if (changedBy === undefined || who === "") return `${sentence.lost({ lost, tracked: everTracked, by: "" })}${duplicated}`;
  const when = spokenTimes(changedBy, sentence, days);
  const by = changedBy.share === "all" ? sentence.all({ who, when, lost }) : sentence.most({ who, when, some: changedBy.count });
  return `${sentence.lost({ lost, tracked: everTracked, by })}${duplicated}`;
}

function spokenTimes(
  { from, to }: NonNullable<CalendarSummary["headline"]["changedBy"]>,
  words: CalendarCatalogue["sentence"],
  { time, longDay, day }: Days,
): string {
  if (from === undefined || to === undefined) return "";
  return day(from) === day(to)
    ? words.between({ from: time(from), to: time(to), date: longDay(from) })
    : words.days({ from: longDay(from), to: longDay(to) });
}
