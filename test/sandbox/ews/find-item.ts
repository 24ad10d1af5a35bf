/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/finditem-operation */
import { notSimulated } from "../not-simulated.ts";
import { isInCopy } from "../exchange/mailbox-rights.ts";
import type { Item } from "../world/world.ts";
import { requireOwnCalendar, type EwsCall } from "./ews-call.ts";
import { EwsError } from "./ews-error.ts";
import { calendarItemNode, readItemShape } from "./item-shape.ts";
import { meets, readRestriction } from "./restriction.ts";
import { readAttributes, readChoice, readDateTime, readInteger, readList, readSequence } from "./schema.ts";
import { responseMessages } from "./soap.ts";
import { node, type XmlNode } from "./xml.ts";

interface Found {
  readonly items: readonly Item[];
  readonly total: number;
  readonly last: boolean;
  /** Offset of the next page; a calendar view has no pages. */
  readonly nextOffset?: number;
}

const twoYears = 2 * 366 * 86_400_000;

export function answerFindItem(call: EwsCall, operation: Element): XmlNode {
  const { Traversal: traversal = "" } = readAttributes(operation, ["Traversal"]);
  if (readChoice("Traversal", traversal, ["Shallow", "SoftDeleted", "Associated"]) !== "Shallow")
    notSimulated(`FindItem with the traversal ${traversal}`);
  const views = [
    "m:IndexedPageItemView?",
    "m:FractionalPageItemView?",
    "m:SeekToConditionPageItemView?",
    "m:CalendarView?",
    "m:ContactsView?",
  ];
  const part = readSequence(operation, [
    "m:ItemShape",
    ...views,
    "m:GroupBy?",
    "m:DistinguishedGroupBy?",
    "m:Restriction?",
    "m:SortOrder?",
    "m:ParentFolderIds",
    "m:QueryString?",
  ]);
  for (const name of [
    "FractionalPageItemView",
    "SeekToConditionPageItemView",
    "ContactsView",
    "GroupBy",
    "DistinguishedGroupBy",
    "SortOrder",
    "QueryString",
  ]) {
    if (part(`m:${name}`)) notSimulated(`FindItem with ${name}`);
  }
  const [shapeElement, folders] = [part("m:ItemShape"), part("m:ParentFolderIds")] as [Element, Element];
  return responseMessages("FindItem", readList(folders, ["t:FolderId", "t:DistinguishedFolderId"]), {
    each(folder) {
      const shape = readItemShape(shapeElement, { found: true });
      requireOwnCalendar(call, folder);
      const { items, total, last, nextOffset } = find(call, part);
      const attributes = {
        ...(nextOffset !== undefined && { IndexedPagingOffset: String(nextOffset) }),
        TotalItemsInView: String(total),
        IncludesLastItemInRange: String(last),
      };
      return [
        node(
          "m:RootFolder",
          [
            node(
              "t:Items",
              items.map((item) => calendarItemNode(call, item, { shape, found: true })),
            ),
          ],
          attributes,
        ),
      ];
    },
  });
}

function find(call: EwsCall, part: (name: string) => Element | undefined): Found {
  const [view, page, restriction] = [part("m:CalendarView"), part("m:IndexedPageItemView"), part("m:Restriction")];
  if (view) return restriction ? notSimulated("a CalendarView with a Restriction: Exchange refuses it") : inCalendar(call, view);
  const wanted = restriction && readRestriction(restriction);
  const items = call.mailbox.items
    .filter((item) => !isInCopy(item) && ((item.kind ?? "single") === "single" || item.kind === "master"))
    .filter((item) => !wanted || meets(call, item, wanted));
  return page ? onPage(items, page) : { items, total: items.length, last: true };
}

/** The days of series, not the series, by start. There is no next page: a client has to narrow the range. */
function inCalendar(call: EwsCall, view: Element): Found {
  const {
    StartDate: start = "",
    EndDate: end = "",
    MaxEntriesReturned: max,
  } = readAttributes(view, ["MaxEntriesReturned?", "StartDate", "EndDate"]);
  const [from, to] = [readDateTime("StartDate", start), readDateTime("EndDate", end)];
  if (to < from) throw new EwsError("ErrorCalendarEndDateIsEarlierThanStartDate");
  if (to - from > twoYears) throw new EwsError("ErrorCalendarViewRangeTooBig");
  const items = call.mailbox.items
    // An item that ends exactly when the view starts is included.
    .filter((item) => !isInCopy(item) && item.kind !== "master" && Date.parse(item.start) < to && Date.parse(item.end) >= from)
    .sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
  const shown = items.slice(0, readMax(max));
  if (shown.length > (call.mailbox.findCountLimit ?? shown.length)) throw new EwsError("ErrorExceededFindCountLimit");
  return { items: shown, total: items.length, last: shown.length === items.length };
}

function onPage(items: readonly Item[], page: Element): Found {
  const {
    MaxEntriesReturned: max,
    Offset: offset = "",
    BasePoint: base = "",
  } = readAttributes(page, ["MaxEntriesReturned?", "Offset", "BasePoint"]);
  if (readChoice("BasePoint", base, ["Beginning", "End"]) === "End") notSimulated("pages from the end");
  const from = readInteger("Offset", offset);
  if (from < 0) throw new EwsError("ErrorInvalidIndexedPagingParameters");
  const shown = items.slice(from, from + (readMax(max) ?? items.length));
  const nextOffset = Math.min(from + shown.length, items.length);
  return { items: shown, total: items.length, last: nextOffset === items.length, nextOffset };
}

function readMax(text: string | undefined): number | undefined {
  const max = text === undefined ? undefined : readInteger("MaxEntriesReturned", text);
  if (max !== undefined && max < 1) throw new EwsError("ErrorInvalidPagingMaxRows");
  return max;
}
