/** What *Check my calendar* and *Who can break it* ask. Loaded when one of them is. */
import type { ActionOutcome } from "../check/action.ts";
import { auditSharing, type SharingAudit } from "../check/audit-sharing.ts";
import { type CalendarRow, openItemOf } from "../check/calendar/calendar-row.ts";
import {
  type CalendarScan,
  type CalendarScanPorts,
  type CalendarScanRequest,
  createCalendarScan,
} from "../check/calendar/calendar-scan.ts";
import { type RestoreAll, createRestoreAll } from "../check/calendar/restore-all.ts";
import { restorePortsFor } from "../check/calendar/restore-row.ts";
import { changeSharing, type SharingChange, type SharingOutcome } from "../check/change-sharing.ts";
import { checkAppointment, type CheckPorts } from "../check/check-appointment.ts";
import type { CheckReport } from "../check/report.ts";
import type { MailboxRoute } from "../check/ways.ts";
import type { Configuration } from "../configuration/configuration.ts";
import { accessTo } from "../crm/create-crm-organization.ts";
import { createRecordListsOneByOne } from "../crm/create-record-lists-one-by-one.ts";
import type { CrmOrganization } from "../crm/crm-organization.ts";
import { createDataverseRecordLists } from "../crm/dataverse/create-dataverse-record-lists.ts";
import type { RecordLists } from "../crm/record-lists.ts";
import { systemClock } from "../http/clock.ts";
import { createHttpClient, type HttpClient, listPatience } from "../http/http-client.ts";
import { createTimeSlice } from "../http/time-slice.ts";
import type { TokenSource } from "../identity/token-source.ts";
import type { EwsTransport } from "../mailbox/ews/ews-transport.ts";
import { loadEwsCalendarStore } from "../mailbox/ews/load-ews.ts";
import { createGraphCalendarStore } from "../mailbox/graph/create-graph-calendar-store.ts";
import type { MailboxAddress } from "../mailbox/appointment-store.ts";
import { ownCalendarMemory } from "../outlook/own-calendar-memory.ts";
import type { CalendarAccess } from "../tracking/evidence.ts";
import { assembleSharing } from "./assemble-sharing.ts";
import type { CalendarDialog } from "./calendar-dialog/open-calendar-dialog.ts";
import type { ShownCalendar } from "./calendar-dialog/calendar-snapshot.ts";
import { judgedAnew } from "./judged-anew.ts";
import { withOwnAddress } from "./with-own-address.ts";

interface Options {
  readonly signal: AbortSignal;
}

export interface HouseCalendar {
  /** Of the organization that is chosen by now. */
  readonly createScan: (request: Pick<CalendarScanRequest, "calendar" | "range">) => CalendarScan;
  /** The single check of one of its rows. @throws AbortError when aborted */
  readonly checkRow: (row: CalendarRow, calendar: CalendarAccess, options: Options) => Promise<CheckReport>;
  /** Of what the plan allows to relink; `onRows` hears of every row that was judged anew on the way. */
  readonly createRestoreAll: (
    rows: readonly CalendarRow[],
    calendar: CalendarAccess,
    options: { readonly onRows: (rows: readonly CalendarRow[]) => void },
  ) => RestoreAll;
  /** Shows it in Outlook. */
  readonly openAppointment: (id: string) => void;
  /** In one's own calendar. @throws AbortError when aborted */
  readonly auditSharing: (options: Options) => Promise<SharingAudit>;
  /** From a confirmed click only. @throws AbortError when aborted */
  readonly changeSharing: (change: SharingChange, options: Options) => Promise<SharingOutcome>;
  /** From a click only. @throws Failure; AbortError when aborted */
  readonly signIn: (purpose: "mailbox" | "crm" | "sharing" | "sharing-writing", options: Options) => Promise<void>;
  /** In a dialog of its own; must be called in the click itself. Absent where this Outlook has none that can be answered. */
  readonly openLarge?: (shown: ShownCalendar) => CalendarDialog;
}

