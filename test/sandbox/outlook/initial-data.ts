/** The payload of GetInitialData. */
import { addInId } from "../../../src/configuration/add-in-id.ts";
import { sameAddress } from "../world/same-address.ts";
import type { Item } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import type { OpenForm } from "./open-form.ts";
import { offersSharedProperties } from "./requirement-matrix.ts";
import { recipient } from "./recipients.ts";

const appointmentRead = 2;
const appointmentCompose = 5;
const permissionLevels = { readWriteMailbox: 2, readWriteItem: 3 } as const;
const isOrganizer = 1;

export function initialData(state: WorldState, form: OpenForm, origin: string): object {
  const shared = !sameAddress(form.viewer, form.mailbox.email) && offersSharedProperties(state, form.viewer);
  const onPremises = state.findMailbox(form.viewer)?.exchange === "on-premises";
  const common = {
    // Each manifest asks for what its mailbox needs: EWS for the whole mailbox, Graph for none of it.
    permissionLevel: onPremises ? permissionLevels.readWriteMailbox : permissionLevels.readWriteItem,
    hostVersion: "20261122001.05",
    owaView: "ThreeColumns",
    userProfileType: onPremises ? "enterprise" : "office365",
    userDisplayName: state.nameOf(form.viewer),
    userEmailAddress: form.viewer,
    userTimeZone: "UTC",
    timeZoneOffsets: null,
    ewsUrl: `${origin}/ews/exchange.asmx`,
    restUrl: `${origin}/graph`,
    isRestIdSupported: true,
    extensionId: addInId,
    isFromSharedFolder: shared,
    seriesId: seriesIdOf(form),
  };
  return form.mode === "compose" ? { ...common, itemType: appointmentCompose } : { ...common, ...readForm(state, form) };
}

function readForm(state: WorldState, form: OpenForm): object {
  const { item, mailbox } = form;
  return {
    itemType: appointmentRead,
    id: shownId(state, form),
    itemClass: itemClassOf(item),
    subject: item.subject,
    normalizedSubject: item.subject,
    start: Date.parse(item.start),
    end: Date.parse(item.end),
    location: item.location ?? "",
    organizer: recipient(state, item.organizer ?? mailbox.email, isOrganizer),
    to: (item.attendees ?? []).map((address) => recipient(state, address)),
    cc: [],
    bcc: [],
    requiredAttendees: (item.attendees ?? []).map((address) => recipient(state, address)),
    optionalAttendees: [],
    dateTimeCreated: Date.parse(item.lastModifiedAt ?? item.start),
    dateTimeModified: Date.parse(item.lastModifiedAt ?? item.start),
    recurrence: recurrenceOf(form),
    attachments: [],
    isAllDayEvent: false,
    sensitivity: item.private === true ? "private" : "normal",
  };
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
  return item.seriesMasterId === undefined ? null : ewsId(item.seriesMasterId);
}

/** The world does not say how a series recurs: weekly, on the day it starts. */
export function recurrenceOf({ item }: OpenForm): object | null {
  if (item.kind === undefined || item.kind === "single") return null;
  const start = new Date(item.start);
  const day = (["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const)[start.getUTCDay()];
  return {
    recurrenceType: "weekly",
    recurrenceProperties: { interval: 1, days: [day], firstDayOfWeek: "mon" },
    recurrenceTimeZone: { name: "UTC", offset: 0 },
    seriesTimeJson: {
      startYear: start.getUTCFullYear(),
      startMonth: start.getUTCMonth() + 1,
      startDay: start.getUTCDate(),
      startTimeMin: start.getUTCHours() * 60 + start.getUTCMinutes(),
      durationMin: (Date.parse(item.end) - start.getTime()) / 60_000,
      noEndDate: true,
    },
  };
}
