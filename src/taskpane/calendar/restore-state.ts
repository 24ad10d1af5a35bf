/** What *Restore all* draws of. Only what the plan plainly allows to relink is ever in it. */
import type { SharingAudit } from "../../check/audit-sharing.ts";
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import type { RestoreEnd, RestoreEntry } from "../../check/calendar/restore-all.ts";

export type RestoreWork = "touching" | "looking" | "writing";

export type RestoreState =
  | { readonly kind: "away" }
  /** To be looked through. `cause`: who may remove the links again, once that was asked. */
  | { readonly kind: "choosing"; readonly rows: readonly CalendarRow[]; readonly out: ReadonlySet<string>; readonly cause?: SharingAudit }
  | { readonly kind: "running"; readonly work: RestoreWork; readonly stopping: boolean; readonly entries: readonly RestoreEntry[] }
  /** Nothing is under way; some may be left. */
  | { readonly kind: "ended"; readonly end: RestoreEnd; readonly entries: readonly RestoreEntry[] };

export type RestoreCounts = Readonly<Record<RestoreEntry["state"]["kind"], number>>;

export function countEntries(entries: readonly RestoreEntry[]): RestoreCounts {
  const counts = { "to-do": 0, doing: 0, touched: 0, differs: 0, linked: 0, refused: 0, failed: 0 };
  for (const { state } of entries) counts[state.kind] += 1;
  return counts;
}
