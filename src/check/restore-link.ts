/** *Restore link*, the gentle way: touches the one live record, and watches CRM's sync bring the stamp back. */
import { findDifferences, isSameComparison } from "../tracking/compare-values.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { isOver } from "../tracking/is-over.ts";
import { linkTo } from "../tracking/link.ts";
import type { ActionOptions, ActionOutcome, ActionPorts, RestoreRequest } from "./action.ts";
import { recordToRelink } from "./permitted-record.ts";
import { type Action, performInRounds } from "./perform-action.ts";
import { isTracked, type Standing } from "./standing.ts";
import { touchRecord } from "./touch-record.ts";
import { type Patience, watchStamp } from "./watch-stamp.ts";

/**
 * Judges anew; where that says relink, touches the record and waits for the stamp. "waiting" offers the link to write
 * as a second, explicit choice. Nothing is touched where a touch would not bring the stamp back ("write-instead"), or would
 * bring values of CRM's to Outlook that the person has not read ("differs").
 * A stop while waiting ends the waiting, not the action: the appointment is then looked at once more.
 */
export function restoreLink(
  ports: ActionPorts,
  { read }: RestoreRequest,
  { patience, ...options }: ActionOptions & { readonly patience: Patience },
): Promise<ActionOutcome> {
  return performInRounds(ports, options, async (action, standing) => {
    if (isTracked(standing)) return action.linked(action.written() === "nothing" ? "already" : "sync", standing);
    const record = recordToRelink(standing);
    if (record === undefined) return action.refused("judged-anew", standing);
    const { report, item, organization } = standing;
    const link = linkTo(record, organization);
    const why = whyNoTouch(standing, record, ports.now());
    if (why !== undefined) return { kind: "write-instead", why, link, report };
    const differences = findDifferences(item, record);
    if (differences.length > 0 && !isSameComparison(differences, read ?? [])) return { kind: "differs", record, differences, link, report };
    if ((await touchRecord(action, standing.crm, record)) === "changed") return "again";
    return watch(action, standing, record, patience);
  });
}

type WhyNoTouch = Extract<ActionOutcome, { readonly kind: "write-instead" }>["why"];

function whyNoTouch({ report, item }: Standing, record: AppointmentRecord, now: Date): WhyNoTouch | undefined {
  if (report.judgement.verdict === "duplicate-ahead") return "request-pending";
  if (record.kind === "instance") return "day-of-series";
  return isOver(item, now) ? "over" : undefined;
}

async function watch(action: Action, standing: Standing, record: AppointmentRecord, patience: Patience): Promise<ActionOutcome> {
  await watchStamp(action, standing.located, linkTo(record, standing.organization), patience);
  const after = await action.judge("reading-back", "stopped");
  if (after.kind !== "standing") return after;
  if (isTracked(after)) return action.linked("sync", after);
  const left = recordToRelink(after);
  if (left?.id !== record.id) return action.refused("judged-anew", after);
  return { kind: "waiting", link: linkTo(left, after.organization), report: after.report };
}
