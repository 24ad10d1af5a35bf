import { Button, Card, CardFooter, CardHeader, mergeClasses } from "@fluentui/react-components";
import { CalendarLtrRegular, OpenRegular } from "@fluentui/react-icons";
import { useId, type ReactElement, type ReactNode } from "react";
import type { CheckReport } from "../../check/report.ts";
import { datesFor } from "../../locales/dates.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { byAndWhen } from "../../wording/by-and-when.ts";
import { momentOf } from "../../wording/moment-of.ts";
import { plain } from "../../wording/plain.ts";
import { regardingWithTable, type TableLabels } from "../table-label.ts";
import type { Words } from "../../wording/words.ts";
import { useListStyles } from "../list.style.ts";
import { usePane } from "../pane-context.ts";
import { useTextStyles } from "../text.style.ts";
import { useWords } from "../words.ts";
import { useRecordCardStyles } from "./record-card.style.ts";

/** Nobody compares more cards than this, and hundreds of records from CRM must not bury the verdict. */
export const mostCards = 10;

interface RecordCardProps {
  readonly record: AppointmentRecord;
  readonly report: CheckReport;
  readonly primary?: boolean;
  /** Drawn above the facts. */
  readonly above?: ReactNode;
  /** Drawn below them, beside *Open in CRM*; called with the ids of the elements that distinguish the record. */
  readonly below?: (describedBy: string) => ReactNode;
  readonly onOpen: (record: AppointmentRecord) => void;
}

/** One CRM record. Its facts describe its button, so that screen readers can distinguish equal buttons. */
export function RecordCard({ record, report, primary = false, above, below, onOpen }: RecordCardProps): ReactElement {
  const words = useWords();
  const styles = useRecordCardStyles();
  const lists = useListStyles();
  const text = useTextStyles();
  const subjectId = useId();
  const factsId = useId();
  const { card, record: messages } = laterMessages(words.locale);
  const tables = usePane((state) => state.tables);
  return (
    <Card role="article" size="small" appearance="outline" className={styles.root} aria-labelledby={subjectId}>
      <CardHeader
        image={<CalendarLtrRegular className={styles.icon} />}
        header={
          <bdi id={subjectId} className={text.strong}>
            {plain(record.subject, 120) || card.noSubject}
          </bdi>
        }
      />
      {above}
      <dl id={factsId} className={mergeClasses(lists.facts, text.small)}>
        {factsOf(record, report, { words, tables }).map((fact) => (
          <FactRow key={fact.label} fact={fact} />
        ))}
      </dl>
      <CardFooter className={styles.actions}>
        <Button
          size={primary ? "medium" : "small"}
          appearance={primary ? "primary" : "secondary"}
          icon={<OpenRegular />}
          aria-describedby={`${subjectId} ${factsId}`}
          onClick={() => onOpen(record)}
        >
          {messages.openInCrm}
        </Button>
        {below?.(`${subjectId} ${factsId}`)}
      </CardFooter>
    </Card>
  );
}

interface Fact {
  readonly label: string;
  readonly value: string;
  /** "name": others wrote it, in the direction of their own language. */
  readonly kind?: "name";
}

function FactRow({ fact: { label, value, kind } }: { readonly fact: Fact }): ReactElement {
  return (
    <>
      <dt>{label}</dt>
      <dd className={useRecordCardStyles().value}>{kind === "name" ? <bdi>{value}</bdi> : value}</dd>
    </>
  );
}

/** Shows only what is known, except that a missing regarding record is stated: it often distinguishes a duplicate. */
function factsOf(
  record: AppointmentRecord,
  report: CheckReport,
  { words, tables }: { readonly words: Words; readonly tables: TableLabels["tables"] },
): readonly Fact[] {
  const messages = laterMessages(words.locale);
  const { labels, states, noRegarding } = messages.record;
  const regarding = regardingWithTable(record, { types: messages.regarding.types, tables });
  const person = (name = ""): string => plain(name);
  const facts: readonly Fact[] = [
    { label: labels.regarding, value: regarding ?? noRegarding, kind: "name" },
    { label: labels.starts, value: (record.allDay ? daysOf(record, report, words) : momentOf(record.start, words)) ?? "" },
    { label: labels.state, value: states[record.state] },
    { label: labels.created, value: byAndWhen(person(record.createdBy), momentOf(record.createdOn, words), words.locale) },
    { label: labels.changed, value: byAndWhen(person(record.modifiedBy), momentOf(record.modifiedOn, words), words.locale) },
    { label: labels.owner, value: person(record.owner), kind: "name" },
  ];
  return facts.filter(({ value }) => value !== "");
}

/** In the mailbox's time zone; an all-day record ends at midnight after its last day. */
function daysOf({ start, end }: AppointmentRecord, { evidence, checkedAt }: CheckReport, { locale }: Words): string | undefined {
  const timeZone = evidence.item?.timeZone;
  const dates = datesFor({ locale, now: checkedAt, ...(timeZone !== undefined && { timeZone }) });
  const last = end && new Date(end.getTime() - 60_000);
  const from = dates.moment(start)?.date;
  const to = dates.moment(last)?.date;
  return from === undefined ? undefined : laterMessages(locale).card.allDay({ from, ...(to !== from && { to }) });
}
