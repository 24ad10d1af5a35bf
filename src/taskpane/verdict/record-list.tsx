import { useId, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useListStyles } from "../list.style.ts";
import { useTextStyles } from "../text.style.ts";
import { mostCards, RecordCard } from "./record-card.tsx";
import { useWords } from "../words.ts";

interface RecordListProps {
  readonly report: CheckReport;
  readonly onOpen: (record: AppointmentRecord) => void;
}

/** The records found, except those the person picks from. */
export function RecordList({ report, onOpen }: RecordListProps): ReactElement | null {
  const { titles } = laterMessages(useWords().locale).record;
  const { record, liveRecords, closedRecords, unclearRecords, foreignRecord, linkable, verdict, plan } = report.judgement;
  const picked = plan.track === "blocked" && plan.reason === "pick" ? plan.pick.candidates.map((each) => each.record) : [];
  // Candidates are drawn with their buttons, in the actions area.
  const shown = new Set([...picked, ...(linkable ? [linkable] : [])].map(({ id }) => id));
  const fresh = (records: readonly (AppointmentRecord | undefined)[]) =>
    records.filter((each) => each !== undefined && !shown.has(each.id) && shown.add(each.id) !== undefined) as readonly AppointmentRecord[];
  const isClosed = ({ state }: AppointmentRecord) => state === "completed" || state === "canceled";
  const live = fresh([...(record && !isClosed(record) ? [record] : []), ...liveRecords]);
  const closed = fresh([record, ...closedRecords]);
  return (
    <>
      <Cards
        report={report}
        title={live.length === 1 ? titles.one : titles.many}
        records={live}
        primary={verdict === "tracked"}
        onOpen={onOpen}
      />
      <Cards report={report} title={titles.closed} records={closed} onOpen={onOpen} />
      <Cards report={report} title={titles.unclear} records={fresh(unclearRecords)} onOpen={onOpen} />
      <Cards report={report} title={titles.foreign} records={fresh([foreignRecord])} onOpen={onOpen} />
    </>
  );
}

interface CardsProps {
  readonly report: CheckReport;
  readonly title: string;
  readonly records: readonly AppointmentRecord[];
  readonly primary?: boolean;
  readonly onOpen: (record: AppointmentRecord) => void;
}

function Cards({ report, title, records, primary = false, onOpen }: CardsProps): ReactElement | null {
  const layout = useLayoutStyles();
  const lists = useListStyles();
  const text = useTextStyles();
  const titleId = useId();
  if (records.length === 0) return null;
  return (
    <section className={layout.stack} aria-labelledby={titleId}>
      <h2 id={titleId} className={text.subtitle}>
        {title}
      </h2>
      <div className={lists.columns}>
        {records.slice(0, mostCards).map((record) => (
          <RecordCard key={record.id} record={record} report={report} primary={primary} onOpen={onOpen} />
        ))}
      </div>
    </section>
  );
}
