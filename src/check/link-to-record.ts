import { carriesLink, linkTo } from "../tracking/link.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { permit, relink } from "../tracking/ruling.ts";
import type { ActionOptions, ActionOutcome, ActionPorts } from "./action.ts";
import { linkByWriting, recordToRelink } from "./link-by-writing.ts";
import { performAction } from "./perform-action.ts";
import { isTracked, type Standing } from "./standing.ts";

/**
 * "Link this appointment to this record": for one of several records that the person picked. Deletes and merges
 * nothing, so the verdict may go on saying duplicated; the stamp then names the record that was picked.
 */
export function linkToRecord(ports: ActionPorts, recordId: string, options: ActionOptions): Promise<ActionOutcome> {
  return performAction(ports, options, async (action) => {
    const standing = await action.judge("judging");
    if (standing.kind !== "standing") return standing;
    const named = crmIdOf(standing);
    // Somebody who picks another record at the same moment is not written over: the report shows their choice.
    const pick = (judged: Standing) =>
      [named, recordId, undefined].includes(crmIdOf(judged)) ? findPickable(judged, recordId) : undefined;
    const record = pick(standing);
    if (isTracked(standing, recordId) || (record && isPicked(standing, record))) return action.linked("already", standing);
    return linkByWriting(action, standing, pick, (judged, { id }) => isTracked(judged, id) || pick(judged)?.id === id);
  });
}

/** One of the duplicates, or the one to relink to, for a viewer who may edit the calendar. */
function findPickable(standing: Standing, recordId: string): AppointmentRecord | undefined {
  const { judgement, evidence } = standing.report;
  const single = recordToRelink(standing);
  if (single?.id === recordId) return single;
  const { verdict, liveRecords } = judgement;
  const record = verdict === "duplicated" ? liveRecords.find(({ id }) => id === recordId) : undefined;
  // "blocked" stands for the choice between several; the right to edit is a question of its own.
  return record && permit(relink(record), evidence.calendar).track === "relink" ? record : undefined;
}

function crmIdOf({ stamp: { crmId } }: Standing): string | undefined {
  return crmId.kind === "present" ? crmId.value : undefined;
}

function isPicked({ stamp, organization }: Standing, record: AppointmentRecord): boolean {
  return carriesLink(stamp, linkTo(record, organization));
}
