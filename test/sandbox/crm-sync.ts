/** CRM's own sync: a record that changed writes its stamp back on the appointment of the same id. */
import type { ItemPlace } from "./crm-clients.ts";
import { stampItem } from "./crm-stamp.ts";
import { cleanId, findOccurrenceDay, globalObjectIdOf, isOccurrence, occurrenceDayOf } from "./exchange/global-object-id.ts";
import type { CrmRecord, Item, Mailbox } from "./world/world.ts";
import type { WorldState } from "./world/world-state.ts";

/** Every organization with sync on stamps the appointments of the records changed since it last ran. */
export function runSync(state: WorldState): { readonly stamped: readonly ItemPlace[] } {
  const stamped: ItemPlace[] = [];
  for (const [org, records] of [...state.unsynced]) {
    if (org.sync === "off") continue;
    state.unsynced.delete(org);
    for (const record of records) {
      for (const { mailbox, item } of findItems(state, record)) {
        stampItem(item, record, org);
        state.itemChanged(item, record.modifiedby ?? record.owner ?? mailbox.email);
        stamped.push({ mailbox: mailbox.email, item: item.id });
      }
    }
  }
  return { stamped };
}

/** In the mailbox of the record's owner; where that one holds none, in any. */
function findItems(state: WorldState, record: CrmRecord): readonly { mailbox: Mailbox; item: Item }[] {
  const held = state.world.mailboxes.flatMap((mailbox) =>
    mailbox.items.filter((item) => isSame(item, mailbox, record)).map((item) => ({ mailbox, item })),
  );
  const owner = record.owner === undefined ? undefined : state.findMailbox(record.owner);
  const owned = held.filter(({ mailbox }) => mailbox === owner);
  return owned.length > 0 ? owned : held;
}

function isSame(item: Item, mailbox: Mailbox, record: CrmRecord): boolean {
  const recordId = record.globalobjectid?.trim();
  if (recordId === undefined || recordId === "") return false;
  const itemId = globalObjectIdOf(item, mailbox);
  if (cleanId(recordId) !== cleanId(itemId)) return false;
  const recordDay =
    findOccurrenceDay(recordId) ??
    record.originalstartdate?.slice(0, 10) ??
    (isDay(record) ? record.scheduledstart.slice(0, 10) : undefined);
  const itemDay = isOccurrence(item) ? (findOccurrenceDay(itemId) ?? occurrenceDayOf(item)) : undefined;
  return recordDay === itemDay;
}

/** A day of a series: it says so, or it names the series it belongs to. */
function isDay(record: CrmRecord): boolean {
  return record.instancetypecode === 2 || record.instancetypecode === 3 || (record.seriesid ?? null) !== null;
}
