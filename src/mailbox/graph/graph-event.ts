import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { instant } from "../../http/instant.ts";
import { withoutUndefined } from "../../http/without-undefined.ts";
import type { AppointmentItem } from "../../tracking/evidence.ts";
import { trackingCategory } from "../../tracking/stamp-properties.ts";
import { knownTimeZones, startOfDay } from "../calendar-time.ts";
import { longestSubject, type ComparedItem } from "../item-on-screen.ts";
import { longestBase64, readGlobalObjectId, readGlobalObjectIdBase64 } from "../read-global-object-id.ts";
import { graphPerson } from "./graph-person.ts";
import { parseProperties, type GraphProperty } from "./graph-property.ts";

/** Enough for every property of the stamp except `crmxml` and `crmpartyinfo`, which only matter by being there. */
const longestValue = longestBase64;

/** Local time in a named zone; we request UTC (`Prefer: outlook.timezone`) and accept nothing else. */
const utcDateTime = v.pipe(
  v.object({ dateTime: v.pipe(v.string(), v.maxLength(40)), timeZone: v.picklist(["UTC", "Etc/UTC", "tzone://Microsoft/Utc"]) }),
  v.transform(({ dateTime }) => (dateTime.endsWith("Z") ? dateTime : `${dateTime}Z`)),
  instant,
);

/** The year 1 stands for "no date". */
const instantIfAny = v.fallback(
  v.nullish(
    v.pipe(
      instant,
      v.check((date) => date.getTime() > 0),
    ),
  ),
  undefined,
);

const property = v.object({
  id: v.pipe(v.string(), v.maxLength(200)),
  value: v.pipe(
    v.nullish(v.string(), ""),
    v.transform((text) => text.slice(0, longestValue)),
  ),
});

const eventId = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));

export const graphEvent = v.object({
  id: eventId,
  subject: v.nullish(boundedText(longestSubject), ""),
  start: utcDateTime,
  end: utcDateTime,
  isAllDay: v.fallback(v.boolean(), false),
  /** The zone it was created in, by its Windows name. */
  originalStartTimeZone: v.fallback(v.nullish(v.pipe(v.string(), v.maxLength(100))), undefined),
  showAs: v.fallback(v.optional(v.picklist(["free", "tentative", "busy", "oof", "workingElsewhere"])), undefined),
  location: v.fallback(v.nullish(v.object({ displayName: v.nullish(boundedText(1000)) })), undefined),
  isOrganizer: v.fallback(v.optional(v.boolean()), undefined),
  organizer: v.fallback(v.nullish(v.object({ emailAddress: graphPerson })), undefined),
  iCalUId: v.fallback(v.nullish(v.string()), undefined),
  type: v.picklist(["singleInstance", "seriesMaster", "occurrence", "exception"]),
  seriesMasterId: v.fallback(v.nullish(eventId), undefined),
  originalStart: instantIfAny,
  lastModifiedDateTime: instantIfAny,
  categories: v.fallback(v.array(v.string()), []),
  singleValueExtendedProperties: v.optional(v.pipe(v.array(property), v.maxLength(200))),
});

export type GraphEvent = v.InferOutput<typeof graphEvent>;

export const graphEvents = v.object({ value: v.pipe(v.array(graphEvent), v.maxLength(50)) });

export const selectedOfEvent = [
  "id,subject,start,end,isAllDay,originalStartTimeZone,showAs,location,isOrganizer,organizer",
  "iCalUId,type,seriesMasterId,originalStart,categories,lastModifiedDateTime",
].join(",");

const kinds = { singleInstance: "single", seriesMaster: "master", occurrence: "occurrence", exception: "exception" } as const;

/** Other hints to the calendar's zone, and to an all-day event's midnight. */
export interface GraphZoneHints {
  /** Whose calendar it is: one's own is shown in the zone of one's Outlook, whatever zone an event was created in. */
  readonly mailbox: "me" | "user";
  /** Of the viewer's Outlook. */
  readonly viewersZone: string | undefined;
  /** The item's start, as shown on screen. */
  readonly start?: Date | undefined;
}

/** @param read its properties, whether they came with it or were requested one by one */
export function fromGraphEvent(event: GraphEvent, read: readonly GraphProperty[], hints: GraphZoneHints): AppointmentItem {
  const { lastModifiedBy, lastModifiedAt } = parseProperties(read);
  const modifier = v.parse(boundedText(256), lastModifiedBy ?? "");
  return withoutUndefined<AppointmentItem>({
    subject: event.subject,
    ...timesOf(event, hints),
    allDay: event.isAllDay,
    showAs: event.showAs,
    location: event.location?.displayName ?? undefined,
    globalObjectId: globalObjectIdOf(event, read),
    kind: kinds[event.type],
    organizedBy: event.isOrganizer === undefined ? "unknown" : event.isOrganizer ? "owner" : "somebody-else",
    organizer: event.isOrganizer === false ? event.organizer?.emailAddress : undefined,
    originalStart: event.originalStart ?? undefined,
    lastModifiedBy: modifier === "" ? undefined : modifier,
    lastModifiedAt: event.lastModifiedDateTime ?? v.parse(instantIfAny, lastModifiedAt) ?? undefined,
    hasTrackingCategory: event.categories.includes(trackingCategory),
  });
}

/** `iCalUId` can be null (Outlook Google Calendar Sync issue 2374); the identity is still in the properties then. */
function globalObjectIdOf({ iCalUId }: GraphEvent, read: readonly GraphProperty[]): string | undefined {
  return readGlobalObjectId(iCalUId) ?? readGlobalObjectIdBase64(parseProperties(read).globalObjectId);
}

/**
 * Graph returns an all-day event as midnights without their zone, labelled UTC (microsoft-graph-docs issues 1802, 16798). A
 * zone in which it starts at the time on screen is the right one.
 */
function timesOf(
  { start, end, isAllDay, originalStartTimeZone }: GraphEvent,
  { mailbox, viewersZone, start: onScreen }: GraphZoneHints,
): Pick<AppointmentItem, "start" | "end"> & { readonly timeZone: string | undefined } {
  const told = mailbox === "me" ? [viewersZone, originalStartTimeZone ?? undefined] : [originalStartTimeZone ?? undefined, viewersZone];
  const zones = knownTimeZones(told);
  if (!isAllDay) return { start, end, timeZone: zones[0] };
  const zone = zones.find((each) => startOfDay(start, each).getTime() === onScreen?.getTime()) ?? zones[0];
  if (zone !== undefined) return { start: startOfDay(start, zone), end: startOfDay(end, zone), timeZone: zone };
  const shown = onScreen ?? start;
  return { start: shown, end: new Date(shown.getTime() + end.getTime() - start.getTime()), timeZone: undefined };
}

export function comparedItemOf(event: GraphEvent): ComparedItem {
  const { subject, start, isAllDay } = event;
  return { subject, start, isAllDay, globalObjectId: globalObjectIdOf(event, propertiesOf(event)) };
}

/** Empty if they were not requested; Graph omits the list if the event has none of them. */
export function propertiesOf(event: GraphEvent): readonly GraphProperty[] {
  return event.singleValueExtendedProperties ?? [];
}
