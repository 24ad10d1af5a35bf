import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ActionOutcome, RegardingRequest } from "../../check/action.ts";
import { needsSignIn } from "../../check/needs-sign-in.ts";
import type { ActionState } from "./actions-state.ts";
import { Fold } from "../fold.tsx";
import { useLayoutStyles } from "../layout.style.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { isBusy } from "../pane-state.ts";
import { ToneMessage } from "../tone-message.tsx";
import { useWords } from "../words.ts";
import { useActionsMessages } from "./actions-messages.ts";
import { ComparisonTable } from "./comparison-table.tsx";
import { LinkPreview } from "./link-preview.tsx";
import { RefusalSteps } from "./refusal-steps.tsx";
import { formatOutcome } from "./format-outcome.ts";
import { UpdateOutcome } from "./update-outcome.tsx";

interface OutcomeCardProps {
  readonly ended: Extract<ActionState, { kind: "ended" }>;
}

/** How the action ended, why, and what can be done next. */
export function OutcomeCard({ ended }: OutcomeCardProps): ReactElement {
  const words = useWords();
  const actionsMessages = useActionsMessages();
  const busy = usePane(isBusy);
  const syncMinutes = usePane((state) => state.syncMinutes);
  const { dismiss } = usePaneActions();
  const layout = useLayoutStyles();
  const { tone, title, lines, detail } = formatOutcome(ended, { words, syncMinutes });
  return (
    <ToneMessage tone={tone} title={title} focusable>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {ended.outcome.kind === "differs" && (
        <>
          <ComparisonTable differences={ended.outcome.differences} />
          <p>{actionsMessages.comparison.advice}</p>
        </>
      )}
      {(ended.outcome.kind === "update-differs" || ended.outcome.kind === "updated") && <UpdateOutcome outcome={ended.outcome} />}
      {"link" in ended.outcome && <LinkPreview link={ended.outcome.link} report={ended.outcome.report} />}
      {ended.outcome.kind === "failed" && ended.outcome.refusal && <RefusalSteps refusal={ended.outcome.refusal} />}
      {detail !== undefined && (
        <Fold title={actionsMessages.outcomes.said} place="inside">
          <p>
            <bdi>{detail}</bdi>
          </p>
        </Fold>
      )}
      <div className={layout.row}>
        <NextSteps ended={ended} />
        <Button size="small" disabledFocusable={busy} onClick={dismiss}>
          {ended.outcome.kind === "differs" || ended.outcome.kind === "update-differs"
            ? actionsMessages.comparison.notNow
            : actionsMessages.actions.close}
        </Button>
      </div>
    </ToneMessage>
  );
}

function NextSteps({ ended }: OutcomeCardProps): ReactElement | null {
  const { text } = useWords();
  const busy = usePane(isBusy);
  const actions = usePaneActions();
  const { comparison, actions: words } = useActionsMessages();
  const { request, outcome } = ended;
  if ("link" in outcome) {
    const { link } = outcome;
    return (
      <>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => actions.act({ kind: "write-link", link })}>
          {words.writeLink}
        </Button>
        {outcome.kind === "waiting" && (
          <Button size="small" disabledFocusable={busy} onClick={actions.restoreAnyway}>
            {words.keepWaiting}
          </Button>
        )}
        {outcome.kind === "differs" && (
          <Button size="small" disabledFocusable={busy} onClick={actions.restoreAnyway}>
            {comparison.restoreAnyway}
          </Button>
        )}
      </>
    );
  }
  const undo = undoOf(outcome);
  if (undo !== undefined) {
    return (
      <Button size="small" disabledFocusable={busy} onClick={() => actions.act({ kind: "regarding", change: undo })}>
        {words.undoRegarding}
      </Button>
    );
  }
  if (outcome.kind !== "failed") return null;
  if (needsSignIn(outcome.why)) {
    return (
      <Button size="small" appearance="primary" disabledFocusable={busy} onClick={actions.signInAndRetry}>
        {text.pane.signIn}
      </Button>
    );
  }
  // Restore and Track have their buttons above; these actions have none.
  if (request.kind !== "write-link") return null;
  return (
    <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => actions.act(request)}>
      {words.writeLink}
    </Button>
  );
}

/** Of a refusal too: the record was changed all the same. Not where somebody else has chosen since. */
function undoOf(outcome: ActionOutcome): RegardingRequest | undefined {
  if (outcome.kind === "regarding") return outcome.undo;
  return outcome.kind === "refused" && outcome.why !== "regarding-changed" ? outcome.regardingSet?.undo : undefined;
}
