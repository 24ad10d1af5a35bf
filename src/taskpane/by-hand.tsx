import type { ReactElement } from "react";
import type { TrackPlan } from "../tracking/judgement.ts";
import { useWords } from "./words.ts";

/** What a person does in CRM and Outlook to carry out the plan. */
export function ByHand({ plan }: { readonly plan: TrackPlan }): ReactElement | null {
  const { text } = useWords();
  const instructions = {
    none: undefined,
    blocked: undefined,
    relink: text.byHand.restore,
    create: text.byHand.track,
    confirm: text.byHand.confirm,
  }[plan.track];
  if (instructions === undefined) return null;
  return (
    <div className="banner neutral">
      <h2 className="subtitle">{instructions.title}</h2>
      {plan.track === "confirm" && <p>{text.doubts[plan.doubt]}</p>}
      <ol className="list">
        {instructions.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="strong">{instructions.warning}</p>
    </div>
  );
}
