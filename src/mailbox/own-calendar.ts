import type { Person } from "../tracking/evidence.ts";

/** Remembers during this visit who owns the account's own calendar. Never throws: what was not stored is asked again. */
export interface OwnCalendarMemory {
  find(account: string): Person | undefined;
  keep(account: string, owner: Person): void;
}
