/** What sync copies from a record to its appointment, besides the link. */
import { showAsOf } from "../crm/status-codes.ts";
import type { CrmRecord, Item, Mailbox } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";

/** Has it ended? A series is over when all its days are. */
export function isOver(item: Item, { items }: Pick<Mailbox, "items">, { clock }: Pick<WorldState, "clock">): boolean {
  const days = item.kind === "master" ? items.filter(({ seriesMasterId }) => seriesMasterId === item.id) : [];
  return (days.length > 0 ? days : [item]).every(({ end }) => Date.parse(end) < clock.now().getTime());
}

/**
 * Copies CRM's values to the item; returns whether any was different. What the record does not specify stays, and so does
 * the pattern of a series. Of a meeting that somebody else organizes, sync changes only what the attendee may: how the time is shown.
 */
export function takeValues(item: Item, record: CrmRecord, who: "organizer" | "attendee"): boolean {
  const values: Partial<Item> = {
    ...(who === "organizer" && {
      subject: record.subject,
      ...(record.location !== undefined && { location: record.location }),
      ...(item.kind !== "master" && { start: record.scheduledstart, end: record.scheduledend }),
      ...(item.kind !== "master" && record.allDay !== undefined && { allDay: record.allDay }),
    }),
    showAs: showAsOf(record),
  };
  const different = Object.entries(values).filter(([name, value]) => !isSame(name, item[name as keyof Item], value));
  Object.assign(item, Object.fromEntries(different));
  return different.length > 0;
}

const unsaid: Readonly<Record<string, string | boolean>> = { showAs: "busy", location: "", allDay: false };

function isSame(name: string, one: unknown, other: unknown): boolean {
  if (name === "start" || name === "end") return Date.parse(String(one)) === Date.parse(String(other));
  return (one ?? unsaid[name]) === other;
}
