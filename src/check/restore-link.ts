/** *Restore link*: touches the one live record and waits for CRM's sync to bring the stamp back. */
import { type Difference, findDifferences, isSameComparison } from "../tracking/compare-values.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { isOver } from "../tracking/is-over.ts";
import type { ActionOptions, ActionOutcome, ActionPorts, RestoreRequest } from "./action.ts";
import { findLink } from "./find-link.ts";
import { linkedBySync } from "./linked-by-sync.ts";
import { recordToRelink } from "./permitted-record.ts";
import { type ActionContext, performInRounds } from "./perform-action.ts";
import { isTracked, type ActionTarget } from "./action-target.ts";
import { setStateAsShown, stateToSet } from "./set-state.ts";
import { touchIfUnchanged } from "./touch-if-unchanged.ts";
import { type SyncWait, watchStamp } from "./watch-stamp.ts";

/**
 * Judges afresh; if the plan is to relink, touches the record and waits for the stamp. "waiting" offers to write the link as a
 * second, explicit choice. Nothing is touched if that would not bring the stamp back ("write-instead"), or would overwrite
 * Outlook's values with ones of CRM that the person has not read ("differs"). A record that *Track* left unfinished gets its
 * state first, which is then no difference to read. Stopping ends only the waiting: the appointment
 * is then judged once more.
 */
export function restoreLink(
  ports: ActionPorts,
  { read }: RestoreRequest,
  { syncWait, ...options }: ActionOptions & { readonly syncWait: SyncWait },
): Promise<ActionOutcome> {
  let triedToSetState = false;
  return performInRounds(ports, options, async (context, target) => {
    if (isTracked(target)) return linkedBySync(context, target);
    const record = recordToRelink(target);
    if (record === undefined) return context.refused("verdict-changed", target);
    const { report, item } = target;
    const link = await findLink(context, target, record);
    const why = whyNoTouch(target, record, ports.now());
    if (why !== undefined) return { kind: "write-instead", why, link, report };
    const isUnfinished = !triedToSetState && stateToSet(target, record) !== undefined;
    const toRead = (all: readonly Difference[]) => (isUnfinished ? all.filter(({ point }) => point !== "show-as") : all);
    const differences = toRead(findDifferences(item, record));
    if (differences.length > 0 && !isSameComparison(differences, toRead(read ?? [])))
      return { kind: "differs", record, differences, link, report };
    if (isUnfinished) {
      triedToSetState = true;
      await setStateAsShown(context, target, record);
      return "again";
    }
    if ((await touchIfUnchanged(context, target.crm, record)) === "changed") return "again";
    return watch(context, target, record, syncWait);
  });
}

type WhyNoTouch = Extract<ActionOutcome, { readonly kind: "write-instead" }>["why"];

function whyNoTouch({ report, item }: ActionTarget, record: AppointmentRecord, now: Date): WhyNoTouch | undefined {
  if (report.judgement.verdict === "duplicate-ahead") return "request-pending";
  if (record.kind === "instance") return "day-of-series";
  return isOver(item, now) ? "over" : undefined;
}

async function watch(context: ActionContext, target: ActionTarget, record: AppointmentRecord, syncWait: SyncWait): Promise<ActionOutcome> {
  await watchStamp(context, target.located, { crmId: record.id, organizationId: target.organization.id }, syncWait);
  const after = await context.judge("reading-back", "stopped");
  if (after.kind !== "target") return after;
  if (isTracked(after)) return context.linked("sync", after);
  const left = recordToRelink(after);
  if (left?.id !== record.id) return context.refused("verdict-changed", after);
  return { kind: "waiting", link: await findLink(context, after, left), report: after.report };
}
