import type { ReactElement } from "react";
import { headlineOf } from "../../wording/spoken-report.ts";
import { Icon, type Sign } from "../icon.tsx";
import { spokenEvidence, type SpokenLine } from "../spoken-evidence.ts";
import { useWords } from "../words.ts";
import type { RowCheck } from "./calendar-state.ts";
import { useCalendarWords } from "./calendar-words.ts";

const signs: Readonly<Record<SpokenLine["says"], Sign>> = { yes: "tick", no: "dash", unknown: "question" };

/** What the single check of a row says, and why. */
export function RowDetails({ check }: { readonly check: RowCheck }): ReactElement {
  const words = useWords();
  const { list } = useCalendarWords();
  if (check.kind === "checking") return <p role="status">{list.checking}</p>;
  if (check.kind === "failed") return <p role="status">{list.checkFailed}</p>;
  const { report } = check;
  const { title, body, next } = headlineOf(report, words);
  return (
    <>
      <p role="status" className="strong">
        {title}
      </p>
      <p>{body}</p>
      {next !== undefined && <p>{next}</p>}
      <ul className="plain-list small">
        {spokenEvidence(report, words).map(({ fact, says, sign, sentence }) => (
          <li key={fact} className="signed">
            <Icon sign={signs[says]} />
            <span>
              <span className="unseen">{sign} </span>
              {sentence}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
