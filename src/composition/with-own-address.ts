import type { OwnCalendarMemory } from "../mailbox/own-calendar.ts";
import type { Viewer } from "../outlook/open-item.ts";
import type { CalendarAccess } from "../tracking/evidence.ts";

/** One's own calendar with its owner: as the mailbox told it during this visit, else as the host calls the person. */
export function withOwnAddress(
  calendar: CalendarAccess,
  { address, name }: Viewer,
  memory: Pick<OwnCalendarMemory, "find">,
): CalendarAccess {
  if (calendar.kind !== "own" || calendar.owner || address === undefined) return calendar;
  return { kind: "own", owner: memory.find(address) ?? { address, ...(name !== undefined && { name }) } };
}
