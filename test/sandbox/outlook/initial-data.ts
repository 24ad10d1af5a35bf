/** The payload of GetInitialData. */
import { sameAddress } from "../world/same-address.ts";
import { minutesAhead, wallClock, windowsZone } from "../exchange/time-zone.ts";
import type { HostField, Item } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import type { OpenForm } from "./open-form.ts";
import { offersSharedProperties } from "./requirement-matrix.ts";
import { invited, organizerOf } from "./recipients.ts";

const appointmentRead = 2;
const appointmentCompose = 5;
const permissionLevels = { readWriteMailbox: 2, readWriteItem: 3 } as const;
const isOrganizer = 1;

export function initialData(state: WorldState, form: OpenForm, origin: string): object {
  const { profileAddress } = state.viewerFor(form.viewer);
  const { exchange, timeZone } = state.findMailbox(form.viewer) ?? {};
  const onPremises = exchange === "on-premises";
  const common = {
    // Each manifest asks for what its mailbox needs: EWS for the whole mailbox, Graph for none of it.
    permissionLevel: onPremises ? permissionLevels.readWriteMailbox : permissionLevels.readWriteItem,
    hostVersion: "20261122001.05",
    owaView: "ThreeColumns",
    userProfileType: onPremises ? "enterprise" : "office365",
    userDisplayName: state.nameOf(form.viewer),
    userEmailAddress: profileAddress === undefined ? form.viewer : profileAddress,
    userTimeZone: windowsZone(timeZone),
    timeZoneOffsets: timeZone === undefined ? null : timeZoneOffsets(state.clock.now(), timeZone),
    ewsUrl: `${origin}/ews/exchange.asmx`,
    restUrl: `${origin}/graph`,
    isRestIdSupported: true,
    extensionId: state.addIn.id,
    isFromSharedFolder: isShared(state, form),
    seriesId: seriesIdOf(form),
  };
  return form.mode === "compose" ? { ...common, itemType: appointmentCompose } : { ...common, ...readForm(state, form) };
}

/** Does the host say so? */
export function isShared(state: WorldState, { viewer, calendarOwner }: OpenForm): boolean {
  return !sameAddress(viewer, calendarOwner) && offersSharedProperties(state, viewer);
}

function readForm(state: WorldState, form: OpenForm): object {
  const { item } = form;
  const told = <T>(field: HostField, value: T): T | null => (hostLacks(state, form, field) ? null : value);
  const required = told("attendees", invited(state, form, "required"));
  const subject = told("subject", item.subject);
  return {
    itemType: appointmentRead,
    id: shownId(state, form),
    itemClass: itemClassOf(item),
    subject,
    normalizedSubject: subject,
    start: told("start", Date.parse(item.start)),
    end: told("end", Date.parse(item.end)),
    location: told("location", item.location ?? ""),
    organizer: told("organizer", organizerOf(state, form, isOrganizer)),
    to: required,
    cc: told("attendees", invited(state, form, "optional")),
    bcc: [],
    requiredAttendees: required,
    optionalAttendees: told("attendees", invited(state, form, "optional")),
    dateTimeCreated: Date.parse(item.lastModifiedAt ?? item.start),
    dateTimeModified: Date.parse(item.lastModifiedAt ?? item.start),
    recurrence: recurrenceOf(form),
    attachments: [],
    isAllDayEvent: item.allDay === true,
    sensitivity: item.private === true ? "private" : "normal",
  };
}

/** A field that the viewer's host tells as null, though the mailbox has it. */
export function hostLacks(state: WorldState, { viewer }: Pick<OpenForm, "viewer">, field: HostField): boolean {
  return state.viewerFor(viewer).hostLacks?.includes(field) === true;
}

export function itemClassOf({ kind }: Item): string {
  if (kind === "occurrence") return "IPM.Appointment.Occurrence";
  return kind === "exception" ? "IPM.OLE.CLASS.{00061055-0000-0000-C000-000000000046}" : "IPM.Appointment";
}

/** Classic Outlook names the series where a day of it is open. */
export function shownId(state: WorldState, { viewer, item }: Pick<OpenForm, "viewer" | "item">): string {
  const isDay = item.kind === "occurrence" || item.kind === "exception";
  const id = isDay && state.viewerFor(viewer).client === "classic-windows" ? (item.seriesMasterId ?? item.id) : item.id;
  return ewsId(id);
}

/** The EWS form of an id: the same text with `/` and `+` where REST has `-` and `_`. */
export function ewsId(restId: string): string {
  return restId.replaceAll("-", "/").replaceAll("_", "+");
}

function seriesIdOf({ item }: OpenForm): string | null {
  const id = item.seriesIdByHost === undefined ? item.seriesMasterId : item.seriesIdByHost;
  return id === undefined || id === null ? null : ewsId(id);
}

/** The world does not say how a series recurs: weekly, on the day it starts, by the clocks of its mailbox. */
export function recurrenceOf({ item, mailbox }: OpenForm): object | null {
  if (item.kind === undefined || item.kind === "single") return null;
  // Of a day as well, the host tells when the series begins.
  const series = mailbox.items.find(({ id }) => id === item.seriesMasterId) ?? item;
  const { timeZone = "UTC" } = mailbox;
  const start = new Date(`${wallClock(series.start, timeZone)}Z`);
  const day = (["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const)[start.getUTCDay()];
  return {
    recurrenceType: "weekly",
    recurrenceProperties: { interval: 1, days: [day], firstDayOfWeek: "mon" },
    recurrenceTimeZone: { name: windowsZone(timeZone), offset: minutesAhead(Date.parse(series.start), timeZone) },
    seriesTimeJson: {
      startYear: start.getUTCFullYear(),
      startMonth: start.getUTCMonth() + 1,
      startDay: start.getUTCDate(),
      startTimeMin: start.getUTCHours() * 60 + start.getUTCMinutes(),
      durationMin: (Date.parse(series.end) - Date.parse(series.start)) / 60_000,
      noEndDate: true,
    },
  };
}

const hour = 3_600_000;
const yearsAround = 3;

/** Spans of one offset each, by which Office.js tells local time; nothing before or after is known to it. */
function timeZoneOffsets(now: Date, timeZone: string): readonly { start: number; end: number; offset: number }[] {
  const end = Date.UTC(now.getUTCFullYear() + yearsAround, 0);
  const spans: { start: number; end: number; offset: number }[] = [];
  // Clocks are put forward and back on full hours of UTC; a week is more than a step can miss, an hour finds it.
  for (let start = Date.UTC(now.getUTCFullYear() - yearsAround, 0); start < end;) {
    const offset = minutesAhead(start, timeZone);
    let until = start;
    while (until < end && minutesAhead(until, timeZone) === offset) until += 7 * 24 * hour;
    while (until > start + hour && minutesAhead(until - hour, timeZone) !== offset) until -= hour;
    spans.push({ start, end: Math.min(until, end), offset });
    start = until;
  }
  return spans;
}
