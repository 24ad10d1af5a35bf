import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { ActionState } from "../acting-state.ts";
import { Icon, type Sign } from "../icon.tsx";
import type { PaneActions } from "../pane-state.ts";
import type { Tone } from "../tone-of.ts";
import { useWords } from "../words.ts";
import { useActingWords } from "./acting-words.ts";
import { ComparisonTable } from "./comparison-card.tsx";
import { LinkPreview } from "./link-preview.tsx";
import { offersSignIn, spokenOutcome } from "./spoken-outcome.ts";

interface OutcomeCardProps {
  readonly ended: Extract<ActionState, { kind: "ended" }>;
  readonly syncMinutes: number;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

const signs: Readonly<Record<Tone, Sign>> = { success: "tick", warning: "attention", danger: "cross", neutral: "dash" };

/** What the action brought home, why, and what can be done next. */
export function OutcomeCard({ ended, syncMinutes, busy, actions }: OutcomeCardProps): ReactElement {
  const words = useWords();
  const acting = useActingWords();
  const titleId = useId();
  const { tone, title, lines, detail } = spokenOutcome(ended, { words, acting, syncMinutes });
  return (
    <section className={`banner ${tone}`} aria-labelledby={titleId} tabIndex={-1}>
      <h2 id={titleId} className="subtitle signed">
        <Icon sign={signs[tone]} />
        <span>{title}</span>
      </h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {ended.outcome.kind === "differs" && (
        <>
          <ComparisonTable differences={ended.outcome.differences} />
          <p>{acting.comparison.advice}</p>
        </>
      )}
      {"link" in ended.outcome && <LinkPreview link={ended.outcome.link} report={ended.outcome.report} />}
      {detail !== undefined && (
        <details className="small">
          <summary tabIndex={0}>{acting.outcomes.said}</summary>
          <p>
            <bdi>{detail}</bdi>
          </p>
        </details>
      )}
      <div className="row">
        <NextSteps {...{ ended, busy, actions }} />
        <Button size="small" appearance="subtle" className="quiet" disabledFocusable={busy} onClick={actions.putAway}>
          {ended.outcome.kind === "differs" ? acting.comparison.notNow : acting.close}
        </Button>
      </div>
    </section>
  );
}

function NextSteps({ ended, busy, actions }: Omit<OutcomeCardProps, "syncMinutes">): ReactElement | null {
  const { text } = useWords();
  const { writeLink, keepWaiting, comparison } = useActingWords();
  const { request, outcome } = ended;
  if ("link" in outcome) {
    const { link } = outcome;
    return (
      <>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => actions.act({ kind: "write-link", link })}>
          {writeLink}
        </Button>
        {outcome.kind === "waiting" && (
          <Button size="small" disabledFocusable={busy} onClick={actions.restoreAnyway}>
            {keepWaiting}
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
  if (outcome.kind !== "failed") return null;
  if (offersSignIn(outcome.why)) {
    return (
      <Button size="small" appearance="primary" disabledFocusable={busy} onClick={actions.signInAndRetry}>
        {text.pane.signIn}
      </Button>
    );
  }
  // Restore and Track have their button above; this one has no other.
  if (request.kind !== "write-link") return null;
  return (
    <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => actions.act(request)}>
      {writeLink}
    </Button>
  );
}
