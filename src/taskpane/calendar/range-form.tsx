import { Button, Field, Input, mergeClasses, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { CalendarLtrRegular, CalendarSearchRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactElement } from "react";
import type { TimeSpan } from "../../mailbox/calendar-reader.ts";
import { nameOf } from "../../wording/format-names.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import type { KnownCalendar } from "./calendar-state.ts";
import { useCalendar, useCalendarActions, useCalendarMessages, useDayFormats } from "./calendar-context.ts";
import { daysIn, daysOf, mostDays, type Preset, presets, rangeOf, rangeOfDays } from "./calendar-range.ts";
import { useCalendarStyles } from "./calendar.style.ts";
import { Fold } from "../fold.tsx";

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
  const styles = useCalendarStyles();
  const layout = useLayoutStyles();
  const { small } = useTextStyles();
  const [preset, setPreset] = useState<Preset | "custom">("usual");
  const [days, setDays] = useState(() => daysOf(range));
  const [whose, setWhose] = useState<KnownCalendar["kind"]>(calendar.kind);
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
    <Fold
      title={words.summary({ whose: nameOfCalendar, from: day(range.from), to: day(new Date(range.to.getTime() - 1)) })}
      icon={<CalendarLtrRegular />}
    >
      {other !== undefined && (
        <Field label={words.whose} size="small">
          <RadioGroup value={whose} onChange={(_, { value }) => setWhose(value as KnownCalendar["kind"])}>
            <Radio value="own" label={words.own} />
            <Radio value="delegate" label={words.owner({ owner: nameOf(other.owner) })} />
          </RadioGroup>
        </Field>
      )}
      <div className={styles.form}>
        <Field label={words.preset} size="small">
          <Select value={preset} onChange={(_, { value }) => choosePreset(value as Preset | "custom")}>
            {(Object.keys(presets) as Preset[]).map((each) => (
              <option key={each} value={each}>
                {words.presets[each]}
              </option>
            ))}
            <option value="custom">{words.custom}</option>
          </Select>
        </Field>
        <div className={styles.pair}>
          <Field label={words.from} size="small">
            <Input type="date" value={days.first} aria-describedby={problemId} onChange={(_, { value }) => changeDays({ first: value })} />
          </Field>
          <Field label={words.to} size="small">
            <Input type="date" value={days.last} aria-describedby={problemId} onChange={(_, { value }) => changeDays({ last: value })} />
          </Field>
        </div>
        <div className={layout.row}>
          <Button
            icon={<CalendarSearchRegular />}
            disabledFocusable={problem !== undefined}
            aria-describedby={problemId}
            onClick={() =>
              chosen !== undefined &&
              scan({ range: chosen, calendar: whose === "delegate" && other !== undefined ? other : { kind: "own" } })
            }
          >
            {words.check}
          </Button>
          <span id={problemId} className={mergeClasses(layout.grow, small)}>
            {problem}
          </span>
        </div>
      </div>
    </Fold>
  );
}
