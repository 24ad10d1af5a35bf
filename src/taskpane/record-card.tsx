import { Button } from "@fluentui/react-components";
import { useId, type ReactElement, type ReactNode } from "react";
import type { CheckReport } from "../check/report.ts";
import { dateLocaleFor } from "../locales/catalogue.ts";
import { datesFor } from "../locales/dates.ts";
import { toldCatalogueFor } from "../locales/told-catalogue.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { plain } from "../wording/plain.ts";
import { regardingOf } from "../wording/spoken-report.ts";
import type { Words } from "../wording/words.ts";
import { useWords } from "./words.ts";

interface RecordCardProps {
  readonly record: AppointmentRecord;
  readonly report: CheckReport;
  readonly primary?: boolean;
  /** Stands above the facts. */
  readonly above?: ReactNode;
  /** Stands below them, beside *Open in CRM*; it is given the ids of what tells the record apart. */
  readonly below?: (describedBy: string) => ReactNode;
  readonly onOpen: (record: AppointmentRecord) => void;
}

/** One CRM record. Its facts describe its button, so that equal buttons can be told apart by ear. */
export function RecordCard({ record, report, primary = false, above, below, onOpen }: RecordCardProps): ReactElement {
  const words = useWords();
  const subjectId = useId();
  const factsId = useId();
  const { pane } = words.text;
  const { card } = toldCatalogueFor(words.locale);
  return (
    <article className="card" aria-labelledby={subjectId}>
      <bdi id={subjectId} className="strong">
        {plain(record.subject, 120) || card.noSubject}
      </bdi>
      {above}
      <dl id={factsId} className="facts">
        {factsOf(record, report, words).map(({ label, value }) => (
          <Fact key={label} label={label} value={value} />
        ))}
      </dl>
      <Button
        size="small"
        appearance={primary ? "primary" : "secondary"}
        aria-describedby={`${subjectId} ${factsId}`}
        onClick={() => onOpen(record)}
      >
        {pane.openInCrm}
      </Button>
      {below?.(`${subjectId} ${factsId}`)}
    </article>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }): ReactElement {
  return (
    <>
      <dt className="term">{label}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}

/** Only what is known is told, regarding excepted: that it has none is what sets a duplicate apart. */
function factsOf(record: AppointmentRecord, report: CheckReport, words: Words): readonly { label: string; value: string }[] {
  const { text, dates } = words;
  const { labels, states, moment, byAt, noRegarding } = text.record;
  const told = (instant: Date | undefined): string | undefined => {
    const said = dates.moment(instant);
    return said === undefined ? undefined : moment(said);
  };
  const person = (name: string | undefined): string | undefined => (name === undefined ? undefined : plain(name));
  return [
    { label: labels.regarding, value: regardingOf(record) ?? noRegarding },
    { label: labels.starts, value: (record.allDay ? daysOf(record, report, words) : told(record.start)) ?? "" },
    { label: labels.state, value: states[record.state] },
    { label: labels.created, value: byAt({ by: person(record.createdBy), when: told(record.createdOn) }) },
    { label: labels.changed, value: byAt({ by: person(record.modifiedBy), when: told(record.modifiedOn) }) },
    { label: labels.owner, value: person(record.owner) ?? "" },
  ].filter(({ value }) => value !== "");
}

/** Days are the mailbox's own; the end of an all-day record is the midnight behind its last day. */
function daysOf({ start, end }: AppointmentRecord, { evidence, checkedAt }: CheckReport, { locale }: Words): string | undefined {
  const timeZone = evidence.item?.timeZone;
  const dates = datesFor({ locale: dateLocaleFor(locale), now: checkedAt, ...(timeZone !== undefined && { timeZone }) });
  const last = end && new Date(end.getTime() - 60_000);
  const from = dates.moment(start)?.date;
  const to = dates.moment(last)?.date;
  return from === undefined ? undefined : toldCatalogueFor(locale).card.allDay({ from, ...(to !== from && { to }) });
}
