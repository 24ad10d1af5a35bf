import { expect, test } from "vitest";
import { chooseRows } from "../../../../src/taskpane/calendar/choose-rows.ts";
import type { Selection, SortOrder } from "../../../../src/taskpane/calendar/calendar-state.ts";
import { row } from "./rows.ts";

const day = (date: number) => new Date(Date.UTC(2026, 10, date, 9));
const rows = [
  row("a", {
    start: day(3),
    verdict: "tracked",
    lastModifiedAt: day(1),
    lastModifiedBy: "Alex Archer",
    organization: { id: "p", name: "PROD" },
  }),
  row("b", { start: day(1), verdict: "lost", lastModifiedAt: day(2), lastModifiedBy: "Blake Brooks" }),
  row("c", { start: day(2), verdict: "not-tracked" }),
];
const everything: Selection = { text: "", order: "start" };

test.each<[SortOrder, string]>([
  ["start", "bca"],
  ["start-latest", "acb"],
  ["verdict", "bca"],
  ["changed-newest", "bac"],
  ["changed-oldest", "cab"],
  ["verdict-least", "acb"],
  ["subject", "abc"],
  ["subject-last", "cba"],
])("the order %s", (order, expected) => {
  expect(
    chooseRows(rows, { ...everything, order })
      .map(({ id }) => id)
      .join(""),
  ).toBe(expected);
});

test.each<[string, Partial<Selection>, string]>([
  ["every word of a text, whatever its case", { text: " REVIEW b " }, "b"],
  ["the name of who changed it last", { text: "archer" }, "a"],
  ["the name of its organization", { text: "prod" }, "a"],
  ["a verdict", { verdict: "not-tracked" }, "c"],
  ["somebody", { changedBy: "Blake Brooks" }, "b"],
  ["nobody", { changedBy: "" }, "c"],
  ["an organization", { organization: "p" }, "a"],
  ["no organization", { organization: "" }, "bc"],
  ["all of it together", { verdict: "lost", changedBy: "Alex Archer" }, ""],
])("filtered by %s", (_, change, expected) => {
  expect(
    chooseRows(rows, { ...everything, ...change })
      .map(({ id }) => id)
      .join(""),
  ).toBe(expected);
});

test("the rows themselves keep their order", () => {
  chooseRows(rows, everything);
  expect(rows.map(({ id }) => id).join("")).toBe("abc");
});
