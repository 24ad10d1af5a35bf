import type { AppointmentRecord } from "../tracking/evidence.ts";
import type { ActionStep, JournalEntry } from "./action.ts";
import type { ActionTarget } from "./action-target.ts";
import { type ActionContext, mostAttempts } from "./perform-action.ts";

interface ConditionalWrite {
  readonly step: ActionStep;
  readonly did: JournalEntry["did"];
  readonly write: (options: { readonly signal: AbortSignal }) => Promise<void>;
  /** After a lost response: does the record, as it is now, show that the write was carried out, whoever did it? */
  readonly isDone?: (now: AppointmentRecord) => boolean;
}

/**
 * Writes to the record only if it is still as it was judged. After a lost response the record itself shows whether the write was
 * carried out; if it has not changed, it is sent once more. "changed": somebody else changed or deleted it, so it has to be judged
 * again.
 * @throws Failure
 */
export async function writeIfUnchanged(
  context: ActionContext,
  crm: ActionTarget["crm"],
  record: AppointmentRecord,
  { step, did, write, isDone = () => false }: ConditionalWrite,
): Promise<"written" | "changed"> {
  const entry = { did, recordId: record.id };
  for (let attempt = 1; ; attempt += 1) {
    const sent = await context.send(step, entry, write);
    switch (sent.kind) {
      case "answered":
        context.done(entry);
        return "written";
      case "changed":
        return "changed";
      case "lost": {
        const now = await crm.findRecord(record, { signal: context.options.signal });
        if (now.kind !== "found") return "changed";
        if (isDone(now.record)) return "written";
        if (now.record.etag !== record.etag) return "changed";
        if (attempt === mostAttempts) throw sent.failure;
      }
    }
  }
}
