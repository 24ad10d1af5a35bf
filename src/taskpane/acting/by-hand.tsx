import type { ReactElement } from "react";
import type { TrackPlan } from "../../tracking/judgement.ts";
import { useActingWords } from "./acting-words.ts";

/** What a person does in CRM and Outlook to carry out the plan without this pane. */
export function ByHand({ plan }: { readonly plan: TrackPlan }): ReactElement | null {
  const { byHand } = useActingWords();
  const instructions = { none: undefined, blocked: undefined, relink: byHand.restore, create: byHand.track, confirm: byHand.confirm }[
    plan.track
  ];
  if (instructions === undefined) return null;
  return (
    <details className="details">
      <summary tabIndex={0}>{byHand.summary}</summary>
      <ol className="list" aria-label={instructions.title}>
        {instructions.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="strong">{instructions.warning}</p>
    </details>
  );
}
