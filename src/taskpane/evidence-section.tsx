import type { ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { Icon, type Sign } from "./icon.tsx";
import { spokenEvidence, type SpokenLine } from "./spoken-evidence.ts";
import { usePaneStyles } from "./use-pane-styles.ts";
import { useWords } from "./words.ts";

const signs: Readonly<Record<SpokenLine["says"], Sign>> = { yes: "tick", no: "dash", unknown: "question" };

/** *Why we think so*: closed at first, since most people only want the verdict. */
export function EvidenceSection({ report }: { readonly report: CheckReport }): ReactElement {
  const styles = usePaneStyles();
  const words = useWords();
  const { pane, evidence } = words.text;
  return (
    <details className={styles.details}>
      <summary>{pane.why}</summary>
      <ul className={styles.plainList}>
        {spokenEvidence(report, words).map(({ fact, says, sentence }) => (
          <li key={fact} className={styles.evidence}>
            <Icon sign={signs[says]} />
            <span>
              <span className="unseen">{evidence.signs[says]} </span>
              {sentence}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
