import { useId, type ReactElement } from "react";
import type { ClassCounts, Week } from "../../check/calendar/summarise.ts";
import type { VerdictClass } from "../../check/calendar/verdict-class.ts";
import { useCalendarMessages, useDayFormats } from "./calendar-context.ts";

interface TimelineProps {
  readonly weeks: readonly Week[];
  readonly sentence: string;
}

const [width, height, ground] = [296, 96, 14];
/** Limits the size of bars for a few weeks or appointments: a single huge bar would look like an alarm. */
const [widestStep, tallestUnit] = [24, 16];
/** Two adjacent dates need this much room. */
const roomForDates = 130;
/** From bottom to top; what needs attention is on top. */
const drawnClasses: readonly VerdictClass[] = ["tracked", "other-organization", "not-tracked", "unknown", "duplicated", "lost"];
const totalOf = (counts: ClassCounts): number => drawnClasses.reduce((sum, each) => sum + counts[each], 0);

/** A bar for each week. Every group has a pattern as well as a colour, and a table has the same numbers. */
export function Timeline({ weeks, sentence }: TimelineProps): ReactElement {
  const words = useCalendarMessages();
  const { day } = useDayFormats();
  const id = useId();
  const most = Math.max(1, ...weeks.map(({ counts }) => totalOf(counts)));
  const step = Math.min(widestStep, width / Math.max(1, weeks.length));
  const unit = Math.min(tallestUnit, height / most);
  const end = weeks.length * step;
  const [first, last] = [weeks[0], weeks.at(-1)];
  return (
    <figure className="timeline">
      <svg viewBox={`0 0 ${width} ${height + ground}`} role="img" aria-label={words.timeline.label({ weeks: weeks.length, sentence })}>
        <defs>
          {drawnClasses.map((group) => (
            <Pattern key={group} id={`${id}${group}`} group={group} />
          ))}
        </defs>
        {weeks.map((week, index) => (
          <Bar
            key={week.start.getTime()}
            week={week}
            x={index * step}
            width={Math.max(1, step - Math.min(3, step / 4))}
            unit={unit}
            patterns={id}
          />
        ))}
        <path className="base" d={`M0 ${height + 0.5}H${width}`} />
        {first && (
          <text x="0" y={height + 12}>
            {day(first.start)}
          </text>
        )}
        {last && end >= roomForDates && (
          <text x={end} y={height + 12} textAnchor="end">
            {day(last.start)}
          </text>
        )}
      </svg>
      <figcaption>
        <ul className="legend">
          {drawnClasses.map((group) => (
            <li key={group}>
              <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
                <rect className={`group ${group}`} x="0.5" y="0.5" width="13" height="13" fill={`url(#${id}${group})`} />
              </svg>
              <span>
                {words.groups[group]}: {weeks.reduce((sum, { counts }) => sum + counts[group], 0)}
              </span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

interface BarProps {
  readonly week: Week;
  readonly x: number;
  readonly width: number;
  /** Height of one appointment. */
  readonly unit: number;
  /** Prefix of the patterns' ids. */
  readonly patterns: string;
}

function Bar({ week: { counts }, x, width, unit, patterns }: BarProps): ReactElement {
  return (
    <g>
      {piled(counts, unit).map(({ group, y, tall }) => (
        <rect key={group} className={`group ${group}`} x={x} y={y} width={width} height={tall} fill={`url(#${patterns}${group})`} />
      ))}
    </g>
  );
}

function piled(counts: ClassCounts, unit: number): readonly { readonly group: VerdictClass; readonly y: number; readonly tall: number }[] {
  let y = height;
  return drawnClasses
    .filter((group) => counts[group] > 0)
    .map((group) => {
      const tall = counts[group] * unit;
      y -= tall;
      return { group, y, tall };
    });
}

/** The group's pattern, in its colour on the page's background. */
function Pattern({ id, group }: { readonly id: string; readonly group: VerdictClass }): ReactElement {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" className={`ink ${group}`}>
      <rect className={marks[group] === undefined ? "solid" : "paper"} width="6" height="6" />
      {marks[group] !== undefined && <path d={marks[group]} />}
    </pattern>
  );
}

const marks: Readonly<Record<VerdictClass, string | undefined>> = {
  lost: undefined,
  tracked: "M0 6 6 0M-1 1 1-1M5 7 7 5",
  duplicated: "M0 0 6 6M0 6 6 0",
  "other-organization": "M0 3H6",
  "not-tracked": "M0 0",
  unknown: "M3 2V4M2 3H4",
};

/** The same numbers as a table, for precision and for people who cannot see the bars. */
export function TimelineTable({ weeks }: Pick<TimelineProps, "weeks">): ReactElement {
  const { timeline, groups } = useCalendarMessages();
  const { day } = useDayFormats();
  return (
    <details className="details">
      <summary tabIndex={0}>{timeline.table}</summary>
      {/* Scrolls in a narrow pane, so it has to be focusable. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div className="scrolls" role="region" aria-label={timeline.table} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{timeline.week}</th>
              {drawnClasses.map((group) => (
                <th key={group} scope="col">
                  {groups[group]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ start, counts }) => (
              <tr key={start.getTime()}>
                <th scope="row">{day(start)}</th>
                {drawnClasses.map((group) => (
                  <td key={group}>{counts[group]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
