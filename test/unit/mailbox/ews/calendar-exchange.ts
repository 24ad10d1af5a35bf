/** A calendar behind Exchange Web Services, as far as a scan asks it: views of it by time, and items by id. */
import { exchange, wire, type Asked } from "./ews-store-setup.ts";

export interface Kept {
  /** Base64 characters. */
  readonly id: string;
  readonly start: Date;
  readonly end: Date;
  readonly subject?: string;
  /** JSON text of our custom properties. */
  readonly bag?: string;
}

const message = (operation: string, content: string, code = "NoError") =>
  `<m:${operation}ResponseMessage ResponseClass="${code === "NoError" ? "Success" : "Error"}"><m:ResponseCode>${code}</m:ResponseCode>${content}</m:${operation}ResponseMessage>`;

const answer = (operation: string, messages: readonly string[]) =>
  wire("get-item")
    .replaceAll("GetItemResponse", `${operation}Response`)
    .replace(/<m:ResponseMessages>[^]*<\/m:ResponseMessages>/, () => `<m:ResponseMessages>${messages.join("")}</m:ResponseMessages>`);

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function times({ id, start, end }: Kept): string {
  return `<t:ItemId Id="${id}" ChangeKey="DwAA"/><t:Start>${start.toISOString()}</t:Start><t:End>${end.toISOString()}</t:End><t:CalendarItemType>Single</t:CalendarItemType>`;
}

function whole(kept: Kept): string {
  const bag =
    kept.bag &&
    `<t:ExtendedProperty><t:ExtendedFieldURI DistinguishedPropertySetId="PublicStrings" PropertyName="cecp-b1f5d1b4-6f0e-4a39-9c1d-2e6a7c8d4f53" PropertyType="String"/><t:Value>${escape(kept.bag)}</t:Value></t:ExtendedProperty>`;
  return `<t:CalendarItem>${times(kept)}<t:Subject>${escape(kept.subject ?? "Review")}</t:Subject>${bag ?? ""}</t:CalendarItem>`;
}

/**
 * @param limit most entries that one view tells, however many are asked for
 * @param mostItems more in one answer are too large for Outlook
 * @param tooLarge the item that no answer can hold
 * @param instead answers other than the usual, for single items by id
 */
export function calendarExchange(
  calendar: readonly Kept[],
  {
    limit = 1000,
    mostItems = 1000,
    tooLarge,
    instead = {},
    refusal,
  }: {
    readonly limit?: number;
    readonly mostItems?: number;
    readonly tooLarge?: string;
    readonly instead?: Readonly<Record<string, string>>;
    readonly refusal?: Error;
  } = {},
) {
  function view(asked: Asked): string {
    const { StartDate, EndDate, MaxEntriesReturned } = asked.told("CalendarView")[0] as Record<string, string>;
    const from = new Date(StartDate ?? "");
    const to = new Date(EndDate ?? "");
    const inside = calendar
      .filter(({ start, end }) => end >= from && start < to)
      .toSorted((one, other) => one.start.getTime() - other.start.getTime());
    const told = inside.slice(0, Math.min(limit, Number(MaxEntriesReturned)));
    const items = told.map((each) => `<t:CalendarItem>${times(each)}</t:CalendarItem>`).join("");
    return answer("FindItem", [
      message(
        "FindItem",
        `<m:RootFolder IncludesLastItemInRange="${String(told.length === inside.length)}"><t:Items>${items}</t:Items></m:RootFolder>`,
      ),
    ]);
  }

  function items(asked: Asked): string | Promise<string> {
    const ids = asked.told("ItemId").map((each) => (each as { Id: string }).Id);
    if (ids.length > mostItems || (tooLarge !== undefined && ids.includes(tooLarge)))
      return Promise.reject(refusal ?? new Error("too large"));
    const one = (id: string) => {
      const kept = calendar.find((each) => each.id === id);
      if (instead[id] !== undefined) return message("GetItem", "<m:Items/>", instead[id]);
      return kept ? message("GetItem", `<m:Items>${whole(kept)}</m:Items>`) : message("GetItem", "<m:Items/>", "ErrorItemNotFound");
    };
    return answer("GetItem", ids.map(one));
  }

  return exchange((asked) => (asked.operation === "FindItem" ? view(asked) : items(asked)));
}
