import { Button } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { TimeSpan } from "../../mailbox/calendar-reader.ts";
import { nameOf } from "../../wording/format-names.ts";
import type { KnownCalendar } from "./calendar-state.ts";
import { useCalendar, useCalendarActions, useCalendarMessages, useDayFormats } from "./calendar-context.ts";
import { daysIn, daysOf, mostDays, type Preset, presets, rangeOf, rangeOfDays } from "./calendar-range.ts";

interface RangeFormProps {
  readonly range: TimeSpan;
  readonly calendar: KnownCalendar;
  /** The calendar of the open appointment, if it is somebody else's. */
  readonly other: Extract<KnownCalendar, { kind: "delegate" }> | undefined;
}

/** Shows the range and the calendar in one line, which opens the form that changes them. */
export function RangeForm({ range, calendar, other }: RangeFormProps): ReactElement {
  const { range: words, restore } = useCalendarMessages();
  const isRestoring = useCalendar((state) => state.restore.kind === "running");
  const { scan } = useCalendarActions();
  const { day } = useDayFormats();
  const [preset, setPreset] = useState<Preset | "custom">("usual");
  const [days, setDays] = useState(() => daysOf(range));
  const [whose, setWhose] = useState<KnownCalendar["kind"]>(calendar.kind);
  const nameId = useId();
  const problemId = useId();
  const chosen = rangeOfDays(days.first, days.last);
  const problem = chosen === undefined ? words.wrong : daysIn(chosen) > mostDays ? words.tooLong : isRestoring ? restore.partly : undefined;
  const nameOfCalendar = calendar.kind === "own" ? words.own : words.owner({ owner: nameOf(calendar.owner) });

  const choosePreset = (next: Preset | "custom"): void => {
    setPreset(next);
    if (next !== "custom") setDays(daysOf(rangeOf(next, new Date())));
  };
  const changeDays = (change: Partial<typeof days>): void => {
    setPreset("custom");
    setDays({ ...days, ...change });
  };

  return (
    <details className="details">
      <summary tabIndex={0}>
        {words.summary({ whose: nameOfCalendar, from: day(range.from), to: day(new Date(range.to.getTime() - 1)) })}
      </summary>
      <div className="section">
        {other !== undefined && (
          <fieldset className="choices">
            <legend>{words.whose}</legend>
            {(["own", "delegate"] as const).map((kind) => (
              <label key={kind} className="choice">
                <input type="radio" name={nameId} checked={whose === kind} onChange={() => setWhose(kind)} />
                <span>{kind === "own" ? words.own : words.owner({ owner: nameOf(other.owner) })}</span>
              </label>
            ))}
          </fieldset>
        )}
        <label className="field">
          <span>{words.preset}</span>
          <select value={preset} onChange={({ target }) => choosePreset(target.value as Preset | "custom")}>
            {(Object.keys(presets) as Preset[]).map((each) => (
              <option key={each} value={each}>
                {words.presets[each]}
              </option>
            ))}
            <option value="custom">{words.custom}</option>
          </select>
        </label>
        <div className="pair">
          <label className="field">
            <span>{words.from}</span>
            <input
              type="date"
              value={days.first}
              aria-describedby={problemId}
              onChange={({ target }) => changeDays({ first: target.value })}
            />
          </label>
          <label className="field">
            <span>{words.to}</span>
            <input
              type="date"
              value={days.last}
              aria-describedby={problemId}
              onChange={({ target }) => changeDays({ last: target.value })}
            />
          </label>
        </div>
        <div className="row">
          <Button
            size="small"
            disabledFocusable={problem !== undefined}
            aria-describedby={problemId}
            onClick={() =>
              chosen !== undefined &&
              scan({ range: chosen, calendar: whose === "delegate" && other !== undefined ? other : { kind: "own" } })
            }
          >
            {words.check}
          </Button>
          <span id={problemId} className="small">
            {problem}
          </span>
        </div>
      </div>
    </details>
  );
}
