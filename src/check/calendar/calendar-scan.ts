/** The use case behind *Check my calendar*: gathers in lists what a single check asks for one by one. Reads only. */
import type { MailboxAddress } from "../../mailbox/appointment-store.ts";
import type { PageCursor, TimeSpan } from "../../mailbox/calendar-reader.ts";
import type { CalendarAccess, UnknownReason } from "../../tracking/evidence.ts";
import { askOrganization, type AskedOrganization } from "../ask-crm.ts";
import { unknownBecause } from "../unknown-because.ts";
import type { CalendarRow } from "./calendar-row.ts";
import { createPageJudge, type PageJudge } from "./page-judge.ts";
import { createRetryingService, type RetryingService, type Wait } from "./retrying-service.ts";
import type { CalendarScanPorts } from "./scan-ports.ts";
import { createScanLedger, type ScanGap, type ScanProgress, type UnreadSlice } from "./scan-ledger.ts";

export type { CalendarScanPorts } from "./scan-ports.ts";

export interface CalendarScanRequest {
  readonly range: TimeSpan;
  readonly mailbox: MailboxAddress;
  /** Whose calendar it is, as far as known. */
  readonly calendar: CalendarAccess;
}

export interface CalendarScanOptions {
  /** Aborting stops the scan; its findings stay, and `run` continues from there. */
  readonly signal: AbortSignal;
  /** Rows judged just now; each row comes once. */
  readonly onRows?: (rows: readonly CalendarRow[]) => void;
  readonly onProgress?: (progress: ScanProgress) => void;
  /** A service asked us to wait; the scan continues by itself afterwards. */
  readonly onWait?: (wait: Wait) => void;
}

/**
 * "failed": nothing at all could be found out. "done" may leave gaps. "paused": a service asked for more than a quarter of an
 * hour; the findings stay, and a click after that time makes `run` continue.
 */
export type ScanEnd =
  | { readonly kind: "done" }
  | { readonly kind: "stopped" }
  | ({ readonly kind: "paused" } & Wait)
  | { readonly kind: "failed"; readonly why: UnknownReason };

export interface CalendarScan {
  /**
   * Starts, continues after a stop, or retries the gaps; what is known is not asked for again. One run at a time. Always
   * settles as a `ScanEnd`, whatever a network, a service or a stop does.
   */
  run(options: CalendarScanOptions): Promise<ScanEnd>;
  rows(): readonly CalendarRow[];
  gaps(): readonly ScanGap[];
  progress(): ScanProgress;
}

/** Scans from the beginning; the returned scan can continue. */
export async function scanCalendar(
  ports: CalendarScanPorts,
  request: CalendarScanRequest,
  options: CalendarScanOptions,
): Promise<{ readonly scan: CalendarScan; readonly end: ScanEnd }> {
  const scan = createCalendarScan(ports, request);
  return { scan, end: await scan.run(options) };
}

/** A scan keeps what it has found for as long as it exists. */
export function createCalendarScan(ports: CalendarScanPorts, { range, mailbox, calendar }: CalendarScanRequest): CalendarScan {
  const ledger = createScanLedger(range);
  let organization: AskedOrganization | undefined;
  let running = false;

  async function scan(options: CalendarScanOptions): Promise<ScanEnd> {
    const { signal, onRows = () => undefined, onProgress = () => undefined, onWait = () => undefined } = options;
    const store = createRetryingService({ service: "mailbox", clock: ports.clock, onWait });
    const crm = createRetryingService({ service: "crm", clock: ports.clock, onWait });
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

  /** Keeps reading while its pages are being judged. */
  async function readSlice(
    slice: UnreadSlice,
    {
      store,
      judgePage,
      signal,
      onProgress,
    }: { readonly store: RetryingService; readonly signal: AbortSignal; readonly onProgress: () => void } & PageJudge,
  ): Promise<void> {
    const span = slice.left;
    const judging: Promise<void>[] = [];
    let cursor: PageCursor | undefined;
    try {
      do {
        const at = cursor;
        const page = await store.ask(() => ports.calendarReader.getPage(mailbox, span, at, { signal }), signal);
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

  /** Asked once. @throws AbortError when aborted */
  async function identify(service: RetryingService, signal: AbortSignal): Promise<AskedOrganization> {
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

/** If both services are paused, the later one. */
function pauseOf(services: Readonly<Record<Wait["service"], RetryingService>>): Extract<ScanEnd, { kind: "paused" }> | undefined {
  const pauses = (["mailbox", "crm"] as const).flatMap((service) => {
    const until = services[service].pausedUntil();
    return until ? [{ kind: "paused", service, until } as const] : [];
  });
  return pauses.sort((a, b) => b.until.getTime() - a.until.getTime())[0];
}

/** Waits for all of them, so that nothing is left running after a run ends; then rejects with the first failure. */
async function settleAll(promises: readonly Promise<void>[]): Promise<void> {
  for (const each of await Promise.allSettled(promises)) if (each.status === "rejected") throw each.reason;
}
