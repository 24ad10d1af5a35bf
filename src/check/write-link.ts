import type { ActionOptions, ActionOutcome, ActionPorts } from "./action.ts";
import { linkByWriting } from "./link-by-writing.ts";
import { performAction } from "./perform-action.ts";
import { recordToRelink } from "./permitted-record.ts";
import { isTracked } from "./standing.ts";

/**
 * *Write the link onto the appointment*, in place of a touch or after one that did not bring the stamp back: to this very
 * record, if a fresh judgement still says relink to it.
 * @param recordId `link.crmId` of the outcome that offered it
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
