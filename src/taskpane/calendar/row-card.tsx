import { Button, mergeClasses, TableCell } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular, OpenRegular } from "@fluentui/react-icons";
import { memo, useId, type ReactElement } from "react";
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import { enumerate } from "../../wording/enumerate.ts";
import { plain } from "../../wording/plain.ts";
import { useWords } from "../words.ts";
import { VerdictBadge } from "../verdict/verdict-badge.tsx";
import { useCalendar, useCalendarActions, useCalendarMessages, useDayFormats } from "./calendar-context.ts";
import { nextStepOf } from "./next-step-of.ts";
import { useRowCardStyles } from "./row-card.style.ts";
import { RowDetails } from "./row-details.tsx";

interface RowCardProps {
  readonly row: CalendarRow;
  readonly tabIndex: 0 | -1;
  readonly as: "columns" | "list";
}

/** The cells of one appointment, with the result of its single check if requested. */
export const RowCard = memo(function RowCard({ row, tabIndex, as }: RowCardProps): ReactElement {
  const { locale } = useWords();
  const { list } = useCalendarMessages();
  const { moment, shortMoment } = useDayFormats();
  const check = useCalendar(({ checks }) => checks.get(row.id));
  const { open, toggleCheck } = useCalendarActions();
  const styles = useRowCardStyles();
  const detailsId = useId();
  const subject = plain(row.subject) || list.noSubject;
  const by = plain(row.lastModifiedBy ?? "", 40);
  const organization = plain(row.organization?.name ?? "", 40);
  const when = row.lastModifiedAt === undefined ? "" : shortMoment(row.lastModifiedAt);
  const step = list.steps[nextStepOf(row)];
  const whenAndKind = [moment(row.start), list.series[row.kind]].filter((part) => part !== "");
  const inColumns = as === "columns";
  const classOf = (area: "start" | "subject" | "verdict" | "changed" | "step" | "buttons", look?: string): string =>
    inColumns ? mergeClasses(styles.columnCell, look) : mergeClasses(styles.listCell, styles[area], look);
  return (
    <>
      <TableCell role="gridcell" className={classOf("start", styles.small)}>
        <span>{enumerate(whenAndKind, locale)}</span>
      </TableCell>
      <TableCell role="gridcell" className={classOf("subject", styles.strong)}>
        <bdi>{subject}</bdi>
      </TableCell>
      <TableCell role="gridcell" className={classOf("verdict", styles.stack)}>
        <VerdictBadge judgement={row.judgement} />
        {inColumns && organization !== "" && (
          <span className={styles.small}>
            <bdi>{organization}</bdi>
          </span>
        )}
      </TableCell>
      <TableCell role="gridcell" className={classOf("changed", styles.small)}>
        {inColumns ? (
          <span>
            <bdi>{by}</bdi> {by !== "" && when !== "" && "· "}
            <bdi>{when}</bdi>
          </span>
        ) : (
          <span>{(by !== "" || when !== "") && list.changed({ by: by || undefined, when: when || undefined })}</span>
        )}
      </TableCell>
      <TableCell role="gridcell" className={classOf("step", styles.small)}>
        <span>{step}</span>
      </TableCell>
      <TableCell role="gridcell" className={classOf("buttons", styles.narrow)}>
        <Button
          size="small"
          appearance="subtle"
          icon={<OpenRegular />}
          tabIndex={tabIndex}
          title={list.open}
          aria-label={list.openOne({ subject })}
          onClick={() => open(row.id)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={check === undefined ? <ChevronDownRegular /> : <ChevronUpRegular />}
          tabIndex={tabIndex}
          title={check === undefined ? list.check : list.close}
          aria-label={list.checkOne({ subject })}
          aria-expanded={check !== undefined}
          {...(check !== undefined && { "aria-controls": detailsId })}
          onClick={() => toggleCheck(row.id)}
        />
      </TableCell>
      {check !== undefined && (
        <TableCell role="gridcell" id={detailsId} className={styles.why}>
          <RowDetails check={check} />
        </TableCell>
      )}
    </>
  );
});
