import * as v from "valibot";
import { instant } from "../../http/instant.ts";
import type { TimeSpan } from "../calendar-reader.ts";
import { Unexpected } from "../../http/failure.ts";
import { askEws } from "./ask-ews.ts";
import { element } from "./ews-element.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { itemShapes } from "./item-shape.ts";
import { childrenOf, findDescendant, findText } from "./read-element.ts";
import { getOnlyMessage } from "./read-soap-answer.ts";

/** Exchange's own limit for one response (`EWSFindCountLimit`), which it applies without saying so. */
export const mostEntries = 1000;

const entry = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/=]{1,2000}$/)),
  start: instant,
  end: instant,
  isAllDay: v.fallback(
    v.pipe(
      v.optional(v.string(), "false"),
      v.transform((text) => text === "true"),
    ),
    false,
  ),
  type: v.fallback(v.string(), ""),
});

export type CalendarEntry = v.InferOutput<typeof entry>;

export interface CalendarEntries {
  /** In the server's order. */
  readonly entries: readonly CalendarEntry[];
  /** How many more there were that could not be parsed. */
  readonly unreadable: number;
  /** "cut": the span has more than were asked for. */
  readonly reach: "all" | "cut";
}

/**
 * What overlaps a span of one's own default calendar: single appointments, and the days of series instead of the series.
 * @throws Failure; AbortError when aborted
 */
export async function findInCalendar(
  transport: EwsTransport,
  { from, to }: TimeSpan,
  { most, signal }: { readonly most: number; readonly signal: AbortSignal },
): Promise<CalendarEntries> {
  const request = element("m:FindItem", { Traversal: "Shallow" }, [
    itemShapes.times,
    element("m:CalendarView", { MaxEntriesReturned: String(most), StartDate: from.toISOString(), EndDate: to.toISOString() }),
    element("m:ParentFolderIds", {}, [element("t:DistinguishedFolderId", { Id: "calendar" })]),
  ]);
  const folder = findDescendant(getOnlyMessage(await askEws(transport, request, { signal })), "m", "RootFolder");
  const found = folder && findDescendant(folder, "t", "Items");
  if (folder === undefined || found === undefined) throw new Unexpected("The answer holds no list.");
  const items = childrenOf(found, "t", "CalendarItem");
  const entries = items.flatMap((item) => {
    const parsed = v.safeParse(entry, {
      id: findDescendant(item, "t", "ItemId")?.getAttribute("Id") ?? undefined,
      start: findText(item, "Start"),
      end: findText(item, "End"),
      isAllDay: findText(item, "IsAllDayEvent"),
      type: findText(item, "CalendarItemType"),
    });
    return parsed.success ? [parsed.output] : [];
  });
  return {
    entries,
    unreadable: items.length - entries.length,
    reach: folder.getAttribute("IncludesLastItemInRange") === "true" ? "all" : "cut",
  };
}
