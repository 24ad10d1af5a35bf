import { carriesLink } from "../tracking/link.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import type { Failure } from "../http/failure.ts";
import type { ActionOutcome } from "./action.ts";
import { findLink } from "./find-link.ts";
import { type ActionContext, mostRounds } from "./perform-action.ts";
import { setStateAsShown } from "./set-state.ts";
import { isTracked, type ActionTarget } from "./action-target.ts";

/**
 * Writes the link to the record that `permitted` finds in a fresh judgement, in one property-only write, and says
 * "written" only of a stamp that was read again. Where somebody else wrote meanwhile, the next round judges that.
 * A record that *Track* left halfway, by whoever's click, gets its state first: linked and Open, it would free the appointment.
 * @param isLinked is a judgement with this link on the appointment what was wanted?
 */
export async function linkByWriting(
  context: ActionContext,
  judged: ActionTarget,
  permitted: (target: ActionTarget) => AppointmentRecord | undefined,
  isLinked: (target: ActionTarget, record: AppointmentRecord) => boolean = (target, { id }) => isTracked(target, id),
): Promise<ActionOutcome> {
  let target = judged;
  let lost: Failure | undefined;
  for (let round = 0; round < mostRounds; round += 1) {
    const record = permitted(target);
    if (record === undefined) return context.refused("verdict-changed", target);

    await setStateAsShown(context, target, record);
    const { mailbox, stored } = target.located;
    const link = await findLink(context, target, record);
    const entry = { did: "link-written", recordId: record.id } as const;
    const sent = await context.send("writing-link", entry, (options) => context.ports.store.writeLink(mailbox, stored.id, link, options));
    if (sent.kind === "answered") context.done(entry);
    lost = sent.kind === "lost" ? sent.failure : undefined;

    const again = await context.judge("reading-back");
    if (again.kind !== "target") return again;
    if (carriesLink(again.stamp, link) && isLinked(again, record)) return context.linked("written", again);
    // Tracked otherwise than we wrote it: CRM's sync was at it.
    if (isTracked(again)) return context.linked("sync", again);
    target = again;
  }
  if (lost !== undefined) throw lost;
  return context.refused("changed-again-and-again", target);
}
