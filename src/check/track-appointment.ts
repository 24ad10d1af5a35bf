/** *Track in CRM*: creates the one record that this appointment can have, and links to it. */
import type { AppointmentRecord } from "../tracking/evidence.ts";
import type { TrackPlan } from "../tracking/judgement.ts";
import type { ActionOptions, ActionOutcome, Confirmed, TrackPorts, TrackRequest } from "./action.ts";
import { ensureRecord } from "./ensure-record.ts";
import { linkByWriting } from "./link-by-writing.ts";
import { performInRounds } from "./perform-action.ts";
import { isPermitted, recordToRelink } from "./permitted-record.ts";
import { prepareRecord } from "./prepare-record.ts";
import { linkedBySync } from "./linked-by-sync.ts";
import { setStateAsShown } from "./set-state.ts";
import { isTracked, type ActionTarget } from "./action-target.ts";

/**
 * Each round judges anew. A record that is there, ours of the round before or anybody's, is linked to and no other is
 * made; several are never stamped over. The stamp is written only after the judgement has found the one record.
 */
export function trackAppointment(
  ports: TrackPorts,
  { confirmed, regarding, answers }: TrackRequest,
  options: ActionOptions,
): Promise<ActionOutcome> {
  /** What lies at the place that this very click has asked for. */
  let made: string | undefined;
  return performInRounds(ports, options, async (context, target) => {
    if (isTracked(target)) return linkedBySync(context, target);
    const recordToLink = (judged: ActionTarget) => findMade(judged, made) ?? recordToRelink(judged) ?? findConfirmed(judged, confirmed);
    if (recordToLink(target) !== undefined) return linkByWriting(context, target, recordToLink);

    const { plan } = target.report.judgement;
    if (plan.track === "confirm" && !isConfirmed(plan, confirmed)) return context.refused("doubt-not-confirmed", target);
    const isLeftToCreate = plan.track === "create" || (plan.track === "confirm" && plan.record === undefined);
    if (!isLeftToCreate) return context.refused("verdict-changed", target);

    const prepared = await prepareRecord(context, target, ports, { ...(regarding && { regarding }), ...(answers && { answers }) });
    if (prepared.kind !== "prepared") return prepared;
    const created = await ensureRecord(context, target, prepared);
    if (created.kind === "refused") return context.refused(created.why, target);
    made = created.record.id;
    // By how the appointment showed before the record was there: a sync in between would already have freed it.
    await setStateAsShown(context, target, created.record);
    return "again";
  });
}

/** The only live one, and no row that may stand for the appointment beside it. */
function findMade({ report }: ActionTarget, made: string | undefined): AppointmentRecord | undefined {
  const { liveRecords, unclearRecords } = report.judgement;
  const [record] = liveRecords;
  return liveRecords.length + unclearRecords.length === 1 && record?.id === made ? record : undefined;
}

function findConfirmed(target: ActionTarget, confirmed: Confirmed | undefined): AppointmentRecord | undefined {
  const { plan } = target.report.judgement;
  if (plan.track !== "confirm" || plan.record === undefined) return undefined;
  return isConfirmed(plan, confirmed) && isPermitted(target, plan.record) ? plan.record : undefined;
}

function isConfirmed({ doubt, record }: Extract<TrackPlan, { readonly track: "confirm" }>, confirmed: Confirmed | undefined): boolean {
  return confirmed !== undefined && confirmed.doubt === doubt && confirmed.recordId === record?.id;
}
