import type { ReactElement } from "react";
import type { Advice } from "../../check/action.ts";
import type { CheckReport } from "../../check/report.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import { isOver } from "../../tracking/is-over.ts";
import { Fold } from "../fold.tsx";
import { useListStyles } from "../list.style.ts";
import { useTextStyles } from "../text.style.ts";
import { useActionsMessages } from "./actions-messages.ts";

interface ByHandProps {
  readonly report: CheckReport;
  readonly unadvised: readonly Advice[];
}

/** How to carry out the plan by hand, in CRM and Outlook. */
export function ByHand({ report, unadvised }: ByHandProps): ReactElement | null {
  const { byHand } = useActionsMessages().actions;
  const instructions = findInstructions(report, unadvised, byHand);
  const lists = useListStyles();
  const text = useTextStyles();
  if (instructions === undefined) return null;
  return (
    <Fold title={byHand.summary}>
      <ol className={lists.marked} aria-label={instructions.title}>
        {Object.values(instructions.steps).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={text.strong}>{instructions.warning}</p>
    </Fold>
  );
}

type ByHandMessages = LaterMessages["actions"]["byHand"];

function findInstructions(
  { judgement: { plan, verdict }, evidence: { item }, checkedAt }: CheckReport,
  unadvised: readonly Advice[],
  byHand: ByHandMessages,
): ByHandMessages["restore"] | undefined {
  switch (plan.track) {
    case "relink": {
      // If touching the record does not restore the link, there is nothing to do by hand.
      const inVain = verdict === "duplicate-ahead" || plan.record.kind === "instance" || (item !== undefined && isOver(item, checkedAt));
      return inVain || unadvised.includes("touch") ? undefined : byHand.restore;
    }
    case "confirm":
      return plan.record === undefined && !unadvised.includes("track") ? byHand.confirm : undefined;
    case "none":
    case "blocked":
    case "create":
      return undefined;
  }
}
