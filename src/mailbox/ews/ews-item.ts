import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { instant } from "../../http/instant.ts";
import { smtpAddress } from "../../http/smtp-address.ts";
import { withoutUndefined } from "../../http/without-undefined.ts";
import type { AppointmentItem, Person, ShowAs } from "../../tracking/evidence.ts";
import type { NamedProperty } from "../../tracking/stamp.ts";
import { knownTimeZones } from "../calendar-time.ts";
import { longestSubject } from "../item-on-screen.ts";
import { readGlobalObjectId, readGlobalObjectIdBase64 } from "../read-global-object-id.ts";
import { trackingCategory } from "../../tracking/stamp-properties.ts";
import { readProperties } from "./ews-property.ts";
import { childrenOf, findCalendarItem, findDescendant, findText } from "./read-element.ts";

const kinds = { Single: "single", RecurringMaster: "master", Occurrence: "occurrence", Exception: "exception" } as const;

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/=]{1,2000}$/));
const mostCategories = 200;
/** Responses to somebody else's invitation. */
const ofAnInvitation = new Set(["Tentative", "Accept", "Decline", "NoResponseReceived"]);
const showAs: ReadonlyMap<string, ShowAs> = new Map<string, ShowAs>([
  ["Free", "free"],
  ["Tentative", "tentative"],
  ["Busy", "busy"],
  ["OOF", "oof"],
  ["WorkingElsewhere", "workingElsewhere"],
]);
const shortText = v.fallback(v.optional(v.pipe(v.string(), v.maxLength(100))), undefined);

/** The year 1 stands for "no date". */
const instantIfAny = v.fallback(
  v.optional(
    v.pipe(
      instant,
      v.check((date) => date.getTime() > 0),
    ),
  ),
  undefined,
);

const fields = v.object({
  id,
  changeKey: v.fallback(v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(2000))), undefined),
  folderId: v.fallback(v.optional(id), undefined),
  subject: v.optional(boundedText(longestSubject), ""),
  start: instant,
  end: instant,
  isAllDay: v.fallback(
    v.pipe(
      v.optional(v.picklist(["true", "false"]), "false"),
      v.transform((text) => text === "true"),
    ),
    false,
  ),
  kind: v.pipe(
    v.picklist(["Single", "RecurringMaster", "Occurrence", "Exception"]),
    v.transform((type) => kinds[type]),
  ),
  originalStart: instantIfAny,
  recurrenceId: instantIfAny,
  lastModifiedBy: v.optional(boundedText(256), ""),
  lastModifiedAt: instantIfAny,
  /** For an invitation, the response to it; otherwise "Organizer" or "Unknown". */
  myResponse: shortText,
  /** Were others invited? */
  isMeeting: shortText,
  showAs: shortText,
  location: v.optional(boundedText(1000)),
  /** By its Windows name. */
  timeZone: shortText,
  organizerAddress: smtpAddress,
  organizerName: v.fallback(v.optional(boundedText(200)), undefined),
});

/** One appointment as returned by EWS. */
export interface EwsItem extends v.InferOutput<typeof fields> {
  readonly globalObjectId: string | undefined;
  readonly categories: readonly string[];
  readonly properties: readonly NamedProperty[];
  /** Our custom properties, as JSON text. */
  readonly bag?: string;
}

/** Undefined if it is not an appointment, or cannot be parsed. */
export function findItem(message: Element): EwsItem | undefined {
  const item = findCalendarItem(message);
  return item && readItem(item);
}

function readItem(item: Element): EwsItem | undefined {
  const itemId = findDescendant(item, "t", "ItemId");
  const parsed = v.safeParse(fields, {
    id: itemId?.getAttribute("Id") ?? undefined,
    changeKey: itemId?.getAttribute("ChangeKey") ?? undefined,
    folderId: findDescendant(item, "t", "ParentFolderId")?.getAttribute("Id") ?? undefined,
    subject: findText(item, "Subject"),
    start: findText(item, "Start"),
    end: findText(item, "End"),
    isAllDay: findText(item, "IsAllDayEvent"),
    kind: findText(item, "CalendarItemType"),
    originalStart: findText(item, "OriginalStart"),
    recurrenceId: findText(item, "RecurrenceId"),
    lastModifiedBy: findText(item, "LastModifiedName"),
    lastModifiedAt: findText(item, "LastModifiedTime"),
    myResponse: findText(item, "MyResponseType"),
    isMeeting: findText(item, "IsMeeting"),
    showAs: findText(item, "LegacyFreeBusyStatus"),
    location: findText(item, "Location"),
    timeZone: findDescendant(item, "t", "StartTimeZone")?.getAttribute("Id") ?? undefined,
    organizerAddress: findText(item, "Organizer", "Mailbox", "EmailAddress"),
    organizerName: findText(item, "Organizer", "Mailbox", "Name"),
  });
  if (!parsed.success) return undefined;
  const { stamp, bag, globalObjectId } = readProperties(item);
  const categories = findDescendant(item, "t", "Categories");
  return {
    ...parsed.output,
    globalObjectId: readGlobalObjectIdBase64(globalObjectId) ?? readGlobalObjectId(findText(item, "UID")),
    categories: categories
      ? childrenOf(categories, "t", "String")
          .slice(0, mostCategories)
          .map(({ textContent }) => textContent)
      : [],
    properties: stamp,
    ...(bag !== undefined && { bag }),
  };
}

/**
 * EWS returns the real instants of all-day items.
 * @param viewersZone of the viewer's Outlook, whose own calendar it is and which shows everything in this zone
 */
export function fromEwsItem(item: EwsItem, viewersZone: string | undefined): AppointmentItem {
  const isDayOfSeries = item.kind === "occurrence" || item.kind === "exception";
  const organizedBy = organizedByOf(item);
  return withoutUndefined<AppointmentItem>({
    subject: item.subject,
    start: item.start,
    end: item.end,
    allDay: item.isAllDay,
    timeZone: knownTimeZones([viewersZone, item.timeZone])[0],
    showAs: showAs.get(item.showAs ?? ""),
    location: item.location,
    globalObjectId: item.globalObjectId,
    kind: item.kind,
    organizedBy,
    organizer: organizedBy === "somebody-else" ? organizerOf(item) : undefined,
    originalStart: isDayOfSeries ? (item.originalStart ?? item.recurrenceId) : undefined,
    lastModifiedBy: item.lastModifiedBy === "" ? undefined : item.lastModifiedBy,
    lastModifiedAt: item.lastModifiedAt,
    hasTrackingCategory: item.categories.includes(trackingCategory),
  });
}

export function isInvitation({ myResponse }: Pick<EwsItem, "myResponse">): boolean {
  return ofAnInvitation.has(myResponse ?? "");
}

/** Exchange says "Unknown" of items without other attendees. */
function organizedByOf({ myResponse, isMeeting }: EwsItem): AppointmentItem["organizedBy"] {
  if (isInvitation({ myResponse })) return "somebody-else";
  return myResponse === "Organizer" || (myResponse === "Unknown" && isMeeting === "false") ? "owner" : "unknown";
}

function organizerOf({ organizerAddress: address, organizerName: name }: EwsItem): Person | undefined {
  return address ? { address, ...(name && { name }) } : undefined;
}
