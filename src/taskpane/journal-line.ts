import type { JournalEntry } from "../check/action.ts";
import { plain } from "../wording/plain.ts";
import type { Words } from "../wording/words.ts";
import { told } from "./detail-rows.ts";

/** One line of what we did: when, what, to which record, and how it ended; and who had changed the appointment before. */
export function journalLine({ at, did, result, recordId, lastModifiedBy, lastModifiedAt }: JournalEntry, words: Words): string {
  const { journal, byAt } = words.text.details;
  const before = byAt({ by: plain(lastModifiedBy ?? ""), when: told(lastModifiedAt, words) });
  const parts = [told(at, words), journal.did[did], recordId, journal.results[result], before === "" ? undefined : `${journal.changedBefore} ${before}`];
  return parts.filter((part) => part !== undefined).join(" · ");
}
