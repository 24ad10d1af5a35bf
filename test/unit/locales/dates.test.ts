import { expect, test } from "vitest";
import { datesFor } from "../../../src/locales/dates.ts";

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
