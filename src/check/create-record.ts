import type { RecordDraft, RegardingCandidate } from "../crm/crm-organization.ts";
import { globalObjectIdSpellings } from "../tracking/global-object-id.ts";
import { carriesId, isLive } from "../tracking/match-records.ts";
import type { RefusalReason } from "./action.ts";
import { deriveRecordId } from "./derive-record-id.ts";
import { type Action, mostAttempts } from "./perform-action.ts";
import type { Standing } from "./standing.ts";

/**
 * Creates the appointment's record at the id that everybody derives for it, and reads it. Somebody who was first, or a
 * lost answer of our own, is the same to it: what counts is the record that lies there then.
 * @returns why it is none to link to; undefined: live, and of this appointment
 * @throws Failure
 */
export async function createRecord(
  action: Action,
  standing: Standing,
  regarding: RegardingCandidate | undefined,
): Promise<RefusalReason | undefined> {
  const { crm, item } = standing;
  const draft = findDraft(standing, regarding);
  if (draft === undefined) return "identities-disagree";
  const entry = { did: "record-created", recordId: draft.id } as const;
  for (let attempt = 1; ; attempt += 1) {
    const sent = await action.send("creating-record", entry, (options) => crm.createRecord(draft, options));
    if (sent.kind === "answered" && sent.value === "created") action.done(entry);

    const record = await crm.findRecord({ id: draft.id, kind: "single" }, { signal: action.options.signal });
    if (record !== undefined) {
      if (!isLive(record)) return "record-closed";
      return carriesId(item, record) === "this" ? undefined : "identities-disagree";
    }
    if (sent.kind !== "lost") return "record-not-visible";
    if (attempt === mostAttempts) throw sent.failure;
  }
}

/** Undefined for an appointment without an id that CRM can hold: nothing could ever find its record again. */
function findDraft({ item, organization }: Standing, regarding: RegardingCandidate | undefined): RecordDraft | undefined {
  const [globalObjectId] = globalObjectIdSpellings(item.globalObjectId ?? "");
  const id = deriveRecordId(organization.id, item.globalObjectId ?? "");
  if (globalObjectId === undefined || id === undefined) return undefined;
  return { id, subject: item.subject, start: item.start, end: item.end, globalObjectId, ...(regarding && { regarding }) };
}
