/** Gathers the rest of the evidence for a page of appointments, and has each judged. */
import type { CrmOrganization } from "../../crm/crm-organization.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import type { CalendarAccess, ViewerOrganization } from "../../tracking/evidence.ts";
import type { CalendarRow } from "./calendar-row.ts";
import type { CalendarScanPorts } from "./calendar-scan.ts";
import { gatherListed, judgeListed, type CalendarKnowledge } from "./judge-listed.ts";
import type { PatientService } from "./patient-service.ts";
import { createRecordLoader } from "./record-loader.ts";
import { rememberSeries } from "./remember-series.ts";
import type { ScanLedger } from "./scan-ledger.ts";

export interface PageJudge {
  /**
   * Keeps the rows in the ledger, and there as well what could not be asked.
   * @param ids of what the ledger has unjudged
   * @throws AbortError when aborted
   */
  judgePage(ids: readonly string[]): Promise<void>;
}

export function createPageJudge({
  ports,
  calendar,
  organization,
  crm,
  ledger,
  signal,
  onRows,
}: {
  readonly ports: CalendarScanPorts;
  readonly calendar: CalendarAccess;
  readonly organization: ViewerOrganization;
  readonly crm: PatientService;
  readonly ledger: ScanLedger;
  readonly signal: AbortSignal;
  readonly onRows: (rows: readonly CalendarRow[]) => void;
}): PageJudge {
  const gatherer = ports.crm && gatherForMany(ports.crm, { service: crm, timeSlice: ports.timeSlice, signal });
  const known: CalendarKnowledge = {
    calendar,
    organization,
    ...(gatherer && { crm: gatherer }),
    findInRing: (id) => ports.witnesses.findInRing(id),
    organizationNames: ports.organizationNames,
  };

  return {
    async judgePage(ids) {
      const gathering = [];
      for (const id of ids) {
        await ports.timeSlice.rest(signal);
        const listed = ledger.getListed(id);
        const evidence = gatherListed(listed, known, { signal });
        // Awaited below, one after the other; a stop may come before that.
        evidence.catch(() => undefined);
        gathering.push({ listed, evidence });
      }
      gatherer?.flush();
      const rows: CalendarRow[] = [];
      for (const { listed, evidence } of gathering) {
        const gathered = await evidence;
        await ports.timeSlice.rest(signal);
        if (gathered.kind === "incomplete") ledger.failItem(listed.id, gathered.why);
        else rows.push(judgeListed(listed, gathered.evidence, known));
      }
      signal.throwIfAborted();
      ledger.keepRows(rows);
      if (rows.length > 0) onRows(rows);
    },
  };
}

/** The organization for many who ask at once: rows by lists, and the owner, who is the same for all, only once. */
function gatherForMany(
  { organization, lists }: NonNullable<CalendarScanPorts["crm"]>,
  { service, timeSlice, signal }: { readonly service: PatientService; readonly timeSlice: TimeSlice; readonly signal: AbortSignal },
) {
  const loader = createRecordLoader({ lists: rememberSeries(lists), service, timeSlice, signal });
  let owner: ReturnType<CrmOrganization["findUser"]> | undefined;
  return {
    findRecords: loader.findRecords,
    findUser: (address: string) => (owner ??= service.ask(() => organization.findUser(address, { signal }), signal)),
    flush: () => {
      loader.flush();
    },
  };
}
