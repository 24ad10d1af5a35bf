import type { RecordDraft, RegardingCandidate } from "../crm/crm-organization.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { globalObjectIdSpellings } from "../tracking/global-object-id.ts";
import { isLive } from "../tracking/match-records.ts";
import type { RefusalReason } from "./action.ts";
import { deriveRecordId } from "./derive-record-id.ts";
import { type ActionContext, mostAttempts } from "./perform-action.ts";
import { carriesIdBesides } from "./permitted-record.ts";
import type { ActionTarget } from "./action-target.ts";

/** "there": it is live and carries this appointment's id. */
export type EnsuredRecord =
  { readonly kind: "there"; readonly record: AppointmentRecord } | { readonly kind: "refused"; readonly why: RefusalReason };

/**
 * Creates the appointment's record under the id that everybody derives for it, then reads it. Whether somebody else was first
 * or our own response was lost makes no difference: what counts is the record with that id.
 * @throws Failure
 */
export async function ensureRecord(
  context: ActionContext,
  target: ActionTarget,
  regarding: RegardingCandidate | undefined,
): Promise<EnsuredRecord> {
  const { crm } = target;
  const draft = findDraft(target, regarding);
  if (draft === undefined) return refused("day-not-known");
  const entry = { did: "record-created", recordId: draft.id } as const;
  for (let attempt = 1; ; attempt += 1) {
    const sent = await context.send("creating-record", entry, (options) => crm.createRecord(draft, options));
    if (sent.kind === "answered" && sent.value === "created") context.done(entry);

    const now = await crm.findRecord({ id: draft.id, kind: "single" }, { signal: context.options.signal });
    if (now.kind === "found") {
      const { record } = now;
      if (!isLive(record)) return refused("record-closed");
      if (!carriesIdBesides(target, record)) return refused("place-taken");
      return { kind: "there", record };
    }
    // CRM answers 404 as well as 403 for a row one may not see.
    if (now.kind === "unknown" ? now.why === "forbidden" : sent.kind !== "lost") return refused("record-not-visible");
    if (sent.kind === "lost" && attempt === mostAttempts) throw sent.failure;
  }
}

/** Undefined for an appointment without a key that two people would derive alike: its record could never be found again. */
function findDraft({ item, organization }: ActionTarget, regarding: RegardingCandidate | undefined): RecordDraft | undefined {
  const [globalObjectId] = globalObjectIdSpellings(item.globalObjectId ?? "");
  const id = placeOf({ item, organization });
  if (globalObjectId === undefined || id === undefined) return undefined;
  return {
    id,
    subject: item.subject,
    start: item.start,
    end: item.end,
    allDay: item.allDay,
    globalObjectId,
    ...(regarding && { regarding }),
  };
}

/** The id of the only record this add-in can create for the appointment. Undefined: it has none. */
export function placeOf({ item, organization }: Pick<ActionTarget, "item" | "organization">): string | undefined {
  return deriveRecordId(organization.id, item);
}

function refused(why: RefusalReason): EnsuredRecord {
  return { kind: "refused", why };
}
