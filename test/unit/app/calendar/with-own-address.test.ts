import { expect, test } from "vitest";
import { withOwnAddress } from "../../../../src/app/calendar/with-own-address.ts";
import type { Viewer } from "../../../../src/outlook/open-item.ts";
import type { CalendarAccess, Person } from "../../../../src/tracking/evidence.ts";

const alias: Person = { address: "archer@contoso.example" };
const alex: Person = { address: "alex@contoso.example", name: "Alex" };
const theirs: CalendarAccess = { kind: "delegate", owner: alias, mayEdit: "yes", held: "in-owners-mailbox" };

test.each<[string, CalendarAccess, Viewer, Person | undefined, CalendarAccess]>([
  ["one's own, and the mailbox told whose", { kind: "own" }, alex, alias, { kind: "own", owner: alias }],
  ["one's own, and the host alone tells", { kind: "own" }, alex, undefined, { kind: "own", owner: alex }],
  ["one's own, told by the check itself", { kind: "own", owner: alias }, alex, undefined, { kind: "own", owner: alias }],
  ["one's own, and nobody tells an address", { kind: "own" }, {}, alias, { kind: "own" }],
  ["somebody else's", theirs, alex, alex, theirs],
])("whose the calendar is: %s", (_, calendar, viewer, remembered, expected) => {
  expect(withOwnAddress(calendar, viewer, { find: () => remembered })).toEqual(expected);
});
