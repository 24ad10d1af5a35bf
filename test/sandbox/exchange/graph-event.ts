/** An item as Graph's event: https://learn.microsoft.com/graph/api/resources/event */
import { notSimulated } from "../not-simulated.ts";
import { sameAddress } from "../world/same-address.ts";
import type { Item, ItemKind, Mailbox } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import { iCalUIdOf, isOccurrence } from "./global-object-id.ts";
import { readExtendedProperties } from "./graph-extended-properties.ts";
import { bodyOf, type BodyType } from "./item-body.ts";
import { attendeesOf } from "./item-attendees.ts";
import { wallClock, windowsZone } from "./time-zone.ts";

export interface EventShape {
  /** Undefined: every property that the sandbox knows. */
  readonly select: readonly string[] | undefined;
  readonly extendedProperties: readonly string[];
  readonly bodyAs: BodyType;
  /** In a calendar view, which lacks some properties. */
  readonly listed: boolean;
}

const maxPreviewLength = 255;

const types: Record<ItemKind, string> = {
  single: "singleInstance",
  master: "seriesMaster",
  occurrence: "occurrence",
  exception: "exception",
};

export function eventJson(item: Item, mailbox: Mailbox, shape: EventShape, state: WorldState): object {
  const organizer = item.organizer ?? mailbox.email;
  const changeKey = changeKeyOf(item, state);
  const changed = item.lastModifiedAt ?? item.start;
  const zone = windowsZone(mailbox.timeZone);
  const all: Record<string, unknown> = {
    id: item.id,
    changeKey,
    subject: item.subject,
    start: { dateTime: graphTime(item.start, item, mailbox), timeZone: "UTC" },
    end: { dateTime: graphTime(item.end, item, mailbox), timeZone: "UTC" },
    originalStartTimeZone: zone,
    originalEndTimeZone: zone,
    location: { displayName: item.location ?? "" },
    locations: (item.location ?? "")
      .split(";")
      .flatMap((name) => (name.trim() === "" ? [] : [{ displayName: name.trim(), locationType: "default" }])),
    iCalUId: item.iCalUId === undefined ? iCalUIdOf(item, mailbox) : item.iCalUId,
    type: types[item.kind ?? "single"],
    seriesMasterId: item.seriesMasterId ?? null,
    categories: item.categories ?? [],
    lastModifiedDateTime: changed,
    createdDateTime: changed,
    organizer: { emailAddress: { name: state.nameOf(organizer), address: item.organizerAddress ?? organizer } },
    attendees: attendeesOf(item, mailbox).map(({ address, given, as }) => ({
      type: as,
      status: { response: "none" },
      emailAddress: { name: state.nameOf(address), ...(given !== undefined && { address: given }) },
    })),
    isOrganizer: sameAddress(state.findMailbox(organizer)?.email ?? organizer, mailbox.email),
    sensitivity: item.private === true ? "private" : "normal",
    showAs: item.showAs ?? "busy",
    isCancelled: false,
    isAllDay: item.allDay === true,
    body: { contentType: shape.bodyAs, content: bodyOf(item, shape.bodyAs) },
    bodyPreview: (item.text ?? "").slice(0, maxPreviewLength),
    isOnlineMeeting: item.onlineMeetingUrl !== undefined,
    onlineMeetingUrl: item.onlineMeetingUrl ?? null,
    onlineMeeting: item.onlineMeetingUrl === undefined ? null : { joinUrl: item.onlineMeetingUrl },
    // The actual instant, even for all-day events.
    ...(isOccurrence(item) && { originalStart: item.originalStart ?? item.start }),
  };
  if (shape.listed && shape.select) Object.assign(all, listedDates(mailbox));
  const properties = readExtendedProperties({ item, mailbox }, shape.extendedProperties, state);
  return {
    "@odata.etag": `W/"${changeKey}"`,
    ...pick(all, shape.select),
    // Graph omits the array if the item has none of the properties.
    ...(properties.length > 0 && { singleValueExtendedProperties: properties }),
  };
}

export function changeKeyOf(item: Item, state: WorldState): string {
  return Buffer.from(`key-${state.versionOf(item)}`).toString("base64");
}

function pick(all: Record<string, unknown>, select: readonly string[] | undefined): Record<string, unknown> {
  if (!select) return all;
  const names = new Set(["id", ...select]);
  for (const name of names) if (!(name in all) && name !== "originalStart") notSimulated(`the event property ${name}`);
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => names.has(name) && value !== undefined));
}

/** According to the reference, calendarView does not support selecting them: they are missing, or in the year 1. */
function listedDates({ datesInLists }: Mailbox): Record<string, unknown> {
  const date = datesInLists === "year-1" ? "0001-01-01T00:00:00Z" : undefined;
  return { lastModifiedDateTime: date, createdDateTime: date };
}

/** Seven fractional digits and no offset: the zone is a separate property. All-day events start at midnight in any zone. */
function graphTime(iso: string, { allDay }: Item, { timeZone }: Mailbox): string {
  return `${wallClock(iso, allDay === true ? timeZone : "UTC")}.0000000`;
}
