import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { instant } from "../../http/instant.ts";
import { withoutUndefined } from "../../http/without-undefined.ts";
import type { AppointmentItem } from "../../tracking/evidence.ts";
import { longestSubject, type StoredSight } from "../item-on-screen.ts";
import { trackingCategory } from "../../tracking/tracking-category.ts";
import type { GraphProperty } from "./graph-property.ts";

/** No id is longer; a longer one is left out, since a cut one could match another meeting's. */
const longestId = 4000;
/** Enough for every property of the stamp but `crmxml` and `crmpartyinfo`, of which only being there matters. */
const longestValue = 4000;

/** Local time of a named zone; we ask for UTC (`Prefer: outlook.timezone`) and accept nothing else. */
const utcDateTime = v.pipe(
  v.object({ dateTime: v.pipe(v.string(), v.maxLength(40)), timeZone: v.picklist(["UTC", "Etc/UTC", "tzone://Microsoft/Utc"]) }),
  v.transform(({ dateTime }) => (dateTime.endsWith("Z") ? dateTime : `${dateTime}Z`)),
  instant,
);

const property = v.object({
  id: v.pipe(v.string(), v.maxLength(200)),
  value: v.pipe(
    v.nullish(v.string(), ""),
    v.transform((text) => text.slice(0, longestValue)),
  ),
});

export const graphEvent = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  subject: v.nullish(boundedText(longestSubject), ""),
  start: utcDateTime,
  end: utcDateTime,
  isAllDay: v.fallback(v.boolean(), false),
  iCalUId: v.fallback(v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestId))), undefined),
  type: v.picklist(["singleInstance", "seriesMaster", "occurrence", "exception"]),
  originalStart: v.nullish(instant),
  lastModifiedDateTime: v.nullish(instant),
  categories: v.fallback(v.array(v.string()), []),
  singleValueExtendedProperties: v.optional(v.pipe(v.array(property), v.maxLength(200))),
});

export type GraphEvent = v.InferOutput<typeof graphEvent>;

export const graphEvents = v.object({ value: v.pipe(v.array(graphEvent), v.maxLength(50)) });

export const selectedOfEvent = "id,subject,start,end,isAllDay,iCalUId,type,originalStart,categories,lastModifiedDateTime";

const kinds = { singleInstance: "single", seriesMaster: "master", occurrence: "occurrence", exception: "exception" } as const;

export function toAppointmentItem(event: GraphEvent, lastModifiedBy: string | undefined): AppointmentItem {
  const modifier = v.parse(boundedText(256), lastModifiedBy ?? "");
  return withoutUndefined<AppointmentItem>({
    subject: event.subject,
    start: event.start,
    end: event.end,
    globalObjectId: event.iCalUId,
    kind: kinds[event.type],
    originalStart: event.originalStart ?? undefined,
    lastModifiedBy: modifier === "" ? undefined : modifier,
    lastModifiedAt: event.lastModifiedDateTime ?? undefined,
    hasTrackingCategory: event.categories.includes(trackingCategory),
  });
}

export function sightOf({ subject, start, isAllDay, iCalUId }: GraphEvent): StoredSight {
  return { subject, start, isAllDay, globalObjectId: iCalUId };
}

/** Absent where the properties were not asked for; Graph leaves the list out where the event has none of them. */
export function propertiesOf(event: GraphEvent): readonly GraphProperty[] {
  return event.singleValueExtendedProperties ?? [];
}
