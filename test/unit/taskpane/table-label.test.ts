import { expect, test } from "vitest";
import { laterMessages } from "../../../src/locales/load-messages.ts";
import { regardingWithTable } from "../../../src/taskpane/table-label.ts";
import { headlineOf } from "../../../src/wording/format-headline.ts";
import { wordsFor } from "../../../src/wording/words.ts";
import { record, reportOn, states } from "./states.ts";

const { types } = laterMessages("en").regarding;
const tables = [
  { name: "new_Bridge", set: "new_bridges", nameColumn: "new_Name", label: "Bridge" },
  { name: "new_Lift", set: "new_lifts", nameColumn: "new_Name" },
];

test.each([
  ["account", "Fabrikam (Account)"],
  ["incident", "Fabrikam (Case)"],
  ["new_bridge", "Fabrikam (Bridge)"],
  ["new_lift", "Fabrikam (new_Lift)"],
  ["new_unheardof", "Fabrikam (new_unheardof)"],
  ["constructor", "Fabrikam (constructor)"],
  [undefined, "Fabrikam"],
])("a record of the table %s is shown as %s", (type, shown) => {
  const regarding = { id: "33333333-cccc-4ccc-8ccc-000000000003", name: "Fabrikam", ...(type !== undefined && { type }) };
  expect(regardingWithTable({ ...record, regarding }, { types, tables })).toBe(shown);
});

test("the headline names the record, and no table by its logical name", () => {
  const { body } = headlineOf(reportOn(states["5d tracked"]), wordsFor("en", new Date("2026-11-23T09:20:00Z")));
  expect(body).toContain("Regarding Fabrikam.");
});
