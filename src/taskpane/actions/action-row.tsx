import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import type { Judgement, Verdict } from "../../tracking/judgement.ts";
import { namesOf } from "../../wording/format-names.ts";
import type * as Details from "../details-chunk.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { isBusy } from "../pane-state.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { useWords } from "../words.ts";
import { findQuestion, unadvisedBy } from "./actions-state.ts";

interface ActionRowProps {
  readonly report: CheckReport;
  /** Absent until loaded. */
  readonly details: typeof Details | undefined;
}

/** The one primary action, and *Sign in* if that could reveal more. */
export function ActionRow({ report, details }: ActionRowProps): ReactElement | null {
  const layout = useLayoutStyles();
  const { text } = useWords();
  const busy = usePane(isBusy);
  const { signIn } = usePaneActions();
  const action = primaryAction(report.judgement);
  const signInHelps = report.signIn !== undefined;
  if (action === "none" && !signInHelps) return null;
  return (
    <section className={layout.stack}>
      {signInHelps && (
        <div className={layout.row}>
          <Button appearance="primary" disabledFocusable={busy} onClick={signIn}>
            {text.pane.signIn}
          </Button>
        </div>
      )}
      {action !== "none" && <RepairAction {...{ report, details }} name={text.pane[action]} />}
    </section>
  );
}

function RepairAction({ report, details, name }: ActionRowProps & { readonly name: string }): ReactElement | null {
  const words = useWords();
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const whatId = useId();
  const busy = usePane(isBusy);
  const action = usePane((state) => state.action);
  const { restore } = usePaneActions();
  const { plan, verdict } = report.judgement;
  const { before } = words.text.pane;
  switch (plan.track) {
    case "none":
      return null;
    case "blocked":
      return details ? <details.BlockedAction {...{ report, name }} /> : null;
    case "relink": {
      // A refused action is not offered again: the outcome says what to do instead.
      if (unadvisedBy(action).includes("touch")) return null;
      const held = action?.kind === "held";
      // The outcome then offers the next step.
      const waiting = action?.kind === "ended" && "link" in action.outcome;
      return (
        <>
          <p id={whatId} className={text.small}>
            {verdict === "duplicate-ahead" ? before.ahead : before.restore(namesOf(report))}
          </p>
          <div className={layout.row}>
            <Button
              appearance={waiting ? "secondary" : "primary"}
              disabledFocusable={busy || held}
              aria-describedby={whatId}
              onClick={restore}
            >
              {name}
            </Button>
          </div>
        </>
      );
    }
    case "create":
    case "confirm":
      // While the click waits for an answer, the question has the button.
      if (details === undefined || unadvisedBy(action).includes("track") || findQuestion(action) !== undefined) return null;
      return plan.track === "create" ? (
        <details.TrackForm {...{ report, name }} />
      ) : (
        <details.TrackForm key={plan.doubt} plan={plan} {...{ report, name }} />
      );
  }
}

/** What the plan allows or, if it blocks, the blocked button that a person would look for. */
function primaryAction({ plan, verdict, liveRecords }: Judgement): "none" | "restore" | "track" {
  switch (plan.track) {
    case "none":
      return "none";
    case "relink":
      return "restore";
    case "create":
    case "confirm":
      return "track";
    case "blocked":
      return soughtFor(verdict, liveRecords.length);
  }
}

function soughtFor(verdict: Verdict, live: number): "none" | "restore" | "track" {
  switch (verdict) {
    case "lost":
    case "unlinked":
    case "record-missing":
    case "duplicated":
    case "duplicate-ahead":
      return "restore";
    case "tracked-by-other":
      return "none";
    case "copied":
      return live === 1 ? "restore" : "track";
    case "tracked":
    case "other-org":
    case "not-tracked":
    case "maybe-lost":
    case "pending":
    case "untracking":
    case "unknown":
      return "track";
  }
}
