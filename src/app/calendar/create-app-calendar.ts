/** The use cases of *Check my calendar* and *Who can break it*, for the pane and for the calendar window. Loaded when one of them is opened. */
import type { ActionOutcome } from "../../check/action.ts";
import { auditSharing, type SharingAudit } from "../../check/audit-sharing.ts";
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import {
  type CalendarScan,
  type CalendarScanPorts,
  type CalendarScanRequest,
  createCalendarScan,
} from "../../check/calendar/calendar-scan.ts";
import { type RestoreAll, createRestoreAll } from "../../check/calendar/restore-all.ts";
import { portsOfRow, restorePortsFor } from "../../check/calendar/restore-row.ts";
import { changeSharing, type SharingChange, type SharingOutcome } from "../../check/change-sharing.ts";
import { checkAppointment, type CheckPorts } from "../../check/check-appointment.ts";
import type { CheckReport } from "../../check/report.ts";
import type { MailboxRoute } from "../../check/routes.ts";
import type { Configuration } from "../../configuration/configuration.ts";
import { accessTo } from "../../crm/create-crm-organization.ts";
import { createRecordListsOneByOne } from "../../crm/create-record-lists-one-by-one.ts";
import type { CrmOrganization } from "../../crm/crm-organization.ts";
import { createDataverseRecordLists } from "../../crm/dataverse/create-dataverse-record-lists.ts";
import type { RecordLists } from "../../crm/record-lists.ts";
import { systemClock } from "../../http/clock.ts";
import { createHttpClient, type HttpClient, listLimits } from "../../http/http-client.ts";
import { createTimeSlice } from "../../http/time-slice.ts";
import type { TokenSource } from "../../identity/token-source.ts";
import type { EwsTransport } from "../../mailbox/ews/ews-transport.ts";
import { loadEwsCalendarReader } from "../../mailbox/ews/load-ews-calendar.ts";
import { createGraphCalendarReader } from "../../mailbox/graph/create-graph-calendar-reader.ts";
import type { MailboxAddress } from "../../mailbox/appointment-store.ts";
import { ownCalendarMemory } from "../../outlook/own-calendar-memory.ts";
import type { CalendarAccess } from "../../tracking/evidence.ts";
import { createCalendarSharing } from "./create-calendar-sharing.ts";
import type { ShownCalendar } from "../calendar-window/calendar-snapshot.ts";
import type { OpenCalendarWindow } from "../calendar-window/open-calendar-window.ts";
import { withOwnAddress } from "./with-own-address.ts";

interface Options {
  readonly signal: AbortSignal;
}

export interface AppCalendar {
  /** Uses the organization that is chosen at the time of the call. */
  readonly createScan: (request: Pick<CalendarScanRequest, "calendar" | "range">) => CalendarScan;
  /** Checks a single row; `rejudged` is that row with its new verdict. @throws AbortError when aborted */
  readonly checkRow: (
    row: CalendarRow,
    calendar: CalendarAccess,
    options: Options,
  ) => Promise<{ readonly report: CheckReport; readonly rejudged: CalendarRow }>;
  /** Relinks what the plan allows; `onRows` is called with every row that was rejudged meanwhile. */
  readonly createRestoreAll: (
    rows: readonly CalendarRow[],
    calendar: CalendarAccess,
    options: { readonly onRows: (rows: readonly CalendarRow[]) => void },
  ) => RestoreAll;
  /** Opens it in Outlook. */
  readonly openAppointment: (id: string) => void;
  /** For the viewer's own calendar only. @throws AbortError when aborted */
  readonly auditSharing: (options: Options) => Promise<SharingAudit>;
  /** From a confirmed click only. @throws AbortError when aborted */
  readonly changeSharing: (change: SharingChange, options: Options) => Promise<SharingOutcome>;
  /** From a click only. @throws Failure; AbortError when aborted */
  readonly signIn: (purpose: "mailbox" | "crm" | "sharing" | "sharing-writing", options: Options) => Promise<void>;
  /** Must be called synchronously from the click. Absent if this Outlook's dialogs cannot receive messages. */
  readonly openWindow?: (shown: ShownCalendar) => OpenCalendarWindow;
}

export interface AppCalendarOptions {
  readonly configuration: Configuration;
  readonly http: HttpClient;
  readonly tokens: TokenSource;
  readonly mailbox: MailboxRoute | "none";
  /** Used only if EWS is the route. */
  readonly ews: EwsTransport;
  /** Called for every use case, since the organization may have changed. */
  readonly ports: () => CheckPorts;
  readonly openAppointment: (id: string) => void;
}

