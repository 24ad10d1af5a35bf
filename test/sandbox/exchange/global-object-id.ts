/** PidLidGlobalObjectId as hex ([MS-OXOCAL] 2.2.1.27). Independent of the add-in's own codec, so that each checks the other. */
import { createHash } from "node:crypto";
import type { Item, Mailbox } from "../world/world.ts";
import { localDay } from "./time-zone.ts";

type Calendar = Pick<Mailbox, "items" | "timeZone">;

const prefix = "040000008200E00074C5B7101A82E008";
const dateAt = prefix.length;
const noDate = "00000000";

/** Upper-case hex. If the item has none, it is derived from the item's id; the days of a series share their master's. */
export function globalObjectIdOf(item: Item, mailbox: Pick<Mailbox, "items">): string {
  if (item.globalObjectId) return item.globalObjectId.toUpperCase();
  const master = item.seriesMasterId === undefined ? undefined : mailbox.items.find(({ id }) => id === item.seriesMasterId);
  if (master?.globalObjectId) return cleanId(master.globalObjectId);
  const data = createHash("sha256")
    .update(master?.id ?? item.seriesMasterId ?? item.id)
    .digest("hex")
    .slice(0, 32);
  return `${prefix}${noDate}${"0".repeat(32)}10000000${data}`.toUpperCase();
}

/** The id shared by a series and all its days. */
export function cleanId(id: string): string {
  const upper = id.toUpperCase();
  return upper.startsWith(prefix) ? upper.slice(0, dateAt) + noDate + upper.slice(dateAt + noDate.length) : upper;
}

/** The day in the id, as yyyy-mm-dd, if it contains one. */
export function findOccurrenceDay(id: string): string | undefined {
  const digits = id.toUpperCase().startsWith(prefix) ? id.slice(dateAt, dateAt + noDate.length) : noDate;
  if (digits === noDate) return undefined;
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map((part) => Number.parseInt(part, 16));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function withDay(id: string, day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const digits = (year * 0x10000 + month * 0x100 + date).toString(16).padStart(8, "0").toUpperCase();
  return id.slice(0, dateAt) + digits + id.slice(dateAt + noDate.length);
}

/** With the day for a day of a series; clean for a single meeting or a whole series. */
export function iCalUIdOf(item: Item, mailbox: Calendar): string {
  const id = globalObjectIdOf(item, mailbox);
  if (!isOccurrence(item)) return cleanId(id);
  return findOccurrenceDay(id) !== undefined || !id.startsWith(prefix) ? id : withDay(id, occurrenceDayOf(item, mailbox));
}

/** PidLidGlobalObjectId itself, upper-case hex. */
export function exactGlobalObjectIdOf(item: Item, mailbox: Calendar): string {
  return isOccurrence(item) ? iCalUIdOf(item, mailbox) : globalObjectIdOf(item, mailbox);
}

export function isOccurrence(item: Item): boolean {
  return item.kind === "occurrence" || item.kind === "exception";
}

/** yyyy-mm-dd in the organizer's time zone. */
export function occurrenceDayOf(item: Item, mailbox?: Pick<Mailbox, "timeZone">): string {
  return localDay(item.originalStart ?? item.start, mailbox?.timeZone);
}

function pad(value: number | undefined, digits: number): string {
  return String(value ?? 0).padStart(digits, "0");
}

const wrapped = Buffer.from("vCal-Uid", "latin1").toString("hex").toUpperCase() + "01000000";
const dataAt = 80;

/**
 * The `calendar:UID` for a GlobalObjectId in hex: the same for a series and all its days; a UID from another calendar, which the
 * GlobalObjectId only wraps, is unwrapped ([MS-OXCICAL] 2.1.3.1.1.20.26).
 */
export function uidOf(globalObjectId: string): string {
  const id = cleanId(globalObjectId);
  if (!id.startsWith(wrapped, dataAt)) return id;
  return Buffer.from(id.slice(dataAt + wrapped.length), "hex")
    .toString("utf8")
    .replace(/\0+$/, "");
}
