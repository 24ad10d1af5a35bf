/** An app whose scan, checks and audits a test moves on by hand. */
import type { SharingAudit } from "../../../../src/check/audit-sharing.ts";
import type { CalendarRow } from "../../../../src/check/calendar/calendar-row.ts";
import type { CalendarScan, CalendarScanOptions, ScanEnd } from "../../../../src/check/calendar/calendar-scan.ts";
import type { ScanGap } from "../../../../src/check/calendar/scan-ledger.ts";
import { createRestoreAll } from "../../../../src/check/calendar/restore-all.ts";
import type { ActionOutcome } from "../../../../src/check/action.ts";
import type { AppCalendar } from "../../../../src/app/calendar/create-app-calendar.ts";

export const clock = {
  now: () => Date.now(),
  sleep: (_: number, signal: AbortSignal) => (signal.aborted ? Promise.reject(signal.reason as Error) : Promise.resolve()),
};

const nobody: SharingAudit = { kind: "audited", overall: "safe", entries: [] };

/** Lets every promise that can go on do so. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

export interface HandScan extends CalendarScan {
  /** Judged now, and told. */
  bring(rows: readonly CalendarRow[]): void;
  end(end: ScanEnd, gaps?: readonly ScanGap[]): Promise<void>;
  wait(seconds: number): void;
  readonly runs: readonly CalendarScanOptions[];
}

function handScan(): HandScan {
  const found: CalendarRow[] = [];
  const runs: CalendarScanOptions[] = [];
  let gaps: readonly ScanGap[] = [];
  let ended: (end: ScanEnd) => void = () => undefined;
  return {
    runs,
    run: (options) =>
      new Promise((resolve) => {
        runs.push(options);
        ended = resolve;
        options.signal.addEventListener("abort", () => resolve({ kind: "stopped" }));
      }),
    rows: () => [...found],
    gaps: () => gaps,
    progress: () => ({ read: found.length, judged: found.length, share: 0.5, expected: found.length * 2 }),
    bring(rows) {
      found.push(...rows);
      runs.at(-1)?.onRows?.(rows);
    },
    async end(end, left = []) {
      gaps = left;
      ended(end);
      await settle();
    },
    wait: (seconds) => runs.at(-1)?.onWait?.({ service: "mailbox", until: new Date(Date.now() + seconds * 1000) }),
  };
}

export function handApp({
  restore = () => Promise.resolve(linked),
  audit = nobody,
}: { readonly restore?: (row: CalendarRow) => Promise<ActionOutcome>; readonly audit?: SharingAudit } = {}) {
  const scans: HandScan[] = [];
  const asked: unknown[][] = [];
  const app: AppCalendar = {
    createScan(request) {
      asked.push(["scan", request]);
      const scan = handScan();
      scans.push(scan);
      return scan;
    },
    checkRow: () => Promise.reject(new Error("Not in this test.")),
    createRestoreAll: (rows) =>
      createRestoreAll({ restore, write: () => Promise.resolve(linked), look: () => Promise.resolve([]), clock }, rows),
    openAppointment: (id) => void asked.push(["open", id]),
    auditSharing: () => Promise.resolve(audit),
    changeSharing: () => Promise.reject(new Error("Not in this test.")),
    signIn: (purpose) => {
      asked.push(["sign-in", purpose]);
      return Promise.resolve();
    },
  };
  return { app, scans, asked, scan: (): HandScan => scans.at(-1)! };
}

/** A report is nothing that the runner of a list looks at. */
const linked = { kind: "linked", how: "written" } as ActionOutcome;
