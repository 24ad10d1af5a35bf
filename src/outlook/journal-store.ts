/** The journal of what we did to an appointment, for Details and the report: the last lines of the last few appointments. */
import * as v from "valibot";
import { instant } from "../http/instant.ts";
import { withoutUndefined } from "../http/without-undefined.ts";
import { cleanText } from "../tracking/clean-text.ts";
import { normaliseGuid } from "../tracking/guid.ts";
import type { JournalEntry } from "../tracking/journal-entry.ts";
import { createSettingsRing, type Kept } from "./settings-ring.ts";

export interface JournalStore {
  /** Oldest first. */
  find(globalObjectId: string): readonly JournalEntry[];
  /** @throws AbortError when aborted, and nothing else that a host can cause */
  add(globalObjectId: string, entry: JournalEntry, options: { readonly signal: AbortSignal }): Promise<Kept>;
}

const version = 1;
const mostCharacters = 7_000;
const mostLines = 20;
const longestName = 120;

const line = v.object({
  at: instant,
  did: v.picklist([
    "record-touched",
    "record-created",
    "state-set",
    "record-updated",
    "link-written",
    "regarding-changed",
    "regarding-written",
    "sharing-changed",
    "sharing-restored",
  ]),
  result: v.picklist(["done", "not-known", "failed"]),
  record: v.optional(v.pipe(v.string(), v.maxLength(40), v.transform(normaliseGuid), v.string())),
  by: v.optional(v.pipe(v.string(), v.maxLength(longestName))),
  byAt: v.optional(instant),
});
const journal = v.object({ version: v.literal(version), lines: v.array(v.unknown()) });

export function createJournalStore(): JournalStore {
  const ring = createSettingsRing({ name: "journal", mostCharacters, encode, decode });
  const find = (globalObjectId: string) => ring.find(globalObjectId) ?? [];
  return {
    find,
    add: (globalObjectId, entry, options) => ring.put(globalObjectId, [...find(globalObjectId), entry].slice(-mostLines), options),
  };
}

function encode(entries: readonly JournalEntry[]): unknown {
  const lines = entries.map(({ at, did, result, recordId, lastModifiedBy, lastModifiedAt }) => ({
    at: at.toISOString(),
    did,
    result,
    ...(recordId !== undefined && { record: recordId }),
    ...(lastModifiedBy !== undefined && { by: cleanText(lastModifiedBy, longestName) }),
    ...(lastModifiedAt && { byAt: lastModifiedAt.toISOString() }),
  }));
  return { version, lines };
}

/** An unreadable line is dropped; the others stay. */
function decode(kept: unknown): readonly JournalEntry[] | undefined {
  const parsed = v.safeParse(journal, kept);
  if (!parsed.success) return undefined;
  return parsed.output.lines.slice(-mostLines).flatMap((each) => {
    const known = v.safeParse(line, each);
    if (!known.success) return [];
    const { at, did, result, record, by, byAt } = known.output;
    return [
      withoutUndefined<JournalEntry>({
        at,
        did,
        result,
        recordId: record,
        lastModifiedBy: by === undefined ? undefined : cleanText(by, longestName),
        lastModifiedAt: byAt,
      }),
    ];
  });
}
