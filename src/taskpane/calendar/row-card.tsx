import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import { plain } from "../../wording/plain.ts";
import type { RowCheck } from "./calendar-state.ts";
import { useCalendarWords } from "./calendar-words.ts";
import { RowDetails } from "./row-details.tsx";
import { useDays } from "./use-days.ts";
import { VerdictBadge } from "./verdict-badge.tsx";

interface RowCardProps {
  readonly row: CalendarRow;
  readonly check: RowCheck | undefined;
  readonly tabIndex: 0 | -1;
  readonly onOpen: (id: string) => void;
  readonly onCheck: (id: string) => void;
}

/** One appointment in two lines, and what its own check says once it is asked. */
export function RowCard({ row, check, tabIndex, onOpen, onCheck }: RowCardProps): ReactElement {
  const { list } = useCalendarWords();
  const { moment, shortMoment } = useDays();
  const detailsId = useId();
  const subject = plain(row.subject) || list.noSubject;
  const by = plain(row.lastModifiedBy ?? "", 40);
  const organization = plain(row.organization?.name ?? "", 40);
  const when = row.lastModifiedAt === undefined ? "" : shortMoment(row.lastModifiedAt);
  return (
    <>
      <div role="gridcell" className="row-what">
        <bdi className="strong">{subject}</bdi>
        <span className="small">{[moment(row.start), list.series[row.kind]].filter((part) => part !== "").join(", ")}</span>
      </div>
      <div role="gridcell" className="row-verdict">
        <VerdictBadge judgement={row.judgement} />
        {(by !== "" || when !== "") && <span className="small">{list.changed({ by, when })}</span>}
        {/* Where there is room for it. */}
        {organization !== "" && <span className="small row-organization">{organization}</span>}
      </div>
      <div role="gridcell" className="row-acts">
        <Button size="small" appearance="subtle" tabIndex={tabIndex} aria-label={list.openOne({ subject })} onClick={() => onOpen(row.id)}>
          {list.open}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          tabIndex={tabIndex}
          aria-label={list.checkOne({ subject })}
          aria-expanded={check !== undefined}
          {...(check !== undefined && { "aria-controls": detailsId })}
          onClick={() => onCheck(row.id)}
        >
          {check === undefined ? list.check : list.close}
        </Button>
      </div>
      {check !== undefined && (
        <div role="gridcell" id={detailsId} className="row-why">
          <RowDetails check={check} />
        </div>
      )}
    </>
  );
}
