import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { blockedOf } from "../wording/blocked-of.ts";
import type { ActionState } from "./acting-state.ts";
import { unadvisedBy } from "./unadvised-by.ts";
import { useWords } from "./words.ts";

interface BlockedActionProps {
  readonly report: CheckReport;
  readonly action: ActionState | undefined;
  readonly name: string;
}

/** It stays focusable and says why: a person who cannot see the grey hears the reason. */
export function BlockedAction({ report, action, name }: BlockedActionProps): ReactElement {
  const words = useWords();
  const reason = blockedOf(report, words, { ribbon: unadvisedBy(action).includes("crm-ribbon") ? "unadvised" : "as-judged" });
  const reasonId = useId();
  return (
    <>
      <div className="row">
        <Button {...(isPick(report) && { size: "small" })} disabledFocusable aria-describedby={reasonId}>
          {name}
        </Button>
      </div>
      <p id={reasonId} className="small">
        {reason?.why} {reason?.unblock}
      </p>
    </>
  );
}

function isPick({ judgement: { plan } }: CheckReport): boolean {
  return plan.track === "blocked" && plan.reason === "pick";
}
