/** *Update in CRM*: what the record of a tracked appointment lacks of the appointment's own values. */
import type { AppointmentContent, NamedPerson, Sensitivity } from "./appointment-content.ts";
import { isSameDate } from "./calendar-date.ts";
import { cleanText, isBlankText } from "./clean-text.ts";
import { findDifferences, type Difference } from "./compare-values.ts";
import type { AppointmentItem, AppointmentRecord } from "./evidence.ts";
import type { Judgement } from "./judgement.ts";
import { isLive } from "./match-records.ts";
import { longestSubjectInCrm } from "./same-subject.ts";

/** Length of CRM's `location` column. */
const longestLocation = 200;

/** Columns to write; absent ones stay as they are. Start, end and all-day are written together, or not at all. */
export interface RecordValues {
  readonly subject?: string;
  readonly location?: string;
  readonly times?: { readonly start: Date; readonly end: Date; readonly allDay: boolean };
}

export interface RecordUpdate {
  /** Both sides of what would be written, for the person to read first; empty: there is nothing to write. */
  readonly differences: readonly Difference[];
  readonly values: RecordValues;
}

/** "times-only": the appointment is private, or whether it is one is not known, and CRM shows records to colleagues. */
export type UpdateReach = "everything" | "times-only";

export function updateReach(sensitivity: Sensitivity): UpdateReach {
  return sensitivity === "private" || sensitivity === "not-known" ? "times-only" : "everything";
}

/**
 * The live record of a verified `tracked`, if it can be updated by itself: a series' row has no times of a single day, and its
 * days follow it.
 */
export function findRecordToUpdate(item: AppointmentItem, { verdict, verified, record }: Judgement): AppointmentRecord | undefined {
  if (verdict !== "tracked" || !verified || record === undefined || !isLive(record)) return undefined;
  return record.kind === "master" || item.kind === "master" ? undefined : record;
}

/**
 * Show-as is left alone: it is the record's state, which people set in CRM. A subject with nothing to see in it is never
 * written: CRM wants one.
 */
export function findUpdate(item: AppointmentItem, record: AppointmentRecord, reach: UpdateReach): RecordUpdate {
  const differences = findDifferences(item, record).filter(({ point }) => {
    switch (point) {
      case "start":
      case "end":
        return !isOnSameDay(item, record, point);
      case "all-day":
        return true;
      case "subject":
        return reach === "everything" && !isBlankText(item.subject);
      case "location":
        return reach === "everything";
      case "show-as":
        return false;
    }
  });
  const differs = (...points: readonly Difference["point"][]) => differences.some(({ point }) => points.includes(point));
  const { subject, location = "", start, end, allDay } = item;
  return {
    differences,
    values: {
      ...(differs("subject") && { subject: cleanText(subject, longestSubjectInCrm) }),
      ...(differs("location") && { location: cleanText(location, longestLocation) }),
      ...(differs("start", "end", "all-day") && { times: { start, end, allDay } }),
    },
  };
}

/** Has the record an older value? A place that it never had is no later change, and is written along with one. */
export function isBehind({ differences }: RecordUpdate): boolean {
  return differences.some(({ point, record }) => point !== "location" || record !== "");
}

/** All-day ones are compared by days: CRM keeps instants, which are another midnight elsewhere. */
function isOnSameDay(item: AppointmentItem, record: AppointmentRecord, point: "start" | "end"): boolean {
  const kept = record[point];
  return item.allDay && record.allDay && kept !== undefined && isSameDate(item[point], kept, item.timeZone);
}

/**
 * Who is on one side only, by address. CRM's Web API has no documented update of the people of an appointment together with
 * the rest of it, so they are shown, and changed in CRM.
 */
export type PeopleComparison =
  | { readonly kind: "compared"; readonly onlyInvited: readonly NamedPerson[]; readonly onlyInCrm: readonly NamedPerson[] }
  /** "private": a private appointment's people are nobody's business in CRM. */
  | { readonly kind: "not-compared"; readonly why: "private" | "not-known" };

/** Without rooms, and without those of whom no address is told. */
export function comparePeople(
  { attendees, attendeeList, organizer, sensitivity }: AppointmentContent,
  { parties, ownerId }: AppointmentRecord,
): PeopleComparison {
  if (sensitivity === "private") return { kind: "not-compared", why: "private" };
  if (parties === undefined || sensitivity === "not-known") return { kind: "not-compared", why: "not-known" };
  const inCrm = new Set(parties.map(({ address }) => keyOf(address)));
  const invited = new Set([...attendees, ...(organizer ? [organizer] : [])].map(({ address }) => keyOf(address)));
  const people = attendees.filter(({ kind, address }) => kind !== "room" && address !== undefined);
  const others = parties.filter(({ userId, address }) => address !== undefined && (userId === undefined || userId !== ownerId));
  return {
    kind: "compared",
    onlyInvited: eachOnce(people.filter(({ address }) => !inCrm.has(keyOf(address)))),
    // Of a list that may be cut nobody can tell who is missing from it.
    onlyInCrm: attendeeList === "may-be-cut" ? [] : eachOnce(others.filter(({ address }) => !invited.has(keyOf(address)))),
  };
}

function eachOnce(people: readonly NamedPerson[]): readonly NamedPerson[] {
  const byAddress = new Map(people.map(({ name, address }) => [keyOf(address), { ...(name && { name }), ...(address && { address }) }]));
  return [...byAddress.values()];
}

function keyOf(address: string | undefined): string {
  return (address ?? "").toLowerCase();
}
