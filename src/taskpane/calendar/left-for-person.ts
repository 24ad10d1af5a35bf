import { restoreOffer } from "../../check/calendar/restore-offer.ts";
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import type { LaterMessages } from "../../locales/message-types.ts";

export interface LeftForPerson {
  readonly why: string;
  readonly some: number;
}

/** Rows that are neither tracked nor safe to relink, grouped by the reason, largest group first. */
export function leftForPerson(rows: readonly CalendarRow[], { restore }: LaterMessages["calendar"]): readonly LeftForPerson[] {
  const reasons = new Map<string, number>();
  for (const row of rows) {
    const why = restoreOffer(row) === "none" ? whyLeft(row.judgement.plan, restore) : undefined;
    if (why !== undefined) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  return [...reasons].map(([why, some]) => ({ why, some })).sort((one, other) => other.some - one.some);
}

function whyLeft(plan: CalendarRow["judgement"]["plan"], words: LaterMessages["calendar"]["restore"]): string | undefined {
  switch (plan.track) {
    case "none":
      return undefined;
    case "relink":
      return words.oneByOne;
    case "create":
      return words.create;
    case "confirm":
      return words.doubts[plan.doubt];
    case "blocked":
      return words.blocked[plan.reason];
  }
}
