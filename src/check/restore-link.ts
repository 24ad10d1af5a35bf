/** *Restore link*, the gentle way: touches the one live record, and watches CRM's sync bring the stamp back. */
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { linkTo } from "../tracking/link.ts";
import { carriesId } from "../tracking/match-records.ts";
import type { ActionOptions, ActionOutcome, ActionPorts } from "./action.ts";
import { recordToRelink } from "./link-by-writing.ts";
import { type Action, performInRounds } from "./perform-action.ts";
import { isTracked, type Standing } from "./standing.ts";
import { touchRecord } from "./touch-record.ts";
import { type Patience, watchStamp } from "./watch-stamp.ts";

/**
 * Judges anew; where that says relink, touches the record and waits for the stamp. "waiting" offers the link to write
 * as a second, explicit choice; so does a pending request to track, which a touch would not cancel.
 * A stop while waiting ends the waiting, not the action: the appointment is then looked at once more.
 */
export function restoreLink(ports: ActionPorts, patience: Patience, options: ActionOptions): Promise<ActionOutcome> {
  return performInRounds(ports, options, async (action, standing) => {
    if (isTracked(standing)) return action.linked(action.written() === "nothing" ? "already" : "sync", standing);
    const record = recordToRelink(standing);
    if (record === undefined) return action.refused("judged-anew", standing);
    if (carriesId(standing.item, record) === "another") return action.refused("identities-disagree", standing);
    if (standing.report.judgement.verdict === "duplicate-ahead") return waiting(standing, record);
    if ((await touchRecord(action, standing.crm, record)) === "changed") return "again";
    return watch(action, standing, record, patience);
  });
}

async function watch(action: Action, standing: Standing, record: AppointmentRecord, patience: Patience): Promise<ActionOutcome> {
  await watchStamp(action, standing.located, linkTo(record, standing.organization), patience);
  const after = await action.judge("reading-back", "stopped");
  if (after.kind !== "standing") return after;
  if (isTracked(after)) return action.linked("sync", after);
  const left = recordToRelink(after);
  return left?.id === record.id ? waiting(after, left) : action.refused("judged-anew", after);
}

function waiting({ report, organization }: Standing, record: AppointmentRecord): ActionOutcome {
  return { kind: "waiting", link: linkTo(record, organization), report };
}
