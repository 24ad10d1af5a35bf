import { describe, expect, test } from "vitest";
import { MalformedQuery, parseFilter } from "./expression.ts";
import { matches, type Columns, type Row } from "./matches.ts";
import { NotSimulated } from "../not-simulated.ts";

const columns: Columns = { name: "text", state: "number", id: "guid", on: "date", off: "boolean", regarding: "guid" };
const row: Row = {
  name: "O'Neil & Söhne 100% + 1",
  state: 3,
  id: "8a0c2af9-fc60-439d-be58-42f2415d467e",
  on: "2026-11-24T09:00:00Z",
  off: false,
  regarding: null,
};

const cases: readonly [string, boolean][] = [
  ["name eq 'O''Neil & Söhne 100% + 1'", true],
  ["name eq 'o''neil & SÖHNE 100% + 1'", true],
  ["name ne 'Fabrikam'", true],
  ["'Fabrikam' eq name", false],
  ["contains(name,'100%')", true],
  ["contains(name,'%27')", false],
  ["contains(name,'Neil%100')", true],
  ["contains(name,'S_hne')", true],
  ["contains(name,'100[%]')", true],
  ["contains(name,'S[%]hne')", false],
  ["contains(name,'[_]')", false],
  ["contains(name,'S[aö]hne')", true],
  ["contains(name,'S[^ö]hne')", false],
  ["startswith(name,'_''neil')", true],
  ["startswith(name,'o''n')", true],
  ["endswith(name,'2')", false],
  ["state eq 3 and off eq false", true],
  ["state gt 3 or state lt 3", false],
  ["4 gt state", true],
  ["3 ge state and 3 le state", true],
  ["id eq 8A0C2AF9-FC60-439D-BE58-42F2415D467E", true],
  ["id ne 8a0c2af9-fc60-439d-be58-42f2415d467e", false],
  ["on ge 2026-11-24T09:00:00Z and on lt 2026-11-25T00:00:00Z", true],
  ["on eq 2026-11-24T10:00:00+01:00", true],
  ["regarding eq null", true],
  ["regarding ne null", false],
  ["name eq null", false],
  // `and` binds tighter than `or`, and `not` tighter than both.
  ["state eq 1 and off eq true or off eq false", true],
  ["off eq false or state eq 1 and state eq 2", true],
  ["(off eq false or state eq 1) and state eq 2", false],
  ["not contains(name,'x') and state eq 2", false],
  ["not (state eq 1 or state eq 3)", false],
  ["not startswith(name,'x') or state eq 1", true],
  ['Microsoft.Dynamics.CRM.In(PropertyName=\'name\',PropertyValues=["x","O\'NEIL & Söhne 100% + 1"])', true],
  ["Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=[\"x\"]) or state eq 3", true],
];
test.each(cases)("%s is %s", (filter, expected) => {
  expect(matches(row, parseFilter(filter), columns)).toBe(expected);
});

describe("what is not understood is never answered by a guess", () => {
  test.each(["name eq", "name eq 'x", "eq 'x'", 'name eq "x"', "contains(name,3)", ""])("malformed: %s", (filter) => {
    expect(() => matches(row, parseFilter(filter), columns)).toThrow(MalformedQuery);
  });
  test.each(["state eq 'three'", "id eq 'no guid'", "off eq 1", "on gt 3"])("a literal does not fit its column: %s", (filter) => {
    expect(() => matches(row, parseFilter(filter), columns)).toThrow(MalformedQuery);
  });
  test.each([
    "colour eq 'red'",
    "tolower(name) eq 'x'",
    "name/first eq 'x'",
    "people/any(p:p/name eq 'x')",
    "state eq 1 and colour eq 'red'",
  ])("not simulated: %s", (filter) => {
    expect(() => matches(row, parseFilter(filter), columns)).toThrow(NotSimulated);
  });
});
