import { carriesLink, linkTo } from "../tracking/link.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import type { Failure } from "../http/failure.ts";
import type { ActionOutcome } from "./action.ts";
import { placeOf } from "./create-record.ts";
import { type Action, mostRounds } from "./perform-action.ts";
import { setStateAsShown } from "./set-state.ts";
import { isTracked, type Standing } from "./standing.ts";

/**
 * Writes the link to the record that `permitted` finds in a fresh judgement, in one property-only write, and says
 * "written" only of a stamp that was read again. Where somebody else wrote meanwhile, the next round judges that.
 * A record that *Track* left halfway, by whoever's click, gets its state first: linked and Open, it would free the appointment.
 * @param isLinked is a judgement with this link on the appointment what was wanted?
 */
export async function linkByWriting(
  action: Action,
  judged: Standing,
  permitted: (standing: Standing) => AppointmentRecord | undefined,
  isLinked: (standing: Standing, record: AppointmentRecord) => boolean = (standing, { id }) => isTracked(standing, id),
): Promise<ActionOutcome> {
  let standing = judged;
  let lost: Failure | undefined;
  for (let round = 0; round < mostRounds; round += 1) {
    const record = permitted(standing);
    if (record === undefined) return action.refused("judged-anew", standing);

    if (record.id === placeOf(standing)) await setStateAsShown(action, standing, record);
    const { mailbox, stored } = standing.located;
    const link = linkTo(record, standing.organization);
    const entry = { did: "link-written", recordId: record.id } as const;
    const sent = await action.send("writing-link", entry, (options) => action.ports.store.writeLink(mailbox, stored.id, link, options));
    if (sent.kind === "answered") action.done(entry);
    lost = sent.kind === "lost" ? sent.failure : undefined;

    const again = await action.judge("reading-back");
    if (again.kind !== "standing") return again;
    if (carriesLink(again.stamp, link) && isLinked(again, record)) return action.linked("written", again);
    // Tracked otherwise than we wrote it: CRM's sync was at it.
    if (isTracked(again)) return action.linked("sync", again);
    standing = again;
  }
  if (lost !== undefined) throw lost;
  return action.refused("changed-again-and-again", standing);
}
