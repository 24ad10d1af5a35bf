import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { nameAndAddressOf } from "../../wording/spoken-report.ts";
import type { PaneActions, PaneState } from "../pane-state.ts";
import { useActingWords } from "./acting-words.ts";
import { firstNameOf } from "./check-link.ts";

interface AskReadOnlyCardProps {
  readonly report: CheckReport;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** For a delegate whose CRM connection puts the calendar at risk: the mail that asks its owner for the safe way out. */
export function AskReadOnlyCard({ report, state, actions }: AskReadOnlyCardProps): ReactElement | null {
  const { askReadOnly } = useActingWords();
  const hintId = useId();
  const { calendar } = report.evidence;
  if (report.judgement.risk !== "at-risk" || calendar.kind !== "delegate") return null;
  const owner = nameAndAddressOf(calendar.owner);
  return (
    <section className="section">
      <div className="row">
        <Button size="small" aria-describedby={hintId} onClick={actions.askReadOnly}>
          {askReadOnly.ask({ name: firstNameOf(calendar.owner) })}
        </Button>
      </div>
      <p id={hintId} className="small">
        {askReadOnly[state.askReadOnly ?? "hint"]({ owner })}
      </p>
    </section>
  );
}
