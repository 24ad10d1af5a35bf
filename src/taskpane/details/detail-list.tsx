import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { JournalEntry } from "../../check/action.ts";
import type { CheckReport } from "../../check/report.ts";
import { detailsCatalogue } from "../../locales/details-catalogue.ts";
import { detailRows } from "./detail-rows.ts";
import { copyText } from "../copy-text.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { momentOf } from "../../wording/moment-of.ts";
import { plain } from "../../wording/plain.ts";
import type { Words } from "../../wording/words.ts";
import { useWords } from "../words.ts";

/** For administrators: the only place with technical terms. */
export function DetailList({ report }: { readonly report: CheckReport }): ReactElement {
  const words = useWords();
  const journal = usePane((state) => state.journal);
  const chosen = usePane((state) => (state.chosen?.kind === "named" ? state.chosen.name : undefined));
  const { showCopied } = usePaneActions();
  const { details } = detailsCatalogue(words.locale);
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
                    onClick={() => void copyText(value).then(showCopied)}
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

/** One journal entry: when, what, to which record, how it ended, and who had changed the appointment before. */
function journalLine({ at, did, result, recordId, lastModifiedBy, lastModifiedAt }: JournalEntry, words: Words): string {
  const { details, record } = detailsCatalogue(words.locale);
  const { journal } = details;
  const before = record.byAt({ by: plain(lastModifiedBy ?? ""), when: momentOf(lastModifiedAt, words) });
  const parts = [
    momentOf(at, words),
    journal.did[did],
    recordId,
    journal.results[result],
    before === "" ? undefined : `${journal.changedBefore} ${before}`,
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}
