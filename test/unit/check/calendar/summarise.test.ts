import { expect, test } from "vitest";
import { summarise } from "../../../../src/check/calendar/summarise.ts";
import { verdictClasses, verdictClassOf } from "../../../../src/check/calendar/verdict-class.ts";
import type { Verdict } from "../../../../src/tracking/judgement.ts";
import { record, row } from "./row-builder.ts";

const at = (text: string) => new Date(`2026-11-${text}:00Z`);
const byBlake = (minute: number) => ({ lastModifiedBy: "Blake Brooks", lastModifiedAt: at(`23T09:${minute}`) });
/** Monday in UTC, so that the test says the same everywhere. */
const weekStart = (instant: Date) => new Date(Math.floor((instant.getTime() / 86_400_000 - 4) / 7) * 7 * 86_400_000 + 4 * 86_400_000);

const classes: readonly { readonly verdict: Verdict; readonly of: string }[] = [
  { verdict: "tracked", of: "tracked" },
  { verdict: "lost", of: "lost" },
  { verdict: "unlinked", of: "lost" },
  { verdict: "record-missing", of: "lost" },
  { verdict: "duplicated", of: "duplicated" },
  { verdict: "duplicate-ahead", of: "duplicated" },
  { verdict: "other-org", of: "other-organization" },
  { verdict: "not-tracked", of: "not-tracked" },
  { verdict: "maybe-lost", of: "unknown" },
  { verdict: "pending", of: "unknown" },
  { verdict: "untracking", of: "unknown" },
  { verdict: "unknown", of: "unknown" },
  { verdict: "copied", of: "unknown" },
];

test.each(classes)("$verdict is drawn as $of", ({ verdict, of }) => {
  expect(verdictClassOf({ verdict })).toBe(of);
});

test("a copy whose own record exists has lost its link", () => {
  expect(verdictClassOf({ verdict: "copied", record })).toBe("lost");
});

test("the sentence that matters: how many of how many, by whom, from when to when", () => {
  const lost = [10, 21, 15].map((minute) => row({ verdict: "lost", plan: { track: "relink", record }, ...byBlake(minute) }));
  const { headline } = summarise([...lost, row(), row({ verdict: "other-org" }), row({ verdict: "not-tracked" })], { weekStart });
  expect(headline).toEqual({
    lost: 3,
    everTracked: 5,
    relinkable: 3,
    changedBy: { name: "Blake Brooks", share: "all", count: 3, from: at("23T09:10"), to: at("23T09:21") },
  });
});

test("where not all were changed by the same, it says how many, and names nobody where nobody is named", () => {
  const lost = (more: object) => row({ verdict: "lost", ...more });
  expect(summarise([lost(byBlake(10)), lost(byBlake(11)), lost({ lastModifiedBy: "Casey Cole" })]).headline.changedBy).toMatchObject({
    name: "Blake Brooks",
    share: "some",
    count: 2,
  });
  expect(summarise([lost({}), lost({})]).headline).toEqual({ lost: 2, everTracked: 2, relinkable: 0 });
});

test("healthy appointments that somebody changed are no evidence against them", () => {
  expect(summarise([row(byBlake(10)), row({ verdict: "not-tracked", ...byBlake(11) })]).headline).toEqual({
    lost: 0,
    everTracked: 1,
    relinkable: 0,
  });
});

test("the weeks have no holes, and together hold every appointment once", () => {
  const rows = [
    row({ start: at("02T09:00") }),
    row({ start: at("22T23:00"), verdict: "lost" }),
    row({ start: at("23T00:00"), verdict: "duplicated" }),
  ];
  const { weeks, total, counts } = summarise(rows.toReversed(), { weekStart });
  expect(weeks.map(({ start }) => start.toISOString().slice(0, 10))).toEqual(["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"]);
  expect(weeks.map((week) => verdictClasses.reduce((sum, each) => sum + week.counts[each], 0))).toEqual([1, 0, 1, 1]);
  expect(weeks[2]!.counts.lost).toBe(1);
  expect(total).toBe(3);
  expect(counts).toEqual({ tracked: 1, lost: 1, duplicated: 1, "other-organization": 0, "not-tracked": 0, unknown: 0 });
});

test("the machine's own weeks begin on Monday at midnight, summer time or not", () => {
  const rows = ["2026-03-25T12:00", "2026-04-02T12:00", "2026-10-22T12:00", "2026-11-05T12:00"].map((start) =>
    row({ start: new Date(start) }),
  );
  for (const { start } of summarise(rows).weeks) expect([start.getDay(), start.getHours(), start.getMinutes()]).toEqual([1, 0, 0]);
  expect(summarise(rows).weeks).toHaveLength(33);
});

test("groups by last change, by organization and by verdict, the largest first", () => {
  const prod = { id: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01", namedBy: "stamp" } as const;
  const rows = [
    row({ ...byBlake(12), organization: prod, verdict: "lost" }),
    row({ ...byBlake(11), organization: { ...prod, name: "PROD" } }),
    row({ lastModifiedBy: "Alex Archer" }),
  ];
  const { byModifier, byOrganization, byVerdict } = summarise(rows);
  expect(byModifier.map(({ name, total }) => [name, total])).toEqual([
    ["Blake Brooks", 2],
    ["Alex Archer", 1],
  ]);
  expect(byModifier[0]).toMatchObject({ counts: { lost: 1, tracked: 1 }, changedFrom: at("23T09:11"), changedTo: at("23T09:12") });
  expect(byOrganization.map(({ id, name, total }) => [id, name, total])).toEqual([
    [prod.id, "PROD", 2],
    [undefined, undefined, 1],
  ]);
  expect(byVerdict).toEqual([
    { verdict: "tracked", count: 2 },
    { verdict: "lost", count: 1 },
  ]);
});

test("nothing at all is summed up as nothing at all", () => {
  expect(summarise([])).toMatchObject({ total: 0, weeks: [], byModifier: [], headline: { lost: 0, everTracked: 0 } });
});
