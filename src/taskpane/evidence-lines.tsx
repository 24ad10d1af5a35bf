import type { ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { Icon, type Sign } from "./icon.tsx";
import { spokenEvidence, type SpokenLine } from "./spoken-evidence.ts";
import { useWords } from "./words.ts";

const signs: Readonly<Record<SpokenLine["says"], Sign>> = { yes: "tick", no: "dash", unknown: "question" };

/** *Why we think so*. */
export function EvidenceLines({ report }: { readonly report: CheckReport }): ReactElement {
  return <SpokenLines lines={spokenEvidence(report, useWords())} />;
}

/** Each with its sign in words. */
export function SpokenLines({ lines, small = false }: { readonly lines: readonly SpokenLine[]; readonly small?: boolean }): ReactElement {
  return (
    <ul className={small ? "plain-list small" : "plain-list"}>
      {lines.map(({ fact, says, sign, sentence }) => (
        <li key={fact} className="signed">
          <Icon sign={signs[says]} />
          <span>
            <span className="unseen">{sign} </span>
            {sentence}
          </span>
        </li>
      ))}
    </ul>
  );
}
