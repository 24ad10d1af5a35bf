import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { instant } from "../../http/instant.ts";
import { withoutUndefined } from "../../http/without-undefined.ts";
import type { AppointmentItem } from "../../tracking/evidence.ts";
import type { NamedProperty } from "../../tracking/stamp.ts";
import { longestSubject } from "../item-on-screen.ts";
import { trackingCategory } from "../../tracking/tracking-category.ts";
import { findGlobalObjectId, readProperties } from "./ews-property.ts";
import { childrenOf, findDescendant, findText } from "./read-element.ts";

const kinds = { Single: "single", RecurringMaster: "master", Occurrence: "occurrence", Exception: "exception" } as const;

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/=]{1,2000}$/));
const mostCategories = 200;

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
  originalStart: v.fallback(v.optional(instant), undefined),
  recurrenceId: v.fallback(v.optional(instant), undefined),
  lastModifiedBy: v.optional(boundedText(256), ""),
  lastModifiedAt: v.fallback(v.optional(instant), undefined),
  /** Of an invitation, what was answered to it; "Organizer" or "Unknown" otherwise. */
  myResponse: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(40))), undefined),
});

/** One appointment as EWS answers it. */
export interface EwsItem extends v.InferOutput<typeof fields> {
  readonly globalObjectId: string | undefined;
  readonly categories: readonly string[];
  readonly properties: readonly NamedProperty[];
  /** JSON text of our custom properties. */
  readonly bag?: string;
}

/** Undefined for what is no appointment, or one that cannot be understood. */
export function findItem(message: Element): EwsItem | undefined {
  const item = findDescendant(message, "m", "Items");
  const found = item && childrenOf(item, "t", "CalendarItem");
  return found?.length === 1 && found[0] ? readItem(found[0]) : undefined;
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
  });
  if (!parsed.success) return undefined;
  const { stamp, bag, globalObjectId } = readProperties(item);
  const categories = findDescendant(item, "t", "Categories");
  return {
    ...parsed.output,
    globalObjectId: findGlobalObjectId(globalObjectId, findText(item, "UID")),
    categories: categories
      ? childrenOf(categories, "t", "String")
          .slice(0, mostCategories)
          .map(({ textContent }) => textContent)
      : [],
    properties: stamp,
    ...(bag !== undefined && { bag }),
  };
}

export function toAppointmentItem(item: EwsItem): AppointmentItem {
  const isDayOfSeries = item.kind === "occurrence" || item.kind === "exception";
  return withoutUndefined<AppointmentItem>({
    subject: item.subject,
    start: item.start,
    end: item.end,
    globalObjectId: item.globalObjectId,
    kind: item.kind,
    originalStart: isDayOfSeries ? (item.originalStart ?? item.recurrenceId) : undefined,
    lastModifiedBy: item.lastModifiedBy === "" ? undefined : item.lastModifiedBy,
    lastModifiedAt: item.lastModifiedAt,
    hasTrackingCategory: item.categories.includes(trackingCategory),
  });
}
