/** *Forget the safety copy*: removes that one copy, then judges again. */
import { NotTheItemOnScreen } from "../mailbox/appointment-store.ts";
import { Failure } from "../http/failure.ts";
import { findCarriedCopy, findOwnCopyOf } from "../tracking/counting-copy.ts";
import type { Evidence, OwnCopy } from "../tracking/evidence.ts";
import type { Judgement } from "../tracking/judgement.ts";
import { occurrenceKey } from "../tracking/occurrence-key.ts";
import { findCrmId } from "../tracking/stamp-claims.ts";
import type { ActionOptions, ActionOutcome, ForgettingPorts } from "./action.ts";
import type { LocatedReport } from "./check-appointment.ts";
import { carriedCopyName, ownCopyName } from "./gather-evidence.ts";
import { type ActionContext, performAction, unstoppable } from "./perform-action.ts";

export type ForgettableCopy = NonNullable<Judgement["decidedBy"]>;

/**
 * One's own copy by a settings write, the carried one by a write to the item, after which the mailbox is read again. If that
 * fails, this pane ignores the copy. Needs no answer from the organization: the copy may be what makes the difference.
 */
export function forgetCopy(ports: ForgettingPorts, which: ForgettableCopy, options: ActionOptions): Promise<ActionOutcome> {
  return performAction(ports, options, async (context) => {
    const before = await context.look("judging");
    const { judgement, evidence } = before.report;
    if (judgement.decidedBy !== which) return context.refused("verdict-changed", before);
    const copy = which === "own-copy" ? findDecidingOwn(evidence) : findCarriedCopy(evidence);
    if (copy === undefined) return context.refused("verdict-changed", before);
    const how = "organization" in copy ? await removeOwn(context, before, copy) : await removeCarried(context, before);
    // The host may still report what the mailbox no longer has.
    ports.ignoreCopy("organization" in copy ? ownCopyName(copy) : carriedCopyName(copy));
    const { report } = await context.look("reading-back");
    return { kind: "forgotten", how, report };
  });
}

type How = Extract<ActionOutcome, { readonly kind: "forgotten" }>["how"];

/** Found the same way as in the judgement. */
function findDecidingOwn(evidence: Evidence): OwnCopy | undefined {
  return findOwnCopyOf(evidence, findCrmId(evidence)) ?? findOwnCopyOf(evidence, undefined);
}

async function removeOwn({ ports, options }: ActionContext, { report }: LocatedReport, { organization }: OwnCopy): Promise<How> {
  const { item } = report.evidence;
  const key = item && occurrenceKey(item);
  if (key === undefined) return "ignored";
  options.signal.throwIfAborted();
  options.onStep("forgetting-copy");
  const kept = await ports.copies.forgetOwn(key, organization.id, { signal: unstoppable() });
  return kept === "kept" ? "removed" : "ignored";
}

async function removeCarried({ ports, options }: ActionContext, { located }: LocatedReport): Promise<How> {
  if (located === undefined) return "ignored";
  options.signal.throwIfAborted();
  options.onStep("forgetting-copy");
  try {
    await ports.store.forgetCarriedCopy(located.mailbox, located.stored.id, { signal: unstoppable() });
    return "removed";
  } catch (error) {
    if (error instanceof Failure || error instanceof NotTheItemOnScreen) return "ignored";
    throw error;
  }
}
