import { carriesLink, linkTo } from "../tracking/link.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { findCrmId } from "../tracking/stamp-claims.ts";
import type { ActionOptions, ActionOutcome, ActionPorts } from "./action.ts";
import { linkByWriting } from "./link-by-writing.ts";
import { performAction } from "./perform-action.ts";
import { recordToRelink } from "./permitted-record.ts";
import { isTracked, type Standing } from "./standing.ts";

/**
 * *Link this appointment to this record*: for a record that the person picked. Writes the stamp alone, and touches no record
 * but one that *Track* left halfway, so that the verdict may go on saying duplicated, or copied; the stamp then names the record that was picked.
 */
export function linkToRecord(ports: ActionPorts, recordId: string, options: ActionOptions): Promise<ActionOutcome> {
  return performAction(ports, options, async (action) => {
    const standing = await action.judge("judging");
    if (standing.kind !== "standing") return standing;
    const named = findCrmId(standing.report.evidence);
    // Somebody who picks another record at the same moment is not written over: the report shows their choice.
    const pick = (judged: Standing) =>
      [named, recordId, undefined].includes(findCrmId(judged.report.evidence)) ? findPickable(judged, recordId) : undefined;
    const record = pick(standing);
    if (isTracked(standing, recordId) || (record && isPicked(standing, record))) return action.linked("already", standing);
    // Read again, the stamp says what the person wanted it to say; what is thought of it is in the report.
    return linkByWriting(action, standing, pick, () => true);
  });
}

/** What a fresh judgement offers to pick from, the one to relink to included; it offers nothing to who may not edit. */
function findPickable(standing: Standing, recordId: string): AppointmentRecord | undefined {
  const { plan, linkable } = standing.report.judgement;
  const picked = plan.track === "blocked" && plan.reason === "pick" ? plan.pick.candidates : [];
  const candidate = picked.find(({ record }) => record.id === recordId);
  if (candidate) return candidate.live ? candidate.record : undefined;
  return [linkable, recordToRelink(standing)].find((record) => record?.id === recordId);
}

function isPicked({ stamp, organization }: Standing, record: AppointmentRecord): boolean {
  return carriesLink(stamp, linkTo(record, organization));
}
