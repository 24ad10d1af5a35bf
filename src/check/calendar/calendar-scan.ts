/** The use case behind *Check my calendar*: gathers by lists what the single check gathers one by one. Reads only. */
import type { CrmOrganization } from "../../crm/crm-organization.ts";
import type { RecordLists } from "../../crm/record-lists.ts";
import type { Clock } from "../../http/clock.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import type { MailboxAddress } from "../../mailbox/appointment-store.ts";
import type { CalendarStore, PageCursor, TimeSpan } from "../../mailbox/calendar-store.ts";
import type { SafetyCopyStore } from "../../outlook/safety-copy-store.ts";
import type { CalendarAccess, OrganizationDirectory, UnknownReason } from "../../tracking/evidence.ts";
import { askOrganization, type AskedOrganization } from "../ask-crm.ts";
import { unknownBecause } from "../unknown-because.ts";
import type { CalendarRow } from "./calendar-row.ts";
import { createPageJudge, type PageJudge } from "./page-judge.ts";
import { createPatientService, type PatientService, type Wait } from "./patient-service.ts";
import { createScanLedger, type ScanGap, type ScanProgress, type UnreadSlice } from "./scan-ledger.ts";

export interface CalendarScanPorts {
  readonly calendarStore: CalendarStore;
  /** Absent: this person has not said yet which organization their Outlook is connected to. */
  readonly crm?: { readonly organization: CrmOrganization; readonly lists: RecordLists };
  /** "no-crm": the person said that their Outlook has no CRM client. */
  readonly crmClient?: "no-crm";
  readonly copies: Pick<SafetyCopyStore, "findOwn">;
  readonly directory: OrganizationDirectory;
  /** config.json's. */
  readonly syncMinutes: number;
  readonly clock: Pick<Clock, "now" | "sleep">;
  readonly timeSlice: TimeSlice;
}

export interface CalendarScanRequest {
  readonly range: TimeSpan;
  readonly mailbox: MailboxAddress;
  /** Whose calendar that is, as far as it is known. */
  readonly calendar: CalendarAccess;
}

export interface CalendarScanOptions {
  /** Aborting stops the scan; what it found stays, and `run` goes on from there. */
  readonly signal: AbortSignal;
  /** Rows that were judged just now; none comes twice. */
  readonly onRows?: (rows: readonly CalendarRow[]) => void;
  readonly onProgress?: (progress: ScanProgress) => void;
  /** A service asked us to wait; afterwards the scan goes on by itself. */
  readonly onWait?: (wait: Wait) => void;
}

/**
 * "failed": nothing at all could be found out. "done" may leave gaps. "paused": a service asked for more than a quarter of
 * an hour; what was found stays, and `run` goes on from there, by a click, once that is over.
 */
export type ScanEnd =
  | { readonly kind: "done" }
  | { readonly kind: "stopped" }
  | ({ readonly kind: "paused" } & Wait)
  | { readonly kind: "failed"; readonly why: UnknownReason };

export interface CalendarScan {
  /**
   * Starts, goes on after a stop, or tries the gaps again; what is known is not asked again. One run at a time.
   * Ends in one of its ways whatever a network, a service or a stop does.
   */
  run(options: CalendarScanOptions): Promise<ScanEnd>;
  rows(): readonly CalendarRow[];
  gaps(): readonly ScanGap[];
  progress(): ScanProgress;
}

/** Scans from the beginning; what comes back can go on. */
export async function scanCalendar(
  ports: CalendarScanPorts,
  request: CalendarScanRequest,
  options: CalendarScanOptions,
): Promise<{ readonly scan: CalendarScan; readonly end: ScanEnd }> {
  const scan = createCalendarScan(ports, request);
  return { scan, end: await scan.run(options) };
}

