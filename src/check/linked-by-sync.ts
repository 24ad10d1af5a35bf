import type { ActionOutcome } from "./action.ts";
import type { ActionTarget } from "./action-target.ts";
import type { ActionContext } from "./perform-action.ts";
import { setStateAsShown } from "./set-state.ts";

/** The appointment is tracked without a link of this click. If its record is one that *Track* left halfway, it gets its state. */
export async function linkedBySync(context: ActionContext, target: ActionTarget): Promise<ActionOutcome> {
  const { record } = target.report.judgement;
  if (record) await setStateAsShown(context, target, record);
  return context.linked(context.written() === "nothing" ? "already" : "sync", target);
}
