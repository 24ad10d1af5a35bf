import { Failure } from "../http/failure.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { editRightIn } from "../tracking/edit-right.ts";
import type { StampRegarding } from "../tracking/link.ts";
import { findRegardable, saysRegarding } from "../tracking/regarding-standing.ts";
import type { ActionOutcome, RegardingStamp } from "./action.ts";
import type { ActionTarget } from "./action-target.ts";
import { causeOf } from "./cause-of.ts";
import { findStampRegarding } from "./find-link.ts";
import { type ActionContext, mostRounds } from "./perform-action.ts";

interface Brought {
  readonly kind: "brought";
  readonly stamp: RegardingStamp;
  readonly target: ActionTarget;
  /** The stamp was written, and not only the record. */
  readonly isWritten: boolean;
}

/**
 * Has the stamp say what the record regards now, and reads both again. Each round goes by the record as it was just read, so that
 * of two people who change it at once, neither leaves the stamp at what the record no longer regards.
 */
export async function bringRegarding(context: ActionContext, judged: ActionTarget): Promise<Brought | ActionOutcome> {
  let target = judged;
  let lost: Failure | undefined;
  for (let round = 0; round < mostRounds; round += 1) {
    const record = findRegardable(target.report);
    if (record === undefined) return context.refused("verdict-changed", target);
    const brought = (stamp: RegardingStamp): Brought => ({ kind: "brought", stamp, target, isWritten: round > 0 });
    if (saysRegarding(target.stamp, record)) return brought({ kind: "agrees" });
    const editRight = editRightIn(target.located.calendar);
    if (editRight === "unknown") return context.refused("edit-right-unknown", target);
    if (editRight === "no") return brought({ kind: "left", why: "may-not-edit" });
    const regarding = await findStampRegarding(context, target, record);
    if (regarding === "type-code-not-known") return brought({ kind: "left", why: regarding });
    try {
      lost = await writeOnce(context, target, { record, regarding });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return brought({ kind: "left-by-failure", ...causeOf(error, context.options.signal) });
    }
    const again = await context.judge("reading-back");
    if (again.kind !== "target") return again;
    target = again;
  }
  const record = findRegardable(target.report);
  if (record && saysRegarding(target.stamp, record)) return { kind: "brought", stamp: { kind: "agrees" }, target, isWritten: true };
  if (lost === undefined) return context.refused("changed-again-and-again", target);
  return { kind: "brought", stamp: { kind: "left-by-failure", ...causeOf(lost, context.options.signal) }, target, isWritten: true };
}

/** The failure if the response was lost. @throws Failure if it was certainly not carried out */
async function writeOnce(
  context: ActionContext,
  { located }: ActionTarget,
  { record, regarding }: { readonly record: AppointmentRecord; readonly regarding: StampRegarding | undefined },
): Promise<Failure | undefined> {
  const entry = { did: "regarding-written", recordId: record.id } as const;
  const { mailbox, stored } = located;
  const sent = await context.send("writing-regarding", entry, (options) =>
    context.ports.store.writeRegarding(mailbox, stored.id, regarding, options),
  );
  if (sent.kind === "answered") context.done(entry);
  return sent.kind === "lost" ? sent.failure : undefined;
}
