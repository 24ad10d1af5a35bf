import { Badge } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { Icon, type Sign } from "./icon.tsx";
import { headlineOf } from "./spoken-report.ts";
import { toneOfVerdict, type Tone } from "./tone-of.ts";
import { usePaneStyles } from "./use-pane-styles.ts";
import { useWords } from "./words.ts";

const badgeColours = { success: "success", warning: "warning", danger: "danger", neutral: "informative" } as const;
const signs: Readonly<Record<Tone, Sign>> = { success: "tick", warning: "attention", danger: "cross", neutral: "dash" };

/** The state in words with a badge, one sentence, and what to do. */
export function VerdictHeader({ report }: { readonly report: CheckReport }): ReactElement {
  const styles = usePaneStyles();
  const words = useWords();
  const { verdict, verified } = report.judgement;
  const tone = toneOfVerdict(verdict, verified);
  const headline = headlineOf(report, words);
  return (
    <header className={styles.head}>
      <Badge appearance="tint" color={badgeColours[tone]} icon={<Icon sign={signs[tone]} />}>
        {words.text.badges[verdict]}
      </Badge>
      <h1 className={styles.title}>{headline.title}</h1>
      <p className={styles.text}>{headline.body}</p>
      {headline.next !== undefined && <p className={styles.strong}>{headline.next}</p>}
    </header>
  );
}
