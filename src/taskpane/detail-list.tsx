import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { JournalEntry } from "../check/action.ts";
import type { CheckReport } from "../check/report.ts";
import { toldCatalogueFor } from "../locales/told-catalogue.ts";
import { detailRows } from "./detail-rows.ts";
import { journalLine } from "./journal-line.ts";
import { useWords } from "./words.ts";

interface DetailListProps {
  readonly report: CheckReport;
  /** Oldest first. */
  readonly journal: readonly JournalEntry[];
  readonly chosen: string | undefined;
  readonly onCopy: (text: string) => void;
}

/** For whoever looks after CRM: the only place with technical words. */
export function DetailList({ report, journal, chosen, onCopy }: DetailListProps): ReactElement {
  const words = useWords();
  const { details } = toldCatalogueFor(words.locale);
  return (
    <>
      <dl className="rows">
        {detailRows(report, words, chosen).map(({ label, value, copyable }) => (
          <div key={label}>
            <dt className="term">{label}</dt>
            <dd>
              <bdi>{value}</bdi>
              {copyable && (
                <>
                  {" "}
                  <Button
                    size="small"
                    appearance="transparent"
                    className="copy"
                    aria-label={details.copy({ label })}
                    onClick={() => onCopy(value)}
                  >
                    {details.copyShort}
                  </Button>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {journal.length > 0 && (
        <>
          <h3 className="small strong">{details.journal.title}</h3>
          <ol className="list small">
            {journal.map((entry) => (
              <li key={`${entry.at.getTime()} ${entry.did} ${entry.result}`}>{journalLine(entry, words)}</li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
