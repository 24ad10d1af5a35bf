/** *Track in CRM*: creates the one record that this appointment can have, and links to it. */
import type { AppointmentRecord } from "../tracking/evidence.ts";
import type { TrackPlan } from "../tracking/judgement.ts";
import type { ActionOptions, ActionOutcome, ActionPorts, Confirmed, TrackRequest } from "./action.ts";
import { createRecord } from "./create-record.ts";
import { linkByWriting } from "./link-by-writing.ts";
import { performInRounds } from "./perform-action.ts";
import { isPermitted, recordToRelink } from "./permitted-record.ts";
import { isTracked, type Standing } from "./standing.ts";

/**
 * Each round judges anew. A record that is there, ours of the round before or anybody's, is linked to and no other is
 * made; several are never stamped over. The stamp is written only after the judgement has found the one record.
 */
export function trackAppointment(
  ports: ActionPorts,
  { confirmed, regarding }: TrackRequest,
  options: ActionOptions,
): Promise<ActionOutcome> {
  /** What lies at the place that this very click has asked for. */
  let made: string | undefined;
  return performInRounds(ports, options, async (action, standing) => {
    if (isTracked(standing)) return action.linked(action.written() === "nothing" ? "already" : "sync", standing);
    const recordToLink = (judged: Standing) => findMade(judged, made) ?? recordToRelink(judged) ?? findConfirmed(judged, confirmed);
    if (recordToLink(standing) !== undefined) return linkByWriting(action, standing, recordToLink);

    const { plan } = standing.report.judgement;
    if (plan.track === "confirm" && !isConfirmed(plan, confirmed)) return action.refused("doubt-not-confirmed", standing);
    const isLeftToCreate = plan.track === "create" || (plan.track === "confirm" && plan.record === undefined);
    if (!isLeftToCreate) return action.refused("judged-anew", standing);

    const created = await createRecord(action, standing, regarding);
    if (created.kind === "refused") return action.refused(created.why, standing);
    made = created.record.id;
    return "again";
  });
}

/** The only live one, and no row that may stand for the appointment beside it. */
function findMade({ report }: Standing, made: string | undefined): AppointmentRecord | undefined {
  const { liveRecords, unclearRecords } = report.judgement;
  const [record] = liveRecords;
  return liveRecords.length + unclearRecords.length === 1 && record?.id === made ? record : undefined;
}

function findConfirmed(standing: Standing, confirmed: Confirmed | undefined): AppointmentRecord | undefined {
  const { plan } = standing.report.judgement;
  if (plan.track !== "confirm" || plan.record === undefined) return undefined;
  return isConfirmed(plan, confirmed) && isPermitted(standing, plan.record) ? plan.record : undefined;
}

function isConfirmed({ doubt, record }: Extract<TrackPlan, { readonly track: "confirm" }>, confirmed: Confirmed | undefined): boolean {
  return confirmed !== undefined && confirmed.doubt === doubt && confirmed.recordId === record?.id;
}
