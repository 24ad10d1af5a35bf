import fc from "fast-check";
import { expect, test } from "vitest";
import { daysIn, daysOf, mostDays, presets, rangeOf, rangeOfDays, type Preset } from "../../../../src/taskpane/calendar/calendar-range.ts";

test.each(Object.entries(presets) as [Preset, { back: number; ahead: number }][])(
  "%s is within the two years that may be asked",
  (preset, { back, ahead }) => {
    const days = daysIn(rangeOf(preset, new Date(2026, 10, 23, 9, 20)));
    expect(days).toBe(back + ahead + 1);
    expect(days).toBeLessThanOrEqual(mostDays);
  },
);

test("the days of a range make the same range again", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(2000, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true }),
      fc.constantFrom(...(Object.keys(presets) as Preset[])),
      (now, preset) => {
        const range = rangeOf(preset, now);
        const { first, last } = daysOf(range);
        expect(rangeOfDays(first, last)).toEqual(range);
      },
    ),
  );
});

test.each([
  ["a missing day", "", "2026-01-02"],
  ["a last day before the first", "2026-01-02", "2026-01-01"],
  ["no date at all", "tomorrow", "2026-01-01"],
])("%s is no range", (_, first, last) => {
  expect(rangeOfDays(first, last)).toBeUndefined();
});
