/** *Track in CRM*: creates the one record that this appointment can have, and links to it. */
import type { RegardingCandidate } from "../crm/crm-organization.ts";
import type { Doubt } from "../tracking/judgement.ts";
import type { ActionOptions, ActionOutcome, ActionPorts } from "./action.ts";
import { createRecord } from "./create-record.ts";
import { linkByWriting, recordToRelink } from "./link-by-writing.ts";
import { performInRounds } from "./perform-action.ts";
import { isTracked } from "./standing.ts";

export interface TrackRequest {
  /** The doubt that was read and confirmed. */
  readonly confirmed?: Doubt;
  readonly regarding?: RegardingCandidate;
}

/**
 * Each round judges anew. A record that is there, ours of the round before or anybody's, is linked to and no other is
 * made; several are never stamped over. The stamp is written only after the judgement has found the one record.
 */
export function trackAppointment(
  ports: ActionPorts,
  { confirmed, regarding }: TrackRequest,
  options: ActionOptions,
): Promise<ActionOutcome> {
  return performInRounds(ports, options, async (action, standing) => {
    if (isTracked(standing)) return action.linked(action.written() === "nothing" ? "already" : "sync", standing);
    const { plan } = standing.report.judgement;
    switch (plan.track) {
      case "none":
      case "blocked":
        return action.refused("judged-anew", standing);
      case "relink":
        return linkByWriting(action, standing, recordToRelink);
      case "confirm":
        if (plan.doubt !== confirmed) return action.refused("doubt-not-confirmed", standing);
        break;
      case "create":
        break;
    }
    const refusal = await createRecord(action, standing, regarding);
    return refusal === undefined ? "again" : action.refused(refusal, standing);
  });
}
