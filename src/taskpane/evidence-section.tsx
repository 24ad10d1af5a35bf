import type { ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { Icon, type Sign } from "./icon.tsx";
import { spokenEvidence, type SpokenLine } from "./spoken-evidence.ts";
import { useWords } from "./words.ts";

const signs: Readonly<Record<SpokenLine["says"], Sign>> = { yes: "tick", no: "dash", unknown: "question" };

/** *Why we think so*: closed at first, since most people only want the verdict. */
export function EvidenceSection({ report }: { readonly report: CheckReport }): ReactElement {
  const words = useWords();
  const { pane, evidence } = words.text;
  return (
    <details className="details">
      <summary>{pane.why}</summary>
      <ul className="plain-list">
        {spokenEvidence(report, words).map(({ fact, says, sentence }) => (
          <li key={fact} className="signed">
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
