import { mergeClasses, useFluent } from "@fluentui/react-components";
import { enumerate } from "../../wording/enumerate.ts";
import { useWords } from "../words.ts";
import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { ClassCounts, Week } from "../../check/calendar/summarise.ts";
import type { VerdictClass } from "../../check/calendar/verdict-class.ts";
import { useCalendarMessages, useDayFormats } from "./calendar-context.ts";
import { drawnClasses, GroupPatterns, GroupSwatch } from "./group-pattern.tsx";
import { targetIndex } from "./target-index.ts";
import { useArrowStep } from "./use-arrow-step.ts";
import { useInkStyles, useTimelineStyles } from "./timeline.style.ts";

interface TimelineProps {
  readonly weeks: readonly Week[];
  readonly sentence: string;
}

const [width, height, ground] = [296, 96, 14];
/** Limits the size of bars for a few weeks or appointments: a single huge bar would look like an alarm. */
const [widestStep, tallestUnit] = [24, 16];
/** Two adjacent dates need this much room. */
const roomForDates = 130;
const totalOf = (counts: ClassCounts): number => drawnClasses.reduce((sum, each) => sum + counts[each], 0);

/**
 * A bar for each week, in the direction of reading. Every group has a pattern as well as a colour. The arrow keys go from week to week, and the line
 * beneath says what the week holds, as it does under the mouse.
 */
export function Timeline({ weeks, sentence }: TimelineProps): ReactElement {
  const words = useCalendarMessages();
  const { locale } = useWords();
  const { day } = useDayFormats();
  const arrowStep = useArrowStep();
  const isMirrored = useFluent().dir === "rtl";
  const styles = useTimelineStyles();
  const id = useId();
  const picture = useRef<SVGSVGElement>(null);
  const [active, setActive] = useState(0);
  const [told, setTold] = useState<number>();
  const most = Math.max(1, ...weeks.map(({ counts }) => totalOf(counts)));
  const step = Math.min(widestStep, width / Math.max(1, weeks.length));
  const unit = Math.min(tallestUnit, height / most);
  const end = weeks.length * step;
  const [first, last] = [weeks[0], weeks.at(-1)];
  const tabStop = Math.min(active, weeks.length - 1);
  /** The left end of what begins that far from the first week. */
  const leftOf = (from: number, wide = 0): number => (isMirrored ? width - from - wide : from);
  const barWidth = Math.max(1, step - Math.min(3, step / 4));
  const toldWeek = told === undefined ? undefined : weeks[told];

  function tell({ start, counts }: Week): string {
    const groups = drawnClasses.filter((group) => counts[group] > 0);
    if (groups.length === 0) return words.timeline.noGroups({ week: day(start) });
    const told = groups.map((group) => words.timeline.group({ name: words.groups[group], count: counts[group] }));
    return words.timeline.holds({ week: day(start), groups: enumerate(told, locale) });
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = arrowStep(event.key);
    const next = targetIndex(step === undefined ? event.key : step === 1 ? "ArrowDown" : "ArrowUp", tabStop, weeks.length);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    picture.current?.querySelector<SVGGElement>(`[data-week="${next}"]`)?.focus();
  }

  return (
    <figure className={styles.whole}>
      {/* The weeks take the focus; the picture handles their keys. */}
      {}
      <svg
        ref={picture}
        className={styles.picture}
        viewBox={`0 0 ${width} ${height + ground}`}
        role="group"
        aria-label={words.timeline.label({ weeks: weeks.length, sentence })}
        onKeyDown={onKeyDown}
        onMouseLeave={() => setTold(undefined)}
      >
        <GroupPatterns prefix={id} />
        {weeks.map((week, index) => (
          <g
            key={week.start.getTime()}
            className={styles.week}
            role="img"
            aria-label={tell(week)}
            data-week={index}
            // A week is read, not pressed, and there may be a hundred: one of them is in the tab order.

            tabIndex={index === tabStop ? 0 : -1}
            onFocus={() => {
              setActive(index);
              setTold(index);
            }}
            onBlur={() => setTold(undefined)}
            onMouseEnter={() => setTold(index)}
          >
            <Bar counts={week.counts} x={leftOf(index * step, barWidth)} width={barWidth} unit={unit} patterns={id} />
            <rect data-frame="" className={styles.frame} x={leftOf(index * step, step)} y="1" width={step} height={height - 1} />
          </g>
        ))}
        <path className={styles.base} d={`M0 ${height + 0.5}H${width}`} />
        {first && (
          <text className={styles.date} x={leftOf(0)} y={height + 12}>
            {day(first.start)}
          </text>
        )}
        {last && end >= roomForDates && (
          <text className={styles.date} x={leftOf(end)} y={height + 12} textAnchor="end">
            {day(last.start)}
          </text>
        )}
      </svg>
      <p className={styles.readout} aria-hidden="true">
        {toldWeek === undefined ? words.timeline.hint : tell(toldWeek)}
      </p>
      <figcaption>
        <ul className={styles.legend}>
          {drawnClasses.map((group) => (
            <li key={group} className={styles.entry}>
              <GroupSwatch group={group} pattern={`${id}${group}`} />
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
  readonly counts: ClassCounts;
  readonly x: number;
  readonly width: number;
  /** Height of one appointment. */
  readonly unit: number;
  /** Prefix of the patterns' ids. */
  readonly patterns: string;
}

function Bar({ counts, x, width, unit, patterns }: BarProps): ReactElement {
  const { bar } = useTimelineStyles();
  const inks = useInkStyles();
  return (
    <>
      {piled(counts, unit).map(({ group, y, tall }) => (
        <rect
          key={group}
          className={mergeClasses(bar, inks[group])}
          x={x}
          y={y}
          width={width}
          height={tall}
          fill={`url(#${patterns}${group})`}
        />
      ))}
    </>
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
