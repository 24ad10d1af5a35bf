/**
 * Whose one's own calendar is, as the mailbox told it, for this visit: one question less with every appointment that is
 * opened. By account, since another person may sign in. Where the browser keeps nothing, it is asked again.
 */
import type { Person } from "../tracking/evidence.ts";
import { toldPerson } from "./told-by-host.ts";

const prefix = "own-calendar:";

export const ownCalendarMemory = {
  find(account: string): Person | undefined {
    try {
      const { address, name } = JSON.parse(sessionStorage.getItem(keyOf(account)) ?? "{}") as Readonly<Record<string, unknown>>;
      return toldPerson({ emailAddress: address, displayName: name });
    } catch {
      return undefined;
    }
  },
  keep(account: string, owner: Person): void {
    try {
      sessionStorage.setItem(keyOf(account), JSON.stringify(owner));
    } catch {
      // A frame of another site, or a full store.
    }
  },
};

/** Add-ins of one origin share the store; Outlook names the part of it that is this one's in a frame. */
function keyOf(account: string): string {
  return `${Office.context.partitionKey ?? ""}${prefix}${account.toLowerCase()}`;
}
