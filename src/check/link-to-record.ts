import { carriesLink } from "../tracking/link.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { findCrmId } from "../tracking/stamp-claims.ts";
import type { ActionOptions, ActionOutcome, ActionPorts } from "./action.ts";
import { linkByWriting } from "./link-by-writing.ts";
import { linkedBySync } from "./linked-by-sync.ts";
import { performAction } from "./perform-action.ts";
import { recordToRelink } from "./permitted-record.ts";
import { isTracked, type ActionTarget } from "./action-target.ts";

/**
 * *Link this appointment to this record*, for a record that the person picked. Writes only the stamp, and changes no record
 * except one that *Track* left unfinished. The verdict may still be duplicated or copied; the stamp then names the picked
 * record.
 */
export function linkToRecord(ports: ActionPorts, recordId: string, options: ActionOptions): Promise<ActionOutcome> {
  return performAction(ports, options, async (context) => {
    const target = await context.judge("judging");
    if (target.kind !== "target") return target;
    const named = findCrmId(target.report.evidence);
    // If somebody else picks another record at the same moment, their choice is not overwritten: the report shows it.
    const pick = (judged: ActionTarget) =>
      [named, recordId, undefined].includes(findCrmId(judged.report.evidence)) ? findPickable(judged, recordId) : undefined;
    const record = pick(target);
    if (isTracked(target, recordId)) return linkedBySync(context, target);
    if (record && isPicked(target, record)) return context.linked("already", target);
    // The stamp read back is what the person wanted; the judgement about it is in the report.
    return linkByWriting(context, target, pick, () => true);
  });
}

/** The records a fresh judgement offers, including the one to relink to; none to a viewer who may not edit. */
function findPickable(target: ActionTarget, recordId: string): AppointmentRecord | undefined {
  const { plan, linkable } = target.report.judgement;
  const picked = plan.track === "blocked" && plan.reason === "pick" ? plan.pick.candidates : [];
  const candidate = picked.find(({ record }) => record.id === recordId);
  if (candidate) return candidate.live ? candidate.record : undefined;
  return [linkable, recordToRelink(target)].find((record) => record?.id === recordId);
}

function isPicked({ stamp, organization }: ActionTarget, record: AppointmentRecord): boolean {
  return carriesLink(stamp, { crmId: record.id, organizationId: organization.id });
}
