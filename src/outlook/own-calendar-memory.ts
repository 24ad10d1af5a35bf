/**
 * The owner of one's own calendar, as the mailbox reported it, kept for this visit: saves one question per appointment opened.
 * By account, because another person may sign in. If the browser stores nothing, it is asked again.
 */
import type { Person } from "../tracking/evidence.ts";
import { personFromHost } from "./host-values.ts";

const prefix = "own-calendar:";

export const ownCalendarMemory = {
  find(account: string): Person | undefined {
    try {
      const { address, name } = JSON.parse(sessionStorage.getItem(keyOf(account)) ?? "{}") as Readonly<Record<string, unknown>>;
      return personFromHost({ emailAddress: address, displayName: name });
    } catch {
      return undefined;
    }
  },
  keep(account: string, owner: Person): void {
    try {
      sessionStorage.setItem(keyOf(account), JSON.stringify(owner));
    } catch {
      // A frame of another site, or full storage.
    }
  },
};

/** Add-ins of one origin share the storage; in a frame Outlook gives each its own partition key. */
function keyOf(account: string): string {
  return `${Office.context.partitionKey ?? ""}${prefix}${account.toLowerCase()}`;
}
