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
    // EWS needs an add-in with permission for the whole mailbox; with Graph, permission for the item is enough.
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

/** Does the host say that the item is in a shared calendar? */
export function isShared(state: WorldState, { viewer, calendarOwner }: OpenForm): boolean {
  return !sameAddress(viewer, calendarOwner) && offersSharedProperties(state, viewer);
}

function readForm(state: WorldState, form: OpenForm): object {
  const { item } = form;
  const unlessLacking = <T>(field: HostField, value: T): T | null => (hostLacks(state, form, field) ? null : value);
  const required = unlessLacking("attendees", invited(state, form, "required"));
  const subject = unlessLacking("subject", item.subject);
  return {
    itemType: appointmentRead,
    id: shownId(state, form),
    itemClass: itemClassOf(item),
    subject,
    normalizedSubject: subject,
    start: unlessLacking("start", Date.parse(item.start)),
    end: unlessLacking("end", Date.parse(item.end)),
    location: unlessLacking("location", item.location ?? ""),
    organizer: unlessLacking("organizer", organizerOf(state, form, isOrganizer)),
    to: required,
    cc: unlessLacking("attendees", invited(state, form, "optional")),
    bcc: [],
    requiredAttendees: required,
    optionalAttendees: unlessLacking("attendees", invited(state, form, "optional")),
    dateTimeCreated: Date.parse(item.lastModifiedAt ?? item.start),
    dateTimeModified: Date.parse(item.lastModifiedAt ?? item.start),
    recurrence: recurrenceOf(form),
    attachments: [],
    isAllDayEvent: item.allDay === true,
    sensitivity: item.private === true ? "private" : "normal",
  };
}

/** Does the viewer's host return null for the field, although the mailbox has a value? */
export function hostLacks(state: WorldState, { viewer }: Pick<OpenForm, "viewer">, field: HostField): boolean {
  return state.viewerFor(viewer).hostLacks?.includes(field) === true;
}

export function itemClassOf({ kind }: Item): string {
  if (kind === "occurrence") return "IPM.Appointment.Occurrence";
  return kind === "exception" ? "IPM.OLE.CLASS.{00061055-0000-0000-C000-000000000046}" : "IPM.Appointment";
}

/** If a day of a series is open, classic Outlook gives the id of the series. */
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

/** A world does not say how a series recurs: it is weekly, on the weekday of its start, in its mailbox's time zone. */
export function recurrenceOf({ item, mailbox }: OpenForm): object | null {
  if (item.kind === undefined || item.kind === "single") return null;
  // Even for a single day, the host gives the start of the series.
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

/** Periods of constant offset, which Office.js uses to compute local time; it knows nothing outside them. */
function timeZoneOffsets(now: Date, timeZone: string): readonly { start: number; end: number; offset: number }[] {
  const end = Date.UTC(now.getUTCFullYear() + yearsAround, 0);
  const spans: { start: number; end: number; offset: number }[] = [];
  // Clocks change on full hours of UTC, less often than weekly: step by weeks, then back by hours.
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
