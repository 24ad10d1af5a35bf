import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { Icon, type Sign } from "../icon.tsx";
import { useListStyles } from "../list.style.ts";
import { useTextStyles } from "../text.style.ts";
import { formatEvidence, type FormattedLine } from "./format-evidence.ts";
import { useWords } from "../words.ts";

const signs: Readonly<Record<FormattedLine["says"], Sign>> = { yes: "tick", no: "dash", unknown: "question" };

/** *Why we think so*. */
export function EvidenceLines({ report }: { readonly report: CheckReport }): ReactElement {
  return <FormattedLines lines={formatEvidence(report, useWords())} />;
}

/** Each sign also as text for screen readers. */
export function FormattedLines({
  lines,
  small = false,
}: {
  readonly lines: readonly FormattedLine[];
  readonly small?: boolean;
}): ReactElement {
  const lists = useListStyles();
  const text = useTextStyles();
  return (
    <ul className={mergeClasses(lists.list, small && text.small)}>
      {lines.map(({ fact, says, sign, sentence }) => (
        <li key={fact} className={lists.signed}>
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
