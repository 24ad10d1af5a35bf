/** A calendar on the company's own servers, with both ways of checking it: all at once, and one by one. */
import { checkAppointment, type CheckPorts } from "../../../src/check/check-appointment.ts";
import { openItemOf, type CalendarRow } from "../../../src/check/calendar/calendar-row.ts";
import type { CalendarScanRequest } from "../../../src/check/calendar/calendar-scan.ts";
import type { CalendarScanPorts } from "../../../src/check/calendar/scan-ports.ts";
import { createRecordListsOneByOne } from "../../../src/crm/create-record-lists-one-by-one.ts";
import type { Fetch } from "../../../src/http/exchange.ts";
import { listLimits } from "../../../src/http/http-client.ts";
import { createTimeSlice } from "../../../src/http/time-slice.ts";
import { createEwsCalendarReader } from "../../../src/mailbox/ews/create-ews-calendar-reader.ts";
import { calendarRange } from "../../calendar/make-calendar.ts";
import type { Fault, World } from "../../sandbox/world/world.ts";
import { signal, syncMinutes } from "../calendar/scan-setup.ts";
import { alex, startSandbox } from "../start-sandbox.ts";
import { copiesOf } from "../copies-of.ts";
import { moveOnPremises } from "./move-on-premises.ts";
import { serversOf } from "./servers-of.ts";

interface SetupOptions {
  readonly faults?: readonly Fault[];
  /** Around the browser's own. */
  readonly fetch?: (ask: Fetch) => Fetch;
  /** Small ones make many requests of a small calendar. */
  readonly perPage?: number;
}

export function setupOnPremises(made: World, { faults, fetch, perPage }: SetupOptions = {}) {
  const world = moveOnPremises(made, "2013");
  const started = startSandbox(world, faults);
  const { clock, transport, organization } = serversOf(started, alex, { limits: listLimits, ...(fetch && { fetch }) });
  const single = serversOf(started, alex);
  const directory = { configured: world.orgs.map(({ id, name }) => ({ id, name })), retired: [] };
  const timeSlice = createTimeSlice(clock);
  const ports: CalendarScanPorts = {
    calendarReader: createEwsCalendarReader({ transport, timeSlice, ...(perPage && { perPage }) }),
    ...(organization && {
      crm: { organization, lists: { ...createRecordListsOneByOne(organization), ...(perPage && { mostAtOnce: perPage }) } },
    }),
    copies: copiesOf(started, alex),
    directory,
    syncMinutes,
    clock,
    timeSlice,
  };
  const request: CalendarScanRequest = { range: calendarRange, mailbox: { kind: "me" }, calendar: { kind: "own" } };
  return {
    started,
    ports,
    request,
    requests: () => started.sandbox.session.log.list(),
    /** The single check of the same appointment. */
    checkOne(row: CalendarRow) {
      const checking: CheckPorts = {
        viewer: { address: alex, name: alex },
        nameOpenItem: () => Promise.resolve(openItemOf(row, request.calendar)),
        store: single.store,
        ...(single.organization && { organization: single.organization }),
        copies: copiesOf(started, alex, row.id),
        directory,
        syncMinutes,
        now: () => new Date(single.clock.now()),
      };
      return checkAppointment(checking, { signal });
    },
  };
}
