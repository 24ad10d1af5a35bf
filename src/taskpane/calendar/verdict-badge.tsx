import type { ReactElement } from "react";
import type { Judgement } from "../../tracking/judgement.ts";
import { Icon, type Sign } from "../icon.tsx";
import { toneOfVerdict, type Tone } from "../tone-of.ts";
import { useWords } from "../words.ts";

const signs: Readonly<Record<Tone, Sign>> = { success: "tick", warning: "attention", danger: "cross", neutral: "dash" };

export function VerdictBadge({ judgement: { verdict, verified } }: { readonly judgement: Judgement }): ReactElement {
  const { text } = useWords();
  const tone = toneOfVerdict(verdict, verified);
  return (
    <span className={`badge ${tone}`}>
      <Icon sign={signs[tone]} />
      {text.badges[verdict]}
    </span>
  );
}
