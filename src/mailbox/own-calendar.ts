import type { Person } from "../tracking/evidence.ts";

/** Remembers for this visit who owns the account's own calendar. Never throws: what cannot be kept is asked again. */
export interface OwnCalendarMemory {
  find(account: string): Person | undefined;
  keep(account: string, owner: Person): void;
}
