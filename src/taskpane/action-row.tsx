import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { namesOf } from "../wording/spoken-report.ts";
import { actionOf } from "./action-of.ts";
import type { PaneActions, PaneState } from "./pane-state.ts";
import type * as Told from "./told-part.ts";
import { unadvisedBy } from "./unadvised-by.ts";
import { useWords } from "./words.ts";

interface ActionRowProps {
  readonly report: CheckReport;
  readonly state: PaneState;
  readonly actions: PaneActions;
  /** Something is under way that this action would have to wait for. */
  readonly busy: boolean;
  /** Absent until it is loaded. */
  readonly told: typeof Told | undefined;
}

/** The one primary action, and Sign in where that could tell more. */
export function ActionRow({ report, state, actions, busy, told }: ActionRowProps): ReactElement | null {
  const { text } = useWords();
  const action = actionOf(report.judgement);
  const signIn = report.signIn !== undefined;
  if (action === "none" && !signIn) return null;
  return (
    <section className="section">
      {signIn && (
        <div className="row">
          <Button appearance="primary" disabledFocusable={busy} onClick={actions.signIn}>
            {text.pane.signIn}
          </Button>
        </div>
      )}
      {action !== "none" && <RepairAction {...{ report, state, actions, busy, told }} name={text.pane[action]} />}
    </section>
  );
}

function RepairAction({ report, state, actions, busy, told, name }: ActionRowProps & { readonly name: string }): ReactElement | null {
  const words = useWords();
  const { plan, verdict } = report.judgement;
  const { before } = words.text.pane;
  switch (plan.track) {
    case "none":
      return null;
    case "blocked":
      return told ? <told.BlockedAction {...{ report, name }} action={state.action} /> : null;
    case "relink": {
      // What was refused is not offered again: the outcome says what to do instead.
      if (unadvisedBy(state.action).includes("touch")) return null;
      const held = state.action?.kind === "held";
      // Then the next step is another one.
      const waiting = state.action?.kind === "ended" && "link" in state.action.outcome;
      return (
        <>
          <p className="small">{verdict === "duplicate-ahead" ? before.ahead : before.restore(namesOf(report))}</p>
          <div className="row">
            <Button appearance={waiting ? "secondary" : "primary"} disabledFocusable={busy || held} onClick={actions.restore}>
              {name}
            </Button>
          </div>
        </>
      );
    }
    case "create":
    case "confirm":
      if (told === undefined || unadvisedBy(state.action).includes("track")) return null;
      return plan.track === "create" ? (
        <told.TrackForm {...{ report, state, actions, busy, name }} />
      ) : (
        <told.TrackForm key={plan.doubt} plan={plan} {...{ report, state, actions, busy, name }} />
      );
  }
}
