/** Theirs: the calendar's owner is the record's owner, its creator or a party of it. What is not known is not theirs. */
import type { AppointmentRecord, Evidence } from "./evidence.ts";

type Known = Pick<Evidence, "calendar" | "ownersUsers">;

export function isTheirs(known: Known, record: AppointmentRecord): boolean {
  return known.ownersUsers.kind === "known" && (isOwnedByThem(known, record) || isTheirParty(known, record));
}

/** Whether it is theirs depends on the parties, and these were not asked for. */
export function wantsParties(known: Known, record: AppointmentRecord): boolean {
  return known.ownersUsers.kind === "known" && record.parties === undefined && !isOwnedByThem(known, record);
}

function isOwnedByThem({ ownersUsers }: Known, { ownerId, createdById }: AppointmentRecord): boolean {
  return ownersUsers.kind === "known" && ownersUsers.ids.some((id) => id === ownerId || id === createdById);
}

function isTheirParty({ calendar, ownersUsers }: Known, { parties = [] }: AppointmentRecord): boolean {
  const ids = ownersUsers.kind === "known" ? ownersUsers.ids : [];
  const owner = calendar.kind === "unknown" ? undefined : calendar.owner?.address.toLowerCase();
  return parties.some(
    ({ userId, address }) => (userId !== undefined && ids.includes(userId)) || (owner !== undefined && address?.toLowerCase() === owner),
  );
}
