import { Button } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { actionOf, type Action } from "./action-of.ts";
import { ByHand } from "./by-hand.tsx";
import { blockedOf } from "../wording/spoken-report.ts";
import { useWords } from "./words.ts";

interface ActionRowProps {
  readonly report: CheckReport;
  readonly onSignIn: () => void;
}

/** The one primary action, and Sign in where that could tell more. */
export function ActionRow({ report, onSignIn }: ActionRowProps): ReactElement | null {
  const { text } = useWords();
  const action = actionOf(report.judgement);
  const signIn = report.signIn !== undefined;
  if (action === "none" && !signIn) return null;
  return (
    <section className="section">
      {signIn && (
        <div className="row">
          <Button appearance="primary" onClick={onSignIn}>
            {text.pane.signIn}
          </Button>
        </div>
      )}
      {action !== "none" && <RepairAction key={action} action={action} report={report} />}
    </section>
  );
}

interface RepairActionProps {
  readonly action: Exclude<Action, "none">;
  readonly report: CheckReport;
}

/** Blocked, it stays focusable and says why: a person who cannot see the grey hears the reason. */
function RepairAction({ action, report }: RepairActionProps): ReactElement {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const reasonId = useId();
  const stepsId = useId();
  const blocked = blockedOf(report, words);
  const name = words.text.pane[action];
  if (blocked !== undefined) {
    return (
      <>
        <div className="row">
          <Button disabledFocusable aria-describedby={reasonId}>
            {name}
          </Button>
        </div>
        <p id={reasonId} className="small">
          {blocked.why} {blocked.unblock}
        </p>
      </>
    );
  }
  return (
    <>
      <div className="row">
        <Button appearance="primary" aria-expanded={open} aria-controls={stepsId} onClick={() => setOpen(!open)}>
          {name}
        </Button>
      </div>
      <div id={stepsId} hidden={!open}>
        {open && <ByHand plan={report.judgement.plan} />}
      </div>
    </>
  );
}
