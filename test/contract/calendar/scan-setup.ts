/** A calendar of the sandbox, with both ways of checking it: all at once, and one by one. */
import type { ActionPorts } from "../../../src/check/action.ts";
import { checkAppointment, type CheckPorts } from "../../../src/check/check-appointment.ts";
import { openItemOf, type CalendarRow } from "../../../src/check/calendar/calendar-row.ts";
import type { CalendarScanRequest } from "../../../src/check/calendar/calendar-scan.ts";
import type { CalendarScanPorts } from "../../../src/check/calendar/scan-ports.ts";
import { accessTo, createCrmOrganization } from "../../../src/crm/create-crm-organization.ts";
import { createDataverseRecordLists } from "../../../src/crm/dataverse/create-dataverse-record-lists.ts";
import type { Clock } from "../../../src/http/clock.ts";
import type { Fetch } from "../../../src/http/exchange.ts";
import { Unauthenticated } from "../../../src/http/failure.ts";
import { createHttpClient, listLimits } from "../../../src/http/http-client.ts";
import { createTimeSlice } from "../../../src/http/time-slice.ts";
import type { TokenRequest, TokenSource } from "../../../src/identity/token-source.ts";
import { createGraphAppointmentStore } from "../../../src/mailbox/graph/create-graph-appointment-store.ts";
import { createGraphCalendarReader } from "../../../src/mailbox/graph/create-graph-calendar-reader.ts";
import type { CalendarAccess } from "../../../src/tracking/evidence.ts";
import { calendarRange } from "../../calendar/make-calendar.ts";
import type { Fault, Item, World } from "../../sandbox/world/world.ts";
import { createFakeClock } from "../../unit/http/fake-clock.ts";
import { alex, startSandbox, type Started } from "../start-sandbox.ts";
import { copiesOf } from "../copies-of.ts";
import { forgetful } from "../forgetful.ts";

/** Minutes, as config.json says where nobody said otherwise. */
export const syncMinutes = 15;
export const signal = new AbortController().signal;

interface SetupOptions {
  readonly faults?: readonly Fault[];
  /** Around the sandbox's own. */
  readonly fetch?: (ask: Fetch) => Fetch;
  /** Small ones make many requests of a small calendar. */
  readonly perPage?: number;
}

/** Real time passes at once; what was waited is written down. */
export function setup(world: World, { faults, fetch: around = (ask) => ask, perPage }: SetupOptions = {}) {
  const person = world.viewer.email;
  const started = startSandbox(world, faults);
  const clock = createFakeClock();
  const tokens = tokensOf(person, started);
  const ask = around((url, init) => started.sandbox.fetch(url, init));
  const configuration = {
    name: world.viewer.org ?? "PROD",
    url: `${started.origin}/crm/${world.viewer.org ?? "PROD"}`,
    version: "9.2",
    signIn: "entra",
  } as const;
  const graphRoot = `${started.origin}/graph`;
  const http = createHttpClient({ fetch: ask, clock });
  const lists = createHttpClient({ fetch: ask, clock, limits: listLimits });
  const timeSlice = createTimeSlice(clock);
  const organization = createCrmOrganization({ http: lists, configuration, tokens });
  const directory = { configured: world.orgs.map(({ id, name }) => ({ id, name })), retired: [] };
  const calendar: CalendarAccess =
    person === alex
      ? { kind: "own", owner: { address: alex } }
      : { kind: "delegate", owner: { address: alex }, mayEdit: "yes", held: "in-owners-mailbox" };
  const ports: CalendarScanPorts = {
    calendarReader: createGraphCalendarReader({ http: lists, graphRoot, tokens, timeSlice, ...(perPage && { perPage }) }),
    ...(world.viewer.org && {
      crm: {
        organization,
        lists: {
          ...createDataverseRecordLists({ http: lists, configuration, access: accessTo(configuration, tokens), timeSlice }),
          ...(perPage && { mostAtOnce: perPage }),
        },
      },
    }),
    copies: copiesOf(started, person),
    directory,
    syncMinutes,
    clock,
    timeSlice,
  };
  const request: CalendarScanRequest = {
    range: calendarRange,
    mailbox: person === alex ? { kind: "me" } : { kind: "user", address: alex },
    calendar,
  };
  const singleOf = (item: Item | undefined): Omit<ActionPorts, "nameOpenItem"> => ({
    viewer: { address: person, name: person },
    store: createGraphAppointmentStore({ http, graphRoot, tokens, ownCalendar: forgetful }),
    ...(world.viewer.org && { organization: createCrmOrganization({ http, configuration, tokens }) }),
    copies: copiesOf(started, person, item?.id),
    directory,
    syncMinutes,
    now: () => new Date(clock.now()),
    onJournal: () => undefined,
  });
  return {
    started,
    clock: clock as Clock & { readonly slept: readonly number[] },
    ports,
    request,
    /** Of a pane with nothing open. */
    actionPorts: { ...singleOf(undefined), nameOpenItem: () => Promise.resolve({ kind: "none" }) } satisfies ActionPorts as ActionPorts,
    requests: () => started.sandbox.session.log.list().filter(({ to }) => to !== "token"),
    /** The single check of the same appointment. */
    checkOne(row: CalendarRow) {
      const item = itemsOf(world).find(({ id }) => id === row.id);
      const single: CheckPorts = { ...singleOf(item), nameOpenItem: () => Promise.resolve(openItemOf(row, calendar)) };
      return checkAppointment(single, { signal });
    },
  };
}

function itemsOf(world: World): readonly Item[] {
  return world.mailboxes.find(({ email }) => email === alex)!.items;
}

/** What a list can show: a series stands in it by its days. */
export function listedIds(world: World): string[] {
  const { from, to } = calendarRange;
  return itemsOf(world)
    .filter(({ kind, start, end }) => kind !== "master" && Date.parse(start) < to.getTime() && Date.parse(end) > from.getTime())
    .map(({ id }) => id)
    .toSorted();
}

/** What a row concludes, in a form that two ways of gathering can be compared by. */
export function conclusionOf({ judgement }: Pick<CalendarRow, "judgement">): object {
  const { row, verdict, plan, verified, risk, record, liveRecords, closedRecords } = judgement;
  return {
    row,
    verdict,
    plan: JSON.parse(JSON.stringify(plan, (key, value: unknown) => (key === "record" ? (value as { id: string }).id : value))) as unknown,
    verified,
    risk,
    record: record?.id,
    live: liveRecords.map(({ id }) => id),
    closed: closedRecords.map(({ id }) => id),
  };
}

export function conclusionsOf(rows: readonly CalendarRow[]): Record<string, object> {
  return Object.fromEntries(rows.map((row) => [row.id, conclusionOf(row)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function tokensOf(person: string, started: Started): TokenSource {
  const acquire = async ({ scopes, claims }: TokenRequest) => {
    const answer = await started.acquire(person, scopes, claims === undefined ? {} : { claims });
    if ("error" in answer) throw new Unauthenticated(answer.error.status);
    return { accessToken: answer.access_token, account: answer.account.username };
  };
  return { getToken: acquire, signIn: acquire };
}
