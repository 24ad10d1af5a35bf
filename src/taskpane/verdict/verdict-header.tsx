import type { ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { headlineOf } from "../../wording/format-headline.ts";
import { useWords } from "../words.ts";
import { VerdictBadge } from "./verdict-badge.tsx";

/** The verdict: headline with a badge, one sentence, and what to do. */
export function VerdictHeader({ report }: { readonly report: CheckReport }): ReactElement {
  const headline = headlineOf(report, useWords());
  return (
    <header className="head">
      <VerdictBadge judgement={report.judgement} />
      <h1 className="title">{headline.title}</h1>
      <p>{headline.body}</p>
      {headline.next !== undefined && <p className="strong">{headline.next}</p>}
    </header>
  );
}
