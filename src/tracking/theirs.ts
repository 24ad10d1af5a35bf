/** Theirs: the calendar's owner owns the record, created it, or is a party to it. */
import type { AppointmentRecord, Evidence } from "./evidence.ts";

type Known = Pick<Evidence, "calendar" | "ownersUsers">;

/** "unknown": CRM did not list all of the owner's users, or the record's parties were not asked for. */
export type Theirs = "yes" | "no" | "unknown";

export function whetherTheirs(known: Known, record: AppointmentRecord): Theirs {
  if (isOwnedByThem(known, record) || isTheirParty(known, record)) return "yes";
  return known.ownersUsers.kind === "known" && record.parties ? "no" : "unknown";
}

/** Not known is not theirs. */
export function isTheirs(known: Known, record: AppointmentRecord): boolean {
  return whetherTheirs(known, record) === "yes";
}

/** Whether it is theirs depends on its parties, which were not asked for yet. */
export function wantsParties(known: Known, record: AppointmentRecord): boolean {
  return record.parties === undefined && !isOwnedByThem(known, record);
}

function isOwnedByThem({ ownersUsers }: Known, { ownerId, createdById }: AppointmentRecord): boolean {
  return ownersUsers.ids.some((id) => id === ownerId || id === createdById);
}

function isTheirParty({ calendar, ownersUsers }: Known, { parties = [] }: AppointmentRecord): boolean {
  const owner = calendar.kind === "unknown" ? undefined : calendar.owner?.address.toLowerCase();
  return parties.some(
    ({ userId, address }) =>
      (userId !== undefined && ownersUsers.ids.includes(userId)) || (owner !== undefined && address?.toLowerCase() === owner),
  );
}
