import type { JournalEntry } from "../check/action.ts";
import { toldCatalogueFor } from "../locales/told-catalogue.ts";
import { plain } from "../wording/plain.ts";
import type { Words } from "../wording/words.ts";
import { told } from "./detail-rows.ts";

/** One line of what we did: when, what, to which record, and how it ended; and who had changed the appointment before. */
export function journalLine({ at, did, result, recordId, lastModifiedBy, lastModifiedAt }: JournalEntry, words: Words): string {
  const { journal } = toldCatalogueFor(words.locale).details;
  const before = words.text.record.byAt({ by: plain(lastModifiedBy ?? ""), when: told(lastModifiedAt, words) });
  const parts = [
    told(at, words),
    journal.did[did],
    recordId,
    journal.results[result],
    before === "" ? undefined : `${journal.changedBefore} ${before}`,
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}
