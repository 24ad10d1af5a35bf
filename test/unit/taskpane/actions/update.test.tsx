import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { ActionOutcome } from "../../../../src/check/action.ts";
import type { CheckReport } from "../../../../src/check/report.ts";
import type { PeopleComparison } from "../../../../src/tracking/record-update.ts";
import { button, drawReport } from "../draw.tsx";
import { item, record, reportOn, states } from "../states.ts";

const tracked = reportOn(states["5d tracked"]);
const onItem = (more: object): CheckReport => ({ ...tracked, evidence: { ...tracked.evidence, item: { ...item, ...more } } });
const same = onItem({ subject: record.subject, start: record.start, end: record.end, allDay: record.allDay, location: record.location });
const moved = onItem({ subject: "Review, moved" });

const differences = [{ point: "location", appointment: "Room 5", record: "Room 3" }] as const;
const people: PeopleComparison = {
  kind: "compared",
  onlyInvited: [{ name: "Dana <b>Diaz</b>", address: "dana@fabrikam.example" }],
  onlyInCrm: [{ address: "left@fabrikam.example" }],
};

function drawEnded(outcome: Extract<ActionOutcome, { kind: "update-differs" | "updated" }>) {
  return drawReport(outcome.report, { action: { kind: "ended", request: { kind: "update" }, outcome, during: "judging" } });
}

test("the record of a tracked appointment can be updated where it has not followed", () => {
  const { store } = drawReport(moved);
  fireEvent.click(button("Update in CRM"));
  expect(store.asked).toEqual([["act", { kind: "update" }]]);
});

test.each<[string, CheckReport]>([
  ["the record has followed", same],
  ["CRM never had a place", onItem({ location: "Room 5" })],
  ["the link is lost", reportOn(states["7f lost"])],
  ["nothing names the organization", reportOn(states["5d tracked, not named"])],
])("nothing is offered where %s", (_, report) => {
  drawReport(report);
  expect(screen.queryByRole("button", { name: "Update in CRM" })).toBeNull();
});

test("what differs is read before it is written, and people are changed in CRM", () => {
  const { store } = drawEnded({ kind: "update-differs", record, differences, people, report: moved });
  expect(screen.getByRole("row", { name: /Place Room 5 Room 3/ })).toBeTruthy();
  expect(screen.getByRole("list", { name: "Invited, and not in CRM" }).textContent).toBe("Dana <b>Diaz</b> (dana@fabrikam.example)");
  expect(screen.getByRole("list", { name: "In CRM, and not invited" }).textContent).toBe("left@fabrikam.example");
  expect(screen.queryByRole("button", { name: "Update in CRM" })).toBeNull();
  fireEvent.click(button("Write this to the record"));
  expect(store.asked).toEqual([["act", { kind: "update", read: differences }]]);
  expect(button("Not now")).toBeTruthy();
});

test("of many people the first are named", () => {
  const onlyInvited = Array.from({ length: 300 }, (_, index) => ({ address: `guest${index}@fabrikam.example` }));
  drawEnded({ kind: "updated", how: "written", record, people: { kind: "compared", onlyInvited, onlyInCrm: [] }, report: same });
  const list = screen.getByRole("list", { name: "Invited, and not in CRM" });
  expect([list.children.length, list.lastElementChild?.textContent]).toEqual([11, "and 290 more"]);
});

test.each([
  ["written", "The record is up to date"],
  ["already", "There is nothing to update"],
] as const)("an update that ended (%s) is said in words", (how, title) => {
  drawEnded({ kind: "updated", how, record, people: { kind: "compared", onlyInvited: [], onlyInCrm: [] }, report: same });
  expect(screen.getByRole("heading", { level: 2, name: title })).toBeTruthy();
});

test.each([
  ["private", /CRM gets its times only/],
  ["not-known", /could not be told/],
] as const)("people that were not compared (%s) are spoken of", (why, sentence) => {
  drawEnded({ kind: "updated", how: "already", record, people: { kind: "not-compared", why }, report: same });
  expect(screen.getByText(sentence)).toBeTruthy();
});
