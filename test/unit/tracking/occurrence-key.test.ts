import { expect, test } from "vitest";
import type { AppointmentItem } from "../../../src/tracking/evidence.ts";
import { occurrenceKey } from "../../../src/tracking/occurrence-key.ts";
import { cleanId, datedId, makeItem } from "./evidence-builder.ts";

const start = new Date("2026-12-09T23:00:00Z");
const { globalObjectId: _, ...withoutId } = makeItem();

test.each<[string, AppointmentItem, string | undefined]>([
  ["a single appointment", makeItem(), cleanId],
  ["in lower case", makeItem({ globalObjectId: cleanId.toLowerCase() }), cleanId],
  ["a series", makeItem({ kind: "master" }), cleanId],
  [
    "a day that the id names, without leading zeros",
    makeItem({ globalObjectId: datedId(2026, 1, 5), kind: "occurrence" }),
    `${cleanId}/2026-1-5`,
  ],
  ["one day of a series that somebody is invited to", makeItem({ globalObjectId: datedId(2026, 12, 10) }), `${cleanId}/2026-12-10`],
  [
    "a day that the id does not name: the UTC date of its original start",
    makeItem({ kind: "exception", originalStart: start }),
    `${cleanId}/2026-12-9`,
  ],
  ["an all-day one, too", makeItem({ kind: "occurrence", allDay: true, start, originalStart: start }), `${cleanId}/2026-12-9`],
  ["a day that was never moved", makeItem({ kind: "occurrence", start }), `${cleanId}/2026-12-9`],
  ["a moved day whose original start is not told", makeItem({ kind: "exception", start }), undefined],
  ["an original start that is no instant", makeItem({ kind: "exception", originalStart: new Date(Number.NaN) }), undefined],
  ["no id", withoutId, undefined],
])("names %s", (_, item, expected) => {
  expect(occurrenceKey(item)).toBe(expected);
});
