import { expect, test } from "vitest";
import { compileMessages } from "../../../scripts/messages/compile-messages.js";
import { datesFor } from "../../../src/locales/dates.ts";
import { languages } from "../../../src/locales/language.ts";
import { dayFormatsFor } from "../../../src/taskpane/calendar/day-formats.ts";

const now = new Date("2026-11-23T09:20:00Z");

test.each([
  ["en-GB", { date: "23 Nov", time: "09:16" }],
  ["en-US", { date: "Nov 23", time: "09:16 AM" }],
  ["de-DE", { date: "23. Nov.", time: "09:16" }],
])("%s writes dates and times in its own way", (locale, expected) => {
  const moment = datesFor({ locale, now, timeZone: "UTC" }).moment(new Date("2026-11-23T09:16:00Z"));
  // Intl separates AM with a narrow no-break space.
  expect({ ...moment, time: moment?.time.replace(/\s/gu, " ") }).toEqual(expected);
});

test("another year is told", () => {
  expect(datesFor({ locale: "en-GB", now, timeZone: "UTC" }).moment(new Date("2025-11-23T09:16:00Z"))?.date).toBe("23 Nov 2025");
});

test("the viewer's time zone decides the day and the year", () => {
  const moment = datesFor({ locale: "en-GB", now, timeZone: "Pacific/Auckland" }).moment(new Date("2026-12-31T20:00:00Z"));
  expect(moment?.date).toBe("1 Jan 2027");
});

/** Saudi Arabia's own are the Hijri calendar in some browsers, and Arabic-Indic digits in all; a tag may ask for others. */
const tags = [
  "ar-SA",
  "ar-EG",
  "ar-MA",
  "ar-SA-u-ca-islamic-umalqura",
  "he-IL-u-ca-hebrew",
  "ja-JP-u-ca-japanese-nu-hanidec",
  "zh_CN",
  "de_AT",
];

test.each([...languages, ...tags])("%s has the days of the Gregorian calendar, in Latin digits", (locale) => {
  const instant = new Date("2025-11-23T12:16:00Z");
  const { date = "", time = "" } = datesFor({ locale, now, timeZone: "UTC" }).moment(instant) ?? {};
  const { day, moment, shortMoment, longDay, time: clock } = dayFormatsFor(locale, now);
  const told = [day, moment, shortMoment, longDay, clock].map((format) => format(instant));
  for (const text of [date, day(instant), moment(instant), shortMoment(instant)])
    expect(text).toMatch(/(?=.*\b23\b)(?=.*2025)|2025年11月23日/u);
  expect(time).toMatch(/12.16/u);
  expect(
    [date, time, ...told]
      .join("")
      .match(/\p{Nd}/gu)
      ?.filter((digit) => !/\d/u.test(digit)) ?? [],
  ).toEqual([]);
});

test.each(languages)("the messages of %s count in Latin digits, whatever the engine's own are", (language) => {
  const source = compileMessages(language, { a: "{count, plural, other {# {more, number}}}" });
  expect(source.match(/number\("[\w-]+"/gu)).toEqual(Array.from({ length: 2 }, () => `number("${language.split("-")[0]}-u-nu-latn"`));
});

test("a tag with an underscore is the language's all the same", () => {
  expect(datesFor({ locale: "de_AT", now, timeZone: "UTC" }).moment(now)?.date).toBe("23. Nov.");
});

test.each(["en_US", "", "not a locale", "x".repeat(1_000)])("the malformed locale %j falls back without fuss", (locale) => {
  expect(datesFor({ locale, now, timeZone: "UTC" }).moment(now)?.date).toMatch(/23/u);
});

test("an invalid or missing date is not told", () => {
  const { moment } = datesFor({ locale: "en", now, timeZone: "UTC" });
  expect(moment(new Date(Number.NaN))).toBeUndefined();
  expect(moment(undefined)).toBeUndefined();
});

test.each([
  ["2026-11-23T09:16:00Z", "09:16"],
  ["2026-11-23T09:16:00.001Z", "09:17"],
  ["2026-11-23T09:16:59Z", "09:17"],
])("until %s is told as %s, at which it has passed", (instant, time) => {
  expect(datesFor({ locale: "en-GB", now, timeZone: "UTC" }).deadline(new Date(instant))?.time).toBe(time);
});

test("there is no deadline where there is no instant", () => {
  const { deadline } = datesFor({ locale: "en", now, timeZone: "UTC" });
  expect(deadline(undefined)).toBeUndefined();
  expect(deadline(new Date(Number.NaN))).toBeUndefined();
});
