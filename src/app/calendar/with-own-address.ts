import type { OwnCalendarMemory } from "../../mailbox/own-calendar.ts";
import type { Viewer } from "../../outlook/open-item.ts";
import type { CalendarAccess } from "../../tracking/evidence.ts";

/** Adds the owner to the viewer's own calendar: as the mailbox named them during this visit, or else as Outlook does. */
export function withOwnAddress(
  calendar: CalendarAccess,
  { address, name }: Viewer,
  memory: Pick<OwnCalendarMemory, "find">,
): CalendarAccess {
  if (calendar.kind !== "own" || calendar.owner || address === undefined) return calendar;
  return { kind: "own", owner: memory.find(address) ?? { address, ...(name !== undefined && { name }) } };
}
