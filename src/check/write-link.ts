import type { ActionOptions, ActionOutcome, ActionPorts } from "./action.ts";
import { linkByWriting, recordToRelink } from "./link-by-writing.ts";
import { performAction } from "./perform-action.ts";
import { isTracked } from "./standing.ts";

/**
 * The person's second, explicit choice after a restore that did not come back, and what cancels a pending request to
 * track: writes the link to this very record, if a fresh judgement still says relink to it.
 * @param recordId `link.crmId` of the "waiting" outcome
 */
export function writeLink(ports: ActionPorts, recordId: string, options: ActionOptions): Promise<ActionOutcome> {
  return performAction(ports, options, async (action) => {
    const standing = await action.judge("judging");
    if (standing.kind !== "standing") return standing;
    if (isTracked(standing, recordId)) return action.linked("already", standing);
    return linkByWriting(action, standing, (judged) => {
      const record = recordToRelink(judged);
      return record?.id === recordId ? record : undefined;
    });
  });
}
