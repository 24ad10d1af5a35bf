/** *Set regarding* and *Change regarding*: the record first, then the stamp, and its undoing. */
import type { RegardingCandidate, RegardingChange } from "../crm/crm-organization.ts";
import type { AppointmentRecord, Regarding } from "../tracking/evidence.ts";
import { editRightIn } from "../tracking/edit-right.ts";
import { findRegardable } from "../tracking/regarding-standing.ts";
import type { ActionOptions, ActionOutcome, RegardingPorts, RegardingRequest } from "./action.ts";
import type { ActionTarget } from "./action-target.ts";
import { bringRegarding } from "./bring-regarding.ts";
import { type ActionContext, isCopy, performInRounds } from "./perform-action.ts";
import { readVersion } from "./touch-if-unchanged.ts";
import { writeIfUnchanged } from "./write-if-unchanged.ts";

/**
 * Only for the live record of a verified `tracked`. Record and stamp are both read again; where the stamp stays behind, the
 * outcome says why. Idempotent: what is there already is not written once more.
 */
export function changeRegarding(ports: RegardingPorts, request: RegardingRequest, options: ActionOptions): Promise<ActionOutcome> {
  let undo: RegardingRequest | undefined;
  return performInRounds(ports, options, async (context, target) => {
    const record = findRegardable(target.report, request.recordId);
    if (record === undefined) return context.refused("verdict-changed", target);
    let judged = target;
    if (record.regarding?.id !== request.to?.id) {
      if (record.regarding?.id !== request.from?.id) return context.refused("regarding-changed", target);
      // Whoever may not edit changes the record alone; of whom that is not known, neither.
      if (editRightIn(target.located.calendar) === "unknown") return context.refused("edit-right-unknown", target);
      if ((await setIfUnchanged(context, target, record, request)) === "changed") return "again";
      undo = undoOf(request, record.regarding, ports.regardingTypes);
      context.regardingSet({ ...(request.to && { to: request.to }), ...(undo && { undo }) });
      const after = await context.judge("reading-back");
      if (after.kind !== "target") return after;
      judged = after;
    }
    const brought = await bringRegarding(context, judged);
    if (brought.kind !== "brought") return brought;
    const { report } = brought.target;
    const now = findRegardable(report, request.recordId);
    if (now === undefined) return context.refused("verdict-changed", brought.target);
    if (now.regarding?.id !== request.to?.id) return context.refused("regarding-changed", brought.target);
    return {
      kind: "regarding",
      how: context.written() === "nothing" ? "already" : "changed",
      ...(now.regarding && { regarding: now.regarding }),
      stamp: brought.stamp,
      ...(undo && { undo }),
      ...(brought.isWritten && isCopy(brought.target.located) && { ownersItem: "may-not-follow" }),
      report,
    };
  });
}

/** @throws Failure */
async function setIfUnchanged(
  context: ActionContext,
  { crm }: ActionTarget,
  judged: AppointmentRecord,
  { to }: RegardingRequest,
): Promise<"written" | "changed"> {
  const { signal } = context.options;
  const record = judged.etag === undefined ? await readVersion(crm, judged, signal) : judged;
  const change = record && changeOf(record.regarding, to);
  if (record === undefined || change === undefined) return "changed";
  return writeIfUnchanged(context, crm, record, {
    step: "changing-regarding",
    did: "regarding-changed",
    write: (options) => crm.setRegarding(record, change, options),
    isDone: ({ regarding }) => regarding?.id === to?.id,
  });
}

/** Undefined if there is nothing to change. */
function changeOf(from: Regarding | undefined, to: RegardingCandidate | undefined): RegardingChange | undefined {
  const known = from?.type === undefined ? undefined : { id: from.id, type: from.type };
  if (to !== undefined) return { from: known, to };
  // Only an undo sets it to nothing, and it knows the table of what it takes away.
  return known && { from: known, to };
}

/** Undefined if what the record regarded before is in no table that can be written here. */
function undoOf({ recordId, to }: RegardingRequest, before: Regarding | undefined, types: readonly string[]): RegardingRequest | undefined {
  const from = to ? { from: to } : {};
  if (before === undefined) return { recordId, ...from };
  const { id, type, name = "" } = before;
  return type !== undefined && types.includes(type) ? { recordId, ...from, to: { id, type, name } } : undefined;
}
