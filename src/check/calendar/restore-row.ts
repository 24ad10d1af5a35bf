/** The ports of *Restore all*, made from the use cases of one appointment. */
import type { CalendarAccess } from "../../tracking/evidence.ts";
import type { ActionPorts } from "../action.ts";
import type { CheckPorts } from "../check-appointment.ts";
import { restoreLink } from "../restore-link.ts";
import { writeLink } from "../write-link.ts";
import { openItemOf, type CalendarRow } from "./calendar-row.ts";
import { createCalendarScan, type CalendarScanRequest } from "./calendar-scan.ts";
import type { RestoreAllPorts } from "./restore-all.ts";
import type { CalendarScanPorts } from "./scan-ports.ts";

/** @param ports the pane's; their open item and its custom properties are replaced */
export function restorePortsFor(
  ports: ActionPorts,
  scanPorts: CalendarScanPorts,
  request: Omit<CalendarScanRequest, "range">,
): RestoreAllPorts {
  const { clock } = scanPorts;
  const noWaiting = { timeoutMs: 0, pollMs: 1, sleep: (duration: number, signal: AbortSignal) => clock.sleep(duration, signal) };
  return {
    restore: (row, options) => restoreLink(portsOfRow(ports, row, request.calendar), {}, { ...options, syncWait: noWaiting }),
    write: (row, { crmId }, options) => writeLink(portsOfRow(ports, row, request.calendar), crmId, options),
    look: async (rows, { signal }) => {
      const range = spanOf(rows);
      const scan = createCalendarScan(scanPorts, { ...request, range });
      await scan.run({ signal });
      signal.throwIfAborted();
      const asked = new Set(rows.map(({ id }) => id));
      return scan.rows().filter(({ id }) => asked.has(id));
    },
    clock,
  };
}

/**
 * The row as the open item. The item that is open in Outlook is another one: its form and its custom properties are neither
 * read nor written. So no safety copy is stored here; the next check of the appointment itself does that.
 */
export function portsOfRow<Ports extends CheckPorts>(
  { findCategories: _, ...ports }: Ports,
  row: CalendarRow,
  calendar: CalendarAccess,
): Omit<Ports, "findCategories"> {
  return {
    ...ports,
    nameOpenItem: () => Promise.resolve(openItemOf(row, calendar)),
    copies: { ...ports.copies, findCarried: () => Promise.resolve(row.carriedCopy), keep: () => Promise.resolve() },
  };
}

/** From the first start to just after the last end: a calendar view returns what overlaps it. */
function spanOf(rows: readonly CalendarRow[]): { readonly from: Date; readonly to: Date } {
  const times = rows.flatMap(({ start, end }) => [start.getTime(), end.getTime()]);
  return { from: new Date(times.reduce((a, b) => Math.min(a, b)) - 60_000), to: new Date(times.reduce((a, b) => Math.max(a, b)) + 60_000) };
}
