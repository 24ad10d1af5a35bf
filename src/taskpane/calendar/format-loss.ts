import type { CalendarSummary } from "../../check/calendar/summarise.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import { joinSentences } from "../../wording/join-sentences.ts";
import { plain } from "../../wording/plain.ts";
import type { DayFormats } from "./day-formats.ts";

/** The summary: how many lost their link, who changed them last, and when. */
export function formatLoss(
  { total, counts, headline: { lost, everTracked, changedBy } }: Pick<CalendarSummary, "total" | "counts" | "headline">,
  { sentence, nothing }: LaterMessages["calendar"],
  { formats, locale }: { readonly formats: DayFormats; readonly locale: string },
): string {
  if (total === 0) return nothing;
  if (everTracked === 0) return sentence.none({ total });
  const duplicated = counts.duplicated === 0 ? "" : sentence.duplicated({ some: counts.duplicated });
  if (lost === 0) return joinSentences([sentence.allWell({ tracked: everTracked }), duplicated], locale);
  const who = plain(changedBy?.name ?? "");
  const by = changedBy === undefined || who === "" ? "" : formatChanges(changedBy, { who, sentence, formats });
  return joinSentences([sentence.lost({ lost, tracked: everTracked }), by, duplicated], locale);
}

interface ChangeFormatting {
  readonly who: string;
  readonly sentence: LaterMessages["calendar"]["sentence"];
  readonly formats: DayFormats;
}

type Changes = NonNullable<CalendarSummary["headline"]["changedBy"]>;

function formatChanges({ share, count, from, to }: Changes, { who, sentence, formats }: ChangeFormatting): string {
  const spell = spellOf(from, to, formats);
  return share === "all" ? sentence.all({ ...spell, who, lost: count }) : sentence.most({ ...spell, who, some: count });
}

function spellOf(from: Date | undefined, to: Date | undefined, { time, longDay, day }: DayFormats) {
  if (from === undefined || to === undefined) return { spell: "not-known" };
  if (day(from) !== day(to)) return { spell: "days", from: longDay(from), to: longDay(to) };
  const span = { from: time(from), to: time(to), date: longDay(from) };
  return { spell: span.from === span.to ? "at" : "between", ...span };
}
