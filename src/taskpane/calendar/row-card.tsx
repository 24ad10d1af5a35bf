import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import { plain } from "../../wording/plain.ts";
import { headlineOf } from "../../wording/format-headline.ts";
import { FormattedLines } from "../verdict/evidence-lines.tsx";
import { formatEvidence } from "../verdict/format-evidence.ts";
import { VerdictBadge } from "../verdict/verdict-badge.tsx";
import { useWords } from "../words.ts";
import { useCalendar, useCalendarActions, useCalendarMessages, useDayFormats } from "./calendar-context.ts";
import type { RowCheck } from "./calendar-state.ts";

interface RowCardProps {
  readonly row: CalendarRow;
  readonly tabIndex: 0 | -1;
}

/** One appointment in two lines, with the result of its single check if requested. */
export function RowCard({ row, tabIndex }: RowCardProps): ReactElement {
  const { list } = useCalendarMessages();
  const { moment, shortMoment } = useDayFormats();
  const check = useCalendar(({ checks }) => checks.get(row.id));
  const { open, toggleCheck } = useCalendarActions();
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
        {/* Shown if there is room. */}
        {organization !== "" && <span className="small row-organization">{organization}</span>}
      </div>
      <div role="gridcell" className="row-acts">
        <Button size="small" appearance="subtle" tabIndex={tabIndex} aria-label={list.openOne({ subject })} onClick={() => open(row.id)}>
          {list.open}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          tabIndex={tabIndex}
          aria-label={list.checkOne({ subject })}
          aria-expanded={check !== undefined}
          {...(check !== undefined && { "aria-controls": detailsId })}
          onClick={() => toggleCheck(row.id)}
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

/** The result of a row's single check, and its reasons. */
function RowDetails({ check }: { readonly check: RowCheck }): ReactElement {
  const words = useWords();
  const { list } = useCalendarMessages();
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
      <FormattedLines lines={formatEvidence(report, words)} small />
    </>
  );
}
