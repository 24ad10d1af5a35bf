import { mergeClasses } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import { useId, type ReactElement } from "react";
import type { Week } from "../../check/calendar/summarise.ts";
import { useCalendarMessages, useDayFormats } from "./calendar-context.ts";
import { Fold } from "../fold.tsx";
import { drawnClasses, GroupPatterns, GroupSwatch } from "./group-pattern.tsx";
import { useTimelineStyles } from "./timeline.style.ts";

/** The numbers of the timeline, for precision and for people who cannot see the bars. Its patterns head the columns, so that they fit. */
export function TimelineTable({ weeks }: { readonly weeks: readonly Week[] }): ReactElement {
  const { timeline, groups } = useCalendarMessages();
  const { day } = useDayFormats();
  const styles = useTimelineStyles();
  const id = useId();
  return (
    <Fold title={timeline.table} icon={<TableRegular />}>
      <svg className="unseen" aria-hidden="true">
        <GroupPatterns prefix={id} />
      </svg>
      <table className={styles.table} aria-label={timeline.title}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.rowTitle)}>
              {timeline.week}
            </th>
            {drawnClasses.map((group) => (
              <th key={group} scope="col" className={styles.cell} title={groups[group]}>
                <GroupSwatch group={group} pattern={`${id}${group}`} />
                <span className="unseen">{groups[group]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ start, counts }) => (
            <tr key={start.getTime()}>
              <th scope="row" className={mergeClasses(styles.cell, styles.rowTitle)}>
                {day(start)}
              </th>
              {drawnClasses.map((group) => (
                <td key={group} className={styles.cell}>
                  {counts[group]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