export interface AssembleCalendarOptions {
  readonly configuration: Configuration;
  readonly http: HttpClient;
  readonly tokens: TokenSource;
  readonly mailbox: MailboxRoute | "none";
  /** Of the viewer's Outlook, as it names it. */
  readonly timeZone?: string;
  /** What carries SOAP, where that is the way. */
  readonly ews: EwsTransport;
  /** Asked anew each time: the organization may have been changed. */
  readonly ports: () => CheckPorts;
  readonly openAppointment: (id: string) => void;
}

export function assembleCalendar({
  configuration,
  http,
  tokens,
  mailbox,
  ews,
  timeZone,
  ports,
  openAppointment,
}: AssembleCalendarOptions): HouseCalendar {
  const timeSlice = createTimeSlice();
  const lists = createHttpClient({ patience: listPatience });
  const graphRoot = configuration.graph;
  const zone = timeZone === undefined ? {} : { timeZone };
  const calendarStore =
    mailbox === "ews"
      ? loadEwsCalendarStore({ transport: ews, timeSlice, ...zone })
      : createGraphCalendarStore({ http: lists, graphRoot, tokens, timeSlice, ...zone });
  const sharing = assembleSharing(mailbox, { http, graphRoot, tokens, ews });

  /** The filter by a list came with the Web API, in CRM 2016; older organizations are asked one by one. */
  function recordListsOf(organization: CrmOrganization): RecordLists {
    const chosen = configuration.organizations.find(({ name }) => name === organization.name);
    if (chosen === undefined || chosen.version === "2013") return createRecordListsOneByOne(organization);
    return createDataverseRecordLists({ http: lists, configuration: chosen, access: accessTo(chosen, tokens), timeSlice });
  }

  function scanPorts(): CalendarScanPorts {
    const { organization, crmClient, copies, directory, syncMinutes } = ports();
    return {
      calendarStore,
      ...(organization && { crm: { organization, lists: recordListsOf(organization) } }),
      ...(crmClient && { crmClient }),
      copies,
      directory,
      syncMinutes,
      clock: systemClock,
      timeSlice,
    };
  }

  function calendarAsked(calendar: CalendarAccess): Pick<CalendarScanRequest, "calendar" | "mailbox"> {
    return { calendar: withOwnAddress(calendar, ports().viewer, ownCalendarMemory), mailbox: mailboxOf(calendar) };
  }

  /** The item that is open in Outlook is another one: nothing is read from it, and nothing kept on it. */
  function portsFor(row: CalendarRow, calendar: CalendarAccess): CheckPorts {
    const { copies, findCategories: _, ...rest } = ports();
    return {
      ...rest,
      readOpenItem: () => Promise.resolve(openItemOf(row, calendar)),
      copies: { ...copies, findCarried: () => Promise.resolve(row.carriedCopy), keep: () => Promise.resolve() },
    };
  }

  return {
    createScan: ({ calendar, range }) => createCalendarScan(scanPorts(), { range, ...calendarAsked(calendar) }),
    checkRow: (row, calendar, options) => checkAppointment(portsFor(row, calendar), options),
    createRestoreAll(rows, calendar, { onRows }) {
      // Settings hold a journal of a few appointments: a whole calendar's would drive out all others. The list tells.
      const own = restorePortsFor({ ...ports(), onJournal: () => undefined }, scanPorts(), calendarAsked(calendar));
      const hear = (row: CalendarRow, outcome: ActionOutcome): ActionOutcome => {
        // What failed found out nothing that is worth more than what the scan found.
        if (outcome.report && outcome.kind !== "failed") onRows([judgedAnew(row, outcome.report)]);
        return outcome;
      };
      return createRestoreAll(
        {
          ...own,
          restore: async (row, options) => hear(row, await own.restore(row, options)),
          write: async (row, link, options) => hear(row, await own.write(row, link, options)),
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

function mailboxOf(calendar: CalendarAccess): MailboxAddress {
  return calendar.kind === "delegate" ? { kind: "user", address: calendar.owner.address } : { kind: "me" };
}