/** A scan keeps what it learns for as long as it is kept itself. */
export function createCalendarScan(ports: CalendarScanPorts, { range, mailbox, calendar }: CalendarScanRequest): CalendarScan {
  const ledger = createScanLedger(range);
  let organization: AskedOrganization | undefined;
  let running = false;

  async function scan(options: CalendarScanOptions): Promise<ScanEnd> {
    const { signal, onRows = () => undefined, onProgress = () => undefined, onWait = () => undefined } = options;
    const store = createPatientService({ service: "mailbox", clock: ports.clock, onWait });
    const crm = createPatientService({ service: "crm", clock: ports.clock, onWait });
    const services = { mailbox: store, crm };
    ledger.forgetFailures();
    organization = await identify(crm, signal);
    const { value: viewers, userId } = organization;
    if (viewers.kind === "unreachable") {
      ledger.failWhole(viewers.why);
      return pauseOf(services) ?? { kind: "failed", why: viewers.why };
    }
    const judge = createPageJudge({ ports, calendar, mailbox, organization: viewers, userId, crm, store, ledger, signal, onRows });
    const judgePage: PageJudge["judgePage"] = async (ids) => {
      await judge.judgePage(ids);
      onProgress(ledger.progress());
    };
    await settleAll([
      ...ledger.unjudgedPages().map(judgePage),
      ...ledger.unread().map((slice) =>
        readSlice(slice, {
          store,
          judgePage,
          signal,
          onProgress: () => {
            onProgress(ledger.progress());
          },
        }),
      ),
    ]);
    const pause = pauseOf(services);
    if (pause) return pause;
    const [gap] = ledger.gaps();
    return gap !== undefined && ledger.rows().length === 0 ? { kind: "failed", why: gap.why } : { kind: "done" };
  }

  /** Reads on while its pages are being judged. */
  async function readSlice(
    slice: UnreadSlice,
    {
      store,
      judgePage,
      signal,
      onProgress,
    }: { readonly store: PatientService; readonly signal: AbortSignal; readonly onProgress: () => void } & PageJudge,
  ): Promise<void> {
    const span = slice.left;
    const judging: Promise<void>[] = [];
    let cursor: PageCursor | undefined;
    try {
      do {
        const at = cursor;
        const page = await store.ask(() => ports.calendarStore.getPage(mailbox, span, at, { signal }), signal);
        const judged = judgePage(ledger.keepPage(slice, page));
        judged.catch(() => undefined);
        judging.push(judged);
        onProgress();
        cursor = page.next;
      } while (cursor !== undefined);
    } catch (error) {
      slice.why = unknownBecause(error, signal).why;
    } finally {
      await settleAll(judging);
    }
  }

  /** Once known, it is not asked again. @throws AbortError when aborted */
  async function identify(service: PatientService, signal: AbortSignal): Promise<AskedOrganization> {
    if (organization !== undefined && organization.value.kind !== "unreachable") return organization;
    const asked = ports.crm?.organization;
    const patient = asked && { ...asked, getIdentity: () => service.ask(() => asked.getIdentity({ signal }), signal) };
    const { crmClient } = ports;
    return askOrganization({ ...(patient && { organization: patient }), ...(crmClient && { crmClient }) }, { signal });
  }

  return {
    async run(options) {
      if (running) throw new TypeError("This scan is running already.");
      running = true;
      try {
        return await scan(options);
      } catch (error) {
        if (options.signal.aborted) return { kind: "stopped" };
        throw error;
      } finally {
        running = false;
      }
    },
    rows: ledger.rows,
    gaps: ledger.gaps,
    progress: ledger.progress,
  };
}

/** The later of the two, where both ask for it. */
function pauseOf(services: Readonly<Record<Wait["service"], PatientService>>): Extract<ScanEnd, { kind: "paused" }> | undefined {
  const pauses = (["mailbox", "crm"] as const).flatMap((service) => {
    const until = services[service].pausedUntil();
    return until ? [{ kind: "paused", service, until } as const] : [];
  });
  return pauses.sort((a, b) => b.until.getTime() - a.until.getTime())[0];
}

/** Waits for all, so that nothing goes on behind a run that ended; then rejects as the first that did. */
async function settleAll(promises: readonly Promise<void>[]): Promise<void> {
  for (const each of await Promise.allSettled(promises)) if (each.status === "rejected") throw each.reason;
}
