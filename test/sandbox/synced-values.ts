/** What sync carries from a record onto its appointment besides the link. */
import { showAsOf } from "./crm/status-codes.ts";
import type { CrmRecord, Item, Mailbox } from "./world/world.ts";
import type { WorldState } from "./world/world-state.ts";

/** Ended before now; a series is over when the last of its days is. */
export function isOver(item: Item, { items }: Pick<Mailbox, "items">, { clock }: Pick<WorldState, "clock">): boolean {
  const days = item.kind === "master" ? items.filter(({ seriesMasterId }) => seriesMasterId === item.id) : [];
  return (days.length > 0 ? days : [item]).every(({ end }) => Date.parse(end) < clock.now().getTime());
}

/**
 * Writes CRM's values onto the item; true where one differed. What the record's world does not say stays as it is, and so does
 * a series' pattern. An attendee shows a time as they like: nothing else of a meeting is theirs.
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
