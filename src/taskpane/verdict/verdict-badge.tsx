import type { ReactElement } from "react";
import type { Judgement } from "../../tracking/judgement.ts";
import { Icon } from "../icon.tsx";
import { useWords } from "../words.ts";
import { toneOfVerdict, toneSigns } from "./tone-of.ts";

export function VerdictBadge({ judgement: { verdict, verified } }: { readonly judgement: Judgement }): ReactElement {
  const { text } = useWords();
  const tone = toneOfVerdict(verdict, verified);
  return (
    <span className={`badge ${tone}`}>
      <Icon sign={toneSigns[tone]} />
      {text.badges[verdict]}
    </span>
  );
}
