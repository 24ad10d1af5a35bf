import type { ScanProgress } from "../../check/calendar/scan-ledger.ts";
import type { CalendarCatalogue } from "../../locales/calendar-catalogue.ts";
import type { ScanState } from "./calendar-state.ts";

/** How many are still to be judged, as far as that can be told. */
export function leftOf({ expected, judged }: ScanProgress): number | undefined {
  return expected === undefined ? undefined : Math.max(0, expected - judged);
}

/** What is said once a scan has ended; nothing while it runs. */
export function spokenEnd(scan: ScanState, sentence: string, { scan: states, said }: CalendarCatalogue): string {
  return scan.kind === "running" ? "" : said.ended({ state: states[scan.kind], sentence: scan.kind === "failed" ? "" : sentence }).trim();
}
