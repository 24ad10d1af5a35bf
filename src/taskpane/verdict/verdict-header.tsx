import type { ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { Icon, type Sign } from "../icon.tsx";
import { headlineOf } from "../../wording/format-headline.ts";
import { toneOfVerdict, type Tone } from "./tone-of.ts";
import { useWords } from "../words.ts";

const signs: Readonly<Record<Tone, Sign>> = { success: "tick", warning: "attention", danger: "cross", neutral: "dash" };

/** The verdict: headline with a badge, one sentence, and what to do. */
export function VerdictHeader({ report }: { readonly report: CheckReport }): ReactElement {
  const words = useWords();
  const { verdict, verified } = report.judgement;
  const tone = toneOfVerdict(verdict, verified);
  const headline = headlineOf(report, words);
  return (
    <header className="head">
      <span className={`badge ${tone}`}>
        <Icon sign={signs[tone]} />
        {words.text.badges[verdict]}
      </span>
      <h1 className="title">{headline.title}</h1>
      <p>{headline.body}</p>
      {headline.next !== undefined && <p className="strong">{headline.next}</p>}
    </header>
  );
}
