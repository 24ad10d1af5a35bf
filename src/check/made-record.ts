import type { AppointmentRecord, CalendarAccess } from "../tracking/evidence.ts";
import type { LeftOut } from "../tracking/record-content.ts";
import type { CheckReport } from "./report.ts";

/** A record that a click created. */
export interface MadeRecord {
  readonly leftOut: readonly LeftOut[];
  /** Only in somebody else's calendar: in one's own, owner and viewer are one. */
  readonly owner?: { readonly is: MadeOwner; readonly name?: string };
}

/**
 * "viewer": its owner is no user there, or this person may not assign records. "viewer-of-several": several users have the owner's
 * address, and none of them is chosen.
 */
type MadeOwner = "calendars-owner" | "viewer" | "viewer-of-several";

/** What was asked for, as far as its maker is told of it. */
export interface RequestedRecord {
  readonly leftOut: readonly LeftOut[];
  /** Whom it was to belong to; absent: to whoever makes it. */
  readonly ownerId?: string;
  /** The enabled users with the address of the calendar's owner. */
  readonly ownersUserIds: readonly string[];
}

/**
 * Creations that may have been carried out although no answer came, by the record's id: whichever action finds the record afterwards
 * tells what the creation's own outcome would have.
 */
export type UnansweredCreations = Map<string, RequestedRecord>;

/** @param record as it was read; undefined: CRM has only said that it is there */
export function madeRecordOf(
  { leftOut, ownerId, ownersUserIds }: RequestedRecord,
  calendar: CalendarAccess,
  record: AppointmentRecord | undefined,
): MadeRecord {
  if (calendar.kind !== "delegate") return { leftOut };
  const whose = record === undefined ? ownerId : record.ownerId;
  const isTheirs = whose !== undefined && ownersUserIds.includes(whose);
  const is = isTheirs ? "calendars-owner" : ownersUserIds.length > 1 ? "viewer-of-several" : "viewer";
  return { leftOut, owner: { is, ...(record?.owner !== undefined && { name: record.owner }) } };
}

/** What an earlier click made, whose answer was lost, if a check has found it since. */
export function findMadeEarlier(unanswered: UnansweredCreations, { judgement, evidence }: CheckReport): MadeRecord | undefined {
  const found = [judgement.record, ...judgement.liveRecords].find((record) => record && unanswered.has(record.id));
  const requested = found && unanswered.get(found.id);
  return requested && madeRecordOf(requested, evidence.calendar, found);
}
