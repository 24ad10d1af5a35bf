import type { CalendarSummary } from "../../check/calendar/summarise.ts";
import type { CalendarMessages } from "../../locales/calendar-catalogue.ts";
import { plain } from "../../wording/plain.ts";
import type { DayFormats } from "./day-formats.ts";

/** The summary: how many lost their link, who changed them last, and when. */
export function formatLoss(
  { total, counts, headline: { lost, everTracked, changedBy } }: Pick<CalendarSummary, "total" | "counts" | "headline">,
  { sentence, nothing }: CalendarMessages,
  formats: DayFormats,
): string {
  if (total === 0) return nothing;
  const duplicated = counts.duplicated === 0 ? "" : ` ${sentence.duplicated({ some: counts.duplicated })}`;
  if (everTracked === 0) return sentence.none({ total });
  if (lost === 0) return `${sentence.allWell({ tracked: everTracked })}${duplicated}`;
  const who = plain(changedBy?.name ?? "");
  if (changedBy === undefined || who === "") return `${sentence.lost({ lost, tracked: everTracked, by: "" })}${duplicated}`;
  const when = formatTimes(changedBy, sentence, formats);
  const by = changedBy.share === "all" ? sentence.all({ who, when, lost }) : sentence.most({ who, when, some: changedBy.count });
  return `${sentence.lost({ lost, tracked: everTracked, by })}${duplicated}`;
}

function formatTimes(
  { from, to }: NonNullable<CalendarSummary["headline"]["changedBy"]>,
  words: CalendarMessages["sentence"],
  { time, longDay, day }: DayFormats,
): string {
  if (from === undefined || to === undefined) return "";
  return day(from) === day(to)
    ? words.between({ from: time(from), to: time(to), date: longDay(from) })
    : words.days({ from: longDay(from), to: longDay(to) });
}
