import type { ReactElement } from "react";
import { headlineOf } from "../../wording/spoken-report.ts";
import { SpokenLines } from "../evidence-lines.tsx";
import { spokenEvidence } from "../spoken-evidence.ts";
import { useWords } from "../words.ts";
import type { RowCheck } from "./calendar-state.ts";
import { useCalendarWords } from "./calendar-words.ts";

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
      <SpokenLines lines={spokenEvidence(report, words)} small />
    </>
  );
}
