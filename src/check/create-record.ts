import type { RecordDraft, RegardingCandidate } from "../crm/crm-organization.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { globalObjectIdSpellings } from "../tracking/global-object-id.ts";
import { isLive } from "../tracking/match-records.ts";
import type { RefusalReason } from "./action.ts";
import { deriveRecordId } from "./derive-record-id.ts";
import { type Action, mostAttempts } from "./perform-action.ts";
import { carriesIdBesides } from "./permitted-record.ts";
import type { Standing } from "./standing.ts";

/** "there": live, and of this appointment. */
export type CreatedRecord =
  { readonly kind: "there"; readonly record: AppointmentRecord } | { readonly kind: "refused"; readonly why: RefusalReason };

/**
 * Creates the appointment's record at the id that everybody derives for it, and reads it. Somebody who was first, or a
 * lost answer of our own, is the same to it: what counts is the record that lies there.
 * @throws Failure
 */
export async function createRecord(action: Action, standing: Standing, regarding: RegardingCandidate | undefined): Promise<CreatedRecord> {
  const { crm } = standing;
  const draft = findDraft(standing, regarding);
  if (draft === undefined) return refused("day-not-known");
  const entry = { did: "record-created", recordId: draft.id } as const;
  for (let attempt = 1; ; attempt += 1) {
    const sent = await action.send("creating-record", entry, (options) => crm.createRecord(draft, options));
    if (sent.kind === "answered" && sent.value === "created") action.done(entry);

    const now = await crm.findRecord({ id: draft.id, kind: "single" }, { signal: action.options.signal });
    if (now.kind === "found") {
      const { record } = now;
      if (!isLive(record)) return refused("record-closed");
      if (!carriesIdBesides(standing, record)) return refused("place-taken");
      return { kind: "there", record };
    }
    // 404 as well as 403 for a row that one may not see.
    if (now.kind === "unknown" ? now.why === "forbidden" : sent.kind !== "lost") return refused("record-not-visible");
    if (sent.kind === "lost" && attempt === mostAttempts) throw sent.failure;
  }
}

/** Undefined for an appointment without a name that two people would find alike: nothing could ever find its record again. */
function findDraft({ item, organization }: Standing, regarding: RegardingCandidate | undefined): RecordDraft | undefined {
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

/** The id of the one record that this add-in can make of the appointment. Undefined: it has no such name. */
export function placeOf({ item, organization }: Pick<Standing, "item" | "organization">): string | undefined {
  return deriveRecordId(organization.id, item);
}

function refused(why: RefusalReason): CreatedRecord {
  return { kind: "refused", why };
}
