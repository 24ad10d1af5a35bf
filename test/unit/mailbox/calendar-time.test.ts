import { expect, test } from "vitest";
import { knownTimeZones, startOfDay } from "../../../src/mailbox/calendar-time.ts";
import { windowsTimeZones } from "../../../src/mailbox/windows-time-zones.ts";
import { json } from "../http/in-memory-server.ts";
import { alex, me, review, setup, signal } from "./graph/graph-store-setup.ts";
import event from "./graph/wire/event.json" with { type: "json" };

test.each([
  ["Europe/Berlin", "2026-12-10", "2026-12-09T23:00:00Z"],
  ["Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z"],
  ["Pacific/Auckland", "2026-12-10", "2026-12-09T11:00:00Z"],
  ["America/St_Johns", "2026-07-01", "2026-07-01T02:30:00Z"],
  ["Pacific/Kiritimati", "2026-12-10", "2026-12-09T10:00:00Z"],
  ["Asia/Kathmandu", "2026-12-10", "2026-12-09T18:15:00Z"],
  // Clocks went from midnight to one.
  ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"],
  // And from one back to midnight: the first of two.
  ["Atlantic/Azores", "2026-10-25", "2026-10-25T00:00:00Z"],
  ["UTC", "2026-12-10", "2026-12-10T00:00:00Z"],
])("in %s the %s begins at %s", (zone, date, instant) => {
  expect(startOfDay(new Date(`${date}T00:00:00Z`), zone)).toEqual(new Date(instant));
});

test("zones are known by the names of Windows and of IANA, and UTC counts only where nothing else is told", () => {
  expect(knownTimeZones(["UTC", "W. Europe Standard Time", undefined, "Asia/Tokyo", "tzone://Microsoft/Custom"])).toEqual([
    "Europe/Berlin",
    "Asia/Tokyo",
  ]);
  expect(knownTimeZones(["UTC"])).toEqual(["UTC"]);
  expect(knownTimeZones(["constructor", "__proto__", ""])).toEqual([]);
});

test("every zone of Windows has a name that the browser knows", () => {
  for (const [windows, iana] of Object.entries(windowsTimeZones)) {
    expect(knownTimeZones([windows]), windows).toHaveLength(1);
    expect(() => new Intl.DateTimeFormat("en", { timeZone: iana })).not.toThrow();
  }
});

const allDay = {
  ...event,
  isAllDay: true,
  originalStartTimeZone: "W. Europe Standard Time",
  start: { dateTime: "2026-12-10T00:00:00.0000000", timeZone: "UTC" },
  end: { dateTime: "2026-12-12T00:00:00.0000000", timeZone: "UTC" },
};

test.each([
  {
    name: "own, by the zone of one's Outlook",
    mailbox: me,
    zone: "Tokyo Standard Time",
    shown: "2026-12-09T15:00:00Z",
    told: "Asia/Tokyo",
  },
  { name: "own, where Outlook tells no zone", mailbox: me, zone: undefined, shown: "2026-12-09T23:00:00Z", told: "Europe/Berlin" },
  { name: "somebody else's", mailbox: alex, zone: "Tokyo Standard Time", shown: "2026-12-09T23:00:00Z", told: "Europe/Berlin" },
])("an all-day event begins at midnight of its calendar: $name", async ({ mailbox, zone, shown, told }) => {
  const { store } = setup(() => json(allDay), undefined, zone);
  const { item } = await store.getAppointment(mailbox, { ...review, start: new Date(shown) }, { signal });
  expect(item).toMatchObject({ allDay: true, timeZone: told, start: new Date(shown) });
  expect(item.end.getTime() - item.start.getTime()).toBe(48 * 3_600_000);
});
