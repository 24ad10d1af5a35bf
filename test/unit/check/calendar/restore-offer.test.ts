import { expect, test } from "vitest";
import { restoreOffer } from "../../../../src/check/calendar/restore-offer.ts";
import { record, row } from "./row-builder.ts";

const relink = { track: "relink", record } as const;

test.each([
  { name: "lost, and its record carries its id", given: row({ verdict: "lost", plan: relink }), offer: "ticked" },
  { name: "unlinked, perhaps on purpose", given: row({ verdict: "unlinked", plan: relink }), offer: "unticked" },
  {
    name: "to be linked to a record without its id",
    given: row({ verdict: "lost", plan: relink, judgement: { liveRecords: [] } }),
    offer: "none",
  },
  { name: "to be linked by a confirmation", given: row({ plan: { track: "confirm", doubt: "trace", record } }), offer: "none" },
  { name: "healthy", given: row(), offer: "none" },
])("a row that is $name is $offer", ({ given, offer }) => {
  expect(restoreOffer(given)).toBe(offer);
});
