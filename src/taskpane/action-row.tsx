import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { blockedOf, namesOf } from "../wording/spoken-report.ts";
import { actionOf } from "./action-of.ts";
import type { PaneActions, PaneState } from "./pane-state.ts";
import { TrackForm } from "./track-form.tsx";
import { useWords } from "./words.ts";

interface ActionRowProps {
  readonly report: CheckReport;
  readonly state: PaneState;
  readonly actions: PaneActions;
  /** Something is under way that this action would have to wait for. */
  readonly busy: boolean;
}

/** The one primary action, and Sign in where that could tell more. */
export function ActionRow({ report, state, actions, busy }: ActionRowProps): ReactElement | null {
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
      {action !== "none" && <RepairAction {...{ report, state, actions, busy }} name={text.pane[action]} />}
    </section>
  );
}

function RepairAction({ report, state, actions, busy, name }: ActionRowProps & { readonly name: string }): ReactElement | null {
  const words = useWords();
  const { plan, verdict } = report.judgement;
  const { before } = words.text.pane;
  switch (plan.track) {
    case "none":
      return null;
    case "blocked":
      return <BlockedAction name={name} reason={blockedOf(report, words)} />;
    case "relink": {
      const held = state.action?.kind === "held";
      // Then the next step is another one.
      const waiting = state.action?.kind === "ended" && state.action.outcome.kind === "waiting";
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
      return <TrackForm {...{ report, state, actions, busy, name }} />;
    case "confirm":
      return <TrackForm key={plan.doubt} doubt={plan.doubt} {...{ report, state, actions, busy, name }} />;
  }
}

/** It stays focusable and says why: a person who cannot see the grey hears the reason. */
function BlockedAction({ name, reason }: { readonly name: string; readonly reason: ReturnType<typeof blockedOf> }): ReactElement {
  const reasonId = useId();
  return (
    <>
      <div className="row">
        <Button disabledFocusable aria-describedby={reasonId}>
          {name}
        </Button>
      </div>
      <p id={reasonId} className="small">
        {reason?.why} {reason?.unblock}
      </p>
    </>
  );
}
