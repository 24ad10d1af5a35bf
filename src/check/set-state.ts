import { stateShownAs, type StateAndStatus } from "../tracking/state-shown-as.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { causeOf } from "./cause-of.ts";
import { type Action, mostAttempts } from "./perform-action.ts";
import type { Standing } from "./standing.ts";

/**
 * Gives a record that stands as it was created, Open and free, the state that the appointment shows: to CRM's sync they are
 * one field. Ours of this click, or of one that ended halfway. The record stays whatever comes of it, and the outcome says so.
 */
export async function setStateAsShown(action: Action, { crm, item }: Standing, record: AppointmentRecord): Promise<void> {
  if (record.state !== "open" || (record.status ?? asCreated.status) !== asCreated.status) return;
  if (item.showAs === undefined) return action.stateNotSet({ why: "show-as-not-told" });
  const to = stateShownAs(item.showAs);
  if (to.state === asCreated.state && to.status === asCreated.status) return;
  const entry = { did: "state-set", recordId: record.id } as const;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    try {
      const sent = await action.send("setting-state", entry, (options) => crm.setState(record, to, options));
      if (sent.kind === "answered") return action.done(entry);
      if (sent.kind === "changed") return action.stateNotSet({ why: "unexpected-answer" });
      if (attempt === mostAttempts) action.stateNotSet(causeOf(sent.failure, action.options.signal));
    } catch (error) {
      const cause = causeOf(error, action.options.signal);
      action.stateNotSet(cause);
      if (cause.why === "stopped" || cause.why === "our-fault") throw error;
      return;
    }
  }
}

const asCreated: StateAndStatus = { state: 0, status: 1 };