export function createAppCalendar({ configuration, http, tokens, mailbox, ews, ports, openAppointment }: AppCalendarOptions): AppCalendar {
  const timeSlice = createTimeSlice();
  const lists = createHttpClient({ limits: listLimits });
  const graphRoot = configuration.graph;
  const { timeZone } = ports().viewer;
  const zone = timeZone === undefined ? {} : { timeZone };
  const calendarReader =
    mailbox === "ews"
      ? loadEwsCalendarReader({ transport: ews, timeSlice, ...zone })
      : createGraphCalendarReader({ http: lists, graphRoot, tokens, timeSlice, ...zone });
  const sharing = createCalendarSharing(mailbox, { http, graphRoot, tokens, ews });

  /** Only the Web API (CRM 2016 and newer) can filter by a list of ids; CRM 2013 is asked record by record. */
  function recordListsOf(organization: CrmOrganization): RecordLists {
    const chosen = configuration.organizations.find(({ name }) => name === organization.name);
    if (chosen === undefined || chosen.version === "2013") return createRecordListsOneByOne(organization);
    return createDataverseRecordLists({ http: lists, configuration: chosen, access: accessTo(chosen, tokens), timeSlice });
  }

  function scanPorts(): CalendarScanPorts {
    const { organization, crmClient, copies, directory, syncMinutes } = ports();
    return {
      calendarReader,
      ...(organization && { crm: { organization, lists: recordListsOf(organization) } }),
      ...(crmClient && { crmClient }),
      copies,
      directory,
      syncMinutes,
      clock: systemClock,
      timeSlice,
    };
  }

  function scanned(calendar: CalendarAccess): Pick<CalendarScanRequest, "calendar" | "mailbox"> {
    return { calendar: withOwnAddress(calendar, ports().viewer, ownCalendarMemory), mailbox: mailboxOf(calendar) };
  }

  return {
    createScan: ({ calendar, range }) => createCalendarScan(scanPorts(), { range, ...scanned(calendar) }),
    async checkRow(row, calendar, options) {
      const report = await checkAppointment(portsOfRow(ports(), row, calendar), options);
      return { report, rejudged: rejudge(row, report) };
    },
    createRestoreAll(rows, calendar, { onRows }) {
      // No journal here: the settings have room for a few appointments, and a whole calendar would evict them. The list shows the outcomes.
      const own = restorePortsFor({ ...ports(), onJournal: () => undefined }, scanPorts(), scanned(calendar));
      const reported = (row: CalendarRow, outcome: ActionOutcome): ActionOutcome => {
        // The report of a failed action adds nothing to what the scan found.
        if (outcome.report && outcome.kind !== "failed") onRows([rejudge(row, outcome.report)]);
        return outcome;
      };
      return createRestoreAll(
        {
          ...own,
          restore: async (row, options) => reported(row, await own.restore(row, options)),
          write: async (row, link, options) => reported(row, await own.write(row, link, options)),
          async look(asked, options) {
            const fresh = await own.look(asked, options);
            onRows(fresh);
            return fresh;
          },
        },
        rows,
      );
    },
    openAppointment,
    auditSharing(options) {
      const { organization } = ports();
      return auditSharing({ sharing, ...(organization && { organization }) }, options);
    },
    changeSharing: (change, options) => changeSharing(sharing, change, options),
    async signIn(purpose, options) {
      const { store, organization } = ports();
      switch (purpose) {
        case "mailbox":
          return store.signIn(options);
        case "crm":
          return organization?.signIn(options);
        case "sharing":
          return sharing.signIn("read", options);
        case "sharing-writing":
          return sharing.signIn("write", options);
      }
    },
  };
}

function rejudge(
  { organization: _, ...row }: CalendarRow,
  { judgement, evidence: { item }, appointmentOrganization }: CheckReport,
): CalendarRow {
  return {
    ...row,
    judgement,
    ...(item?.lastModifiedBy !== undefined && { lastModifiedBy: item.lastModifiedBy }),
    ...(item?.lastModifiedAt && { lastModifiedAt: item.lastModifiedAt }),
    ...(appointmentOrganization && { organization: appointmentOrganization }),
  };
}

function mailboxOf(calendar: CalendarAccess): MailboxAddress {
  return calendar.kind === "delegate" ? { kind: "user", address: calendar.owner.address } : { kind: "me" };
}
