import type { ActionOptions, ActionOutcome, ActionPorts } from "./action.ts";
import { linkByWriting } from "./link-by-writing.ts";
import { linkedBySync } from "./linked-by-sync.ts";
import { performAction } from "./perform-action.ts";
import { recordToRelink } from "./permitted-record.ts";
import { isTracked } from "./action-target.ts";

/**
 * *Write the link onto the appointment*, instead of a touch or after one that did not bring the stamp back. Only to this very
 * record, and only if a fresh judgement still says to relink to it.
 * @param recordId `link.crmId` of the outcome that offered it
 */
export function writeLink(ports: ActionPorts, recordId: string, options: ActionOptions): Promise<ActionOutcome> {
  return performAction(ports, options, async (context) => {
    const target = await context.judge("judging");
    if (target.kind !== "target") return target;
    if (isTracked(target, recordId)) return linkedBySync(context, target);
    return linkByWriting(context, target, (judged) => {
      const record = recordToRelink(judged);
      return record?.id === recordId ? record : undefined;
    });
  });
}
