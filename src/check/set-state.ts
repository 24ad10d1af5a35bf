import { stateShownAs, type StateAndStatus } from "../tracking/state-shown-as.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { causeOf } from "./cause-of.ts";
import { deriveRecordId } from "./derive-record-id.ts";
import { type ActionContext, mostAttempts } from "./perform-action.ts";
import type { ActionTarget } from "./action-target.ts";

/**
 * Gives a record of *Track* that is as it was created, Open and free, the state that matches how the appointment shows (CRM's
 * sync treats the two as one field). Whether this click created it or an earlier one that was interrupted does not matter. The
 * record stays in any case, and the outcome reports a failure.
 */
export async function setStateAsShown(context: ActionContext, target: ActionTarget, record: AppointmentRecord): Promise<void> {
  context.stateNotSet(undefined);
  if (!isAsCreated(target, record)) return;
  const to = stateToSet(target, record);
  if (to === undefined) {
    if (target.item.showAs === undefined) context.stateNotSet({ why: "show-as-not-told" });
    return;
  }
  const entry = { did: "state-set", recordId: record.id } as const;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    try {
      const sent = await context.send("setting-state", entry, (options) => target.crm.setState(record, to, options));
      if (sent.kind === "answered") return context.done(entry);
      if (sent.kind === "changed") return context.stateNotSet({ why: "unexpected-answer" });
      if (attempt === mostAttempts) context.stateNotSet(causeOf(sent.failure, context.options.signal));
    } catch (error) {
      const cause = causeOf(error, context.options.signal);
      context.stateNotSet(cause);
      if (cause.why === "stopped" || cause.why === "our-fault") throw error;
      return;
    }
  }
}

/** What `setStateAsShown` would set; undefined: nothing. */
export function stateToSet(target: ActionTarget, record: AppointmentRecord): StateAndStatus | undefined {
  const { showAs } = target.item;
  if (showAs === undefined || !isAsCreated(target, record)) return undefined;
  const to = stateShownAs(showAs);
  return to.state === asCreated.state && to.status === asCreated.status ? undefined : to;
}

function isAsCreated({ organization, item }: ActionTarget, { id, state, status = asCreated.status }: AppointmentRecord): boolean {
  return id === deriveRecordId(organization.id, item) && state === "open" && status === asCreated.status;
}

const asCreated: StateAndStatus = { state: 0, status: 1 };
