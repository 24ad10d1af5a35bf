/** *Update in CRM*: writes later changes of time, place and subject to the record of a tracked appointment, where sync does not. */
import { isSameComparison } from "../tracking/compare-values.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { isLive } from "../tracking/match-records.ts";
import {
  comparePeople,
  findRecordToUpdate,
  findUpdate,
  updateReach,
  type PeopleComparison,
  type RecordUpdate,
} from "../tracking/record-update.ts";
import type { ActionOptions, ActionOutcome, UpdatingPorts, UpdateRequest } from "./action.ts";
import type { ActionTarget } from "./action-target.ts";
import { performInRounds } from "./perform-action.ts";
import { writeIfUnchanged } from "./write-if-unchanged.ts";

interface Compared {
  readonly record: AppointmentRecord;
  readonly update: RecordUpdate;
  readonly people: PeopleComparison;
}

/**
 * Judges afresh, reads the record and what the mailbox tells besides, and shows what differs ("update-differs"); once the
 * person has read that very list, writes it in one update that holds only if nobody changed the record meanwhile. Nothing is
 * written onto the appointment, so rights in CRM are enough.
 */
export function updateRecord(ports: UpdatingPorts, { read }: UpdateRequest, options: ActionOptions): Promise<ActionOutcome> {
  let answered = false;
  return performInRounds(ports, options, async (context, target) => {
    if (findRecordToUpdate(target.item, target.report.judgement) === undefined) return context.refused("verdict-changed", target);
    const compared = await compare(ports, target, options);
    if (compared === "again") return "again";
    const { record, update, people } = compared;
    const { report } = target;
    const { differences } = update;
    if (differences.length === 0)
      return { kind: "updated", how: context.written() === "nothing" ? "already" : "written", record, people, report };
    // What CRM answered to have written, and did not keep, is not written again.
    if (answered || !isSameComparison(differences, read ?? [])) return { kind: "update-differs", record, differences, people, report };
    const { crm } = target;
    const wrote = await writeIfUnchanged(context, crm, record, {
      step: "updating-record",
      did: "record-updated",
      write: ({ signal }) => crm.updateRecord(record, update.values, { signal }),
    });
    answered = wrote === "written";
    return "again";
  });
}

/** "again": the record or the appointment is no longer as it was judged. */
async function compare({ readContent }: UpdatingPorts, target: ActionTarget, { signal }: ActionOptions): Promise<Compared | "again"> {
  const { located, item, crm, report } = target;
  const judged = findRecordToUpdate(item, report.judgement);
  if (judged === undefined) return "again";
  const [reading, now] = await Promise.all([
    readContent({ mailbox: located.mailbox, id: located.stored.id, item }, { text: false }, { signal }),
    crm.findRecord(judged, { signal, parties: "wanted" }),
  ]);
  if (now.kind !== "found" || !isLive(now.record) || now.record.globalObjectId !== judged.globalObjectId) return "again";
  if (reading.kind === "read") {
    const { content } = reading;
    return {
      record: now.record,
      update: findUpdate(item, now.record, updateReach(content.sensitivity)),
      people: comparePeople(content, now.record),
    };
  }
  if (reading.why === "not-the-item-on-screen") return "again";
  return { record: now.record, update: findUpdate(item, now.record, "times-only"), people: { kind: "not-compared", why: "not-known" } };
}
