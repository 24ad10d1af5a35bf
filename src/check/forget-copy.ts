/** *Forget the safety copy*: that copy alone. Then judged anew. */
import { NotTheItemOnScreen } from "../mailbox/appointment-store.ts";
import { Failure } from "../http/failure.ts";
import { findCarriedCopy, findOwnCopyOf } from "../tracking/counting-copy.ts";
import type { Evidence } from "../tracking/evidence.ts";
import type { Judgement } from "../tracking/judgement.ts";
import { occurrenceKey } from "../tracking/occurrence-key.ts";
import type { OwnCopy } from "../tracking/safety-copy.ts";
import { findCrmId } from "../tracking/stamp-claims.ts";
import type { ActionOptions, ActionOutcome, ForgettingPorts } from "./action.ts";
import type { PlacedReport } from "./check-appointment.ts";
import { carriedCopyName, ownCopyName } from "./ignored-copy.ts";
import { type Action, performAction, unstoppable } from "./perform-action.ts";

export type ForgettableCopy = NonNullable<Judgement["decidedBy"]>;

/**
 * One's own by a settings write, the carried one off the item, and the mailbox read again. Where that fails, this pane passes
 * the copy over. Needs no organization that answers: a copy may be what keeps it from mattering.
 */
export function forgetCopy(ports: ForgettingPorts, which: ForgettableCopy, options: ActionOptions): Promise<ActionOutcome> {
  return performAction(ports, options, async (action) => {
    const before = await action.look("judging");
    const { judgement, evidence } = before.report;
    if (judgement.decidedBy !== which) return action.refused("judged-anew", before);
    const copy = which === "own-copy" ? findDecidingOwn(evidence) : findCarriedCopy(evidence);
    if (copy === undefined) return action.refused("judged-anew", before);
    const how = "organization" in copy ? await removeOwn(action, before, copy) : await removeCarried(action, before);
    // The host may go on telling what the mailbox no longer has.
    ports.ignoreCopy("organization" in copy ? ownCopyName(copy) : carriedCopyName(copy));
    const { report } = await action.look("reading-back");
    return { kind: "forgotten", how, report };
  });
}

type How = Extract<ActionOutcome, { readonly kind: "forgotten" }>["how"];

/** As the judgement finds the one that decided. */
function findDecidingOwn(evidence: Evidence): OwnCopy | undefined {
  return findOwnCopyOf(evidence, findCrmId(evidence)) ?? findOwnCopyOf(evidence, undefined);
}

async function removeOwn({ ports, options }: Action, { report }: PlacedReport, { organization }: OwnCopy): Promise<How> {
  const { item } = report.evidence;
  const key = item && occurrenceKey(item);
  if (key === undefined) return "ignored";
  options.signal.throwIfAborted();
  options.onStep("forgetting-copy");
  const kept = await ports.copies.forgetOwn(key, organization.id, { signal: unstoppable() });
  return kept === "kept" ? "removed" : "ignored";
}

async function removeCarried({ ports, options }: Action, { located }: PlacedReport): Promise<How> {
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
