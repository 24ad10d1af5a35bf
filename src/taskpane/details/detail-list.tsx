import { mergeClasses } from "@fluentui/react-components";
import { Fragment, type ReactElement } from "react";
import type { JournalEntry } from "../../check/action.ts";
import type { CheckReport } from "../../check/report.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import { byAndWhen } from "../../wording/by-and-when.ts";
import { detailRows } from "./detail-rows.ts";
import { CopyButton } from "./copy-button.tsx";
import { useDetailsStyles } from "./details.style.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useListStyles } from "../list.style.ts";
import { useTextStyles } from "../text.style.ts";
import { usePane } from "../pane-context.ts";
import { momentOf } from "../../wording/moment-of.ts";
import { plain } from "../../wording/plain.ts";
import { useWords } from "../words.ts";

/** For administrators: the only place with technical terms. */
export function DetailList({ report }: { readonly report: CheckReport }): ReactElement {
  const styles = useDetailsStyles();
  const layout = useLayoutStyles();
  const lists = useListStyles();
  const text = useTextStyles();
  const words = useWords();
  const journal = usePane((state) => state.journal);
  const chosen = usePane((state) => (state.chosen?.kind === "named" ? state.chosen.name : undefined));
  const { details } = laterMessages(words.locale);
  return (
    <>
      <dl className={mergeClasses(layout.stack, styles.rows)}>
        {detailRows(report, words, chosen).map(({ label, value, kind }) => (
          <div key={label} className={styles.row}>
            <dt className={text.muted}>{label}</dt>
            <dd className={styles.value}>
              <span className={mergeClasses(styles.text, kind === "id" && styles.id)}>
                {kind === undefined ? value : <bdi {...(kind === "id" && { dir: "ltr" })}>{value}</bdi>}
              </span>
              {kind === "id" && <CopyButton label={label} value={value} />}
            </dd>
          </div>
        ))}
      </dl>
      {journal.length > 0 && (
        <>
          <h3 className={mergeClasses(text.small, text.strong)}>{details.journal.title}</h3>
          <ol className={mergeClasses(lists.marked, text.small)}>
            {journal.map((entry) => (
              <li key={`${entry.at.getTime()} ${entry.did} ${entry.result}`}>
                <JournalLine entry={entry} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** When, what, to which record, how it ended, and who had changed the appointment before: each by itself, since an id may begin with a digit. */
function JournalLine({
  entry: { at, did, result, recordId, lastModifiedBy, lastModifiedAt },
}: {
  readonly entry: JournalEntry;
}): ReactElement[] {
  const words = useWords();
  const { details } = laterMessages(words.locale);
  const { journal } = details;
  const before = byAndWhen(plain(lastModifiedBy ?? ""), momentOf(lastModifiedAt, words), words.locale);
  const parts = [
    momentOf(at, words),
    journal.did[did],
    recordId,
    journal.results[result],
    before === "" ? undefined : `${journal.changedBefore} ${before}`,
  ];
  return parts
    .filter((part) => part !== undefined)
    .map((part, index) => (
      <Fragment key={part}>
        {index > 0 && " · "}
        <bdi>{part}</bdi>
      </Fragment>
    ));
}
