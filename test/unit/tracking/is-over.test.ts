import { expect, test } from "vitest";
import { isOver } from "../../../src/tracking/is-over.ts";

const tokyo = "Asia/Tokyo";

test.each([
  { name: "it ended earlier today", end: "2026-11-24T01:00:00Z", timeZone: tokyo, now: "2026-11-24T14:59:00Z", over: false },
  {
    name: "it ended yesterday in the calendar's zone",
    end: "2026-11-24T01:00:00Z",
    timeZone: tokyo,
    now: "2026-11-24T15:00:00Z",
    over: true,
  },
  { name: "the midnight behind an all-day today", end: "2026-11-24T15:00:00Z", timeZone: tokyo, now: "2026-11-24T14:00:00Z", over: false },
  {
    name: "the midnight behind an all-day yesterday",
    end: "2026-11-24T15:00:00Z",
    timeZone: tokyo,
    now: "2026-11-24T15:00:00Z",
    over: true,
  },
  { name: "no zone, and less than a day ago", end: "2026-11-24T10:00:00Z", timeZone: undefined, now: "2026-11-25T09:00:00Z", over: false },
  { name: "no zone, and more than a day ago", end: "2026-11-24T10:00:00Z", timeZone: undefined, now: "2026-11-25T10:00:00Z", over: true },
])("over is $over where $name", ({ end, timeZone, now, over }) => {
  expect(isOver({ end: new Date(end), ...(timeZone !== undefined && { timeZone }) }, new Date(now))).toBe(over);
});
