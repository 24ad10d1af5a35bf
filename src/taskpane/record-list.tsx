import { useId, type ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { findCrmId } from "../tracking/crm-answer.ts";
import type { AppointmentRecord, CalendarAccess } from "../tracking/evidence.ts";
import { recordToKeep } from "../tracking/record-to-keep.ts";
import { RecordCard, type RecordLink } from "./record-card.tsx";
import { whyKeep } from "../wording/why-keep.ts";
import { useWords } from "./words.ts";

/** As many cards as a person compares; a CRM that answers hundreds must not drown the verdict. */
const mostShown = 10;

interface RecordListProps {
  readonly report: CheckReport;
  /** Something is under way that a click here would have to wait for. */
  readonly busy: boolean;
  readonly onOpen: (record: AppointmentRecord) => void;
  readonly onLink: (record: AppointmentRecord) => void;
}

/** The records that exist: the one, the duplicates with which to keep, closed ones, or the other appointment's. */
export function RecordList({ report, busy, onOpen, onLink }: RecordListProps): ReactElement | null {
  const { records: titles } = useWords().text.pane;
  const { record, liveRecords, closedRecords, foreignRecord, verdict } = report.judgement;
  const live = record === undefined || liveRecords.some(({ id }) => id === record.id) ? liveRecords : [record, ...liveRecords];
  const shown = new Set(live.map(({ id }) => id));
  const closed = closedRecords.filter(({ id }) => !shown.has(id));
  const foreign = foreignRecord === undefined || shown.has(foreignRecord.id) ? [] : [foreignRecord];
  const keep = live.length > 1 ? recordToKeep(live) : undefined;
  const linked = live.length > 1 ? findCrmId(report.evidence) : undefined;
  const primary = verdict === "tracked";
  const link = verdict === "duplicated" && mayWrite(report.evidence.calendar) ? { busy, onLink } : undefined;
  return (
    <>
      <Cards title={live.length === 1 ? titles.one : titles.many} records={live} {...{ keep, linked, primary, link, onOpen }} />
      <Cards title={titles.closed} records={closed} onOpen={onOpen} />
      <Cards title={titles.foreign} records={foreign} onOpen={onOpen} />
    </>
  );
}

interface CardsProps {
  readonly title: string;
  readonly records: readonly AppointmentRecord[];
  readonly keep?: AppointmentRecord | undefined;
  /** Id of the record that the appointment is linked to, where there are several. */
  readonly linked?: string | undefined;
  readonly primary?: boolean;
  /** Set where the person may choose which one the appointment is linked to. */
  readonly link?: RecordLink | undefined;
  readonly onOpen: (record: AppointmentRecord) => void;
}

function Cards({ title, records, keep, linked, primary = false, link, onOpen }: CardsProps): ReactElement | null {
  const titleId = useId();
  if (records.length === 0) return null;
  return (
    <section className="section" aria-labelledby={titleId}>
      <h2 id={titleId} className="subtitle">
        {title}
      </h2>
      <div className="cards">
        {records.slice(0, mostShown).map((record) => (
          <RecordCard
            key={record.id}
            record={record}
            keep={keep === record ? whyKeep(records) : undefined}
            linked={linked === record.id}
            primary={primary}
            link={linked === record.id ? undefined : link}
            onOpen={onOpen}
          />
        ))}
      </div>
    </section>
  );
}

function mayWrite(calendar: CalendarAccess): boolean {
  return calendar.kind === "own" || (calendar.kind === "delegate" && calendar.mayEdit === "yes");
}
