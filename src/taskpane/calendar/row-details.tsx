import { Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { headlineOf } from "../../wording/format-headline.ts";
import { useTextStyles } from "../text.style.ts";
import { FormattedLines } from "../verdict/evidence-lines.tsx";
import { formatEvidence } from "../verdict/format-evidence.ts";
import { useWords } from "../words.ts";
import { useCalendarMessages } from "./calendar-context.ts";
import type { RowCheck } from "./calendar-state.ts";

/** The result of a row's single check, and its reasons. */
export function RowDetails({ check }: { readonly check: RowCheck }): ReactElement {
  const words = useWords();
  const { list } = useCalendarMessages();
  const { strong } = useTextStyles();
  if (check.kind === "checking") return <Spinner size="tiny" label={{ children: list.checking, role: "status" }} />;
  if (check.kind === "failed") {
    return <p role="status">{list.checkFailed}</p>;
  }
  const { report } = check;
  const { title, body, next } = headlineOf(report, words);
  return (
    <>
      <p role="status" className={strong}>
        {title}
      </p>
      <p>{body}</p>
      {next !== undefined && <p>{next}</p>}
      <FormattedLines lines={formatEvidence(report, words)} small />
    </>
  );
}
