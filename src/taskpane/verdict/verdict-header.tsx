import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { headlineOf } from "../../wording/format-headline.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { useWords } from "../words.ts";
import { toneOfVerdict } from "./tone-of.ts";
import { VerdictBadge } from "./verdict-badge.tsx";
import { useVerdictHeaderStyles } from "./verdict-header.style.ts";

/** The verdict: headline with a badge, one sentence, and what to do. */
export function VerdictHeader({ report }: { readonly report: CheckReport }): ReactElement {
  const styles = useVerdictHeaderStyles();
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const { verdict, verified } = report.judgement;
  const headline = headlineOf(report, useWords());
  return (
    <header className={mergeClasses(layout.tight, styles.root, styles[toneOfVerdict(verdict, verified)])}>
      <VerdictBadge judgement={report.judgement} />
      <h1 className={text.title}>{headline.title}</h1>
      <p>{headline.body}</p>
      {headline.next !== undefined && <p className={text.strong}>{headline.next}</p>}
    </header>
  );
}
