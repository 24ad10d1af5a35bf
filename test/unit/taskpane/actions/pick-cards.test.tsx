/** Candidates side by side, the copy to forget, the comparison before a touch, and the mail that asks for read-only. */
import { adviceAfterFailure } from "../../../../src/check/unadvised.ts";
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { ActionState } from "../../../../src/taskpane/actions/actions-state.ts";
import { button, drawReport } from "../draw.tsx";
import { item, record, reportOn, secondRecord, states } from "../states.ts";

const linkToThis = "Link this appointment to this record";

test("a candidate tells what agrees, what differs, whose it is and since when", () => {
  drawReport(reportOn(states["6f unlinked, differs"]));
  const card = button(linkToThis).closest('[role="article"]')?.textContent ?? "";
  expect(card).toContain("Doesn't say which appointment it belongs to.");
  expect(card).toContain("It is yours.");
  expect(card).toContain("The same: start, all-day or not.");
  expect(card).toContain("Differs: subject.");
  expect(card).toMatch(/CreatedAlex Archer, 20 Nov/u);
});

test("None of these is offered where no candidate names the appointment, and sets them aside", () => {
  const report = reportOn(states["7j a record agrees"]);
  const { store } = drawReport(report);
  fireEvent.click(button("None of these"));
  expect(store.asked).toEqual([["setAside", [expect.objectContaining({ id: record.id })]]]);
});

test("duplicates cannot be refused all together", () => {
  drawReport(reportOn(states["7d duplicated"]));
  expect(screen.queryByRole("button", { name: "None of these" })).toBeNull();
});

test("the confirmation says in whose calendar, with the address", () => {
  const owner = { address: "alex@contoso.example", name: "Alex Archer" };
  const calendar = { kind: "delegate", owner, mayEdit: "yes", held: "in-owners-mailbox" } as const;
  drawReport(reportOn({ ...states["7d duplicated"], calendar, owner: "enabled" }));
  fireEvent.click(screen.getAllByRole("button", { name: linkToThis })[0]!);
  const question = screen.getByRole("group", { name: "Link the appointment to this record?" });
  expect(question.textContent).toContain("the calendar of Alex Archer (alex@contoso.example)");
});

test("while the appointment is not over, the other record is left alone, and the day is named", () => {
  const { root } = drawReport(reportOn(states["7d duplicated"]));
  expect(root.textContent).toMatch(/Leave the others alone until 25 Nov: until then, any change to them can cancel the meeting/u);
  expect(root.textContent).toContain("From 25 Nov on, delete the others in CRM");
  expect(root.textContent).not.toContain("Untrack");
});

test("once it is over, the others are deleted after linking", () => {
  const { root } = drawReport(reportOn(states["5c duplicated and over"]));
  expect(root.textContent).toContain("The appointment is over: link it to the one you want to keep, then delete the others in CRM.");
  expect(root.textContent).not.toContain("Leave the others alone");
});

test("Untrack is named only where the linked record is one's own and is to go", () => {
  const { regarding: _, ...linked } = record;
  const keep = { ...secondRecord, regarding: record.regarding! };
  const { root } = drawReport(reportOn({ stamp: "linked", records: [linked, keep] }));
  expect(root.textContent).toContain("press Untrack in Outlook's CRM ribbon and choose to delete the record");
});

test("who is invited is told who tracks the meeting, and may link to that record", () => {
  const { store } = drawReport(reportOn(states["7e tracked by other"]));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Blake Brooks tracks this meeting in PROD");
  fireEvent.click(button(linkToThis));
  expect(screen.getByText(/In CRM, the record belongs to Blake Brooks \(blake@contoso\.example\)\./u)).toBeTruthy();
  fireEvent.click(button("Link it"));
  expect(store.asked).toEqual([["act", { kind: "link-to", record: expect.objectContaining({ id: record.id }) as unknown }]]);
});

test.each([
  ["7h lost, record gone", "own-copy", "This result is based on the safety copy of the link that this pane keeps for you."],
  ["7h perhaps lost, record gone", "carried-copy", "Anyone who can edit the appointment could have written it."],
] as const)("%s: the copy that decides can be forgotten, after a question", (name, copy, why) => {
  const { root, store } = drawReport(reportOn(states[name]));
  expect(root.textContent).toContain(why);
  fireEvent.click(button("Forget the safety copy"));
  expect(store.asked).toEqual([]);
  fireEvent.click(button("Forget it"));
  expect(store.asked).toEqual([["act", { kind: "forget-copy", copy }]]);
});

test("where no copy decides there is none to forget", () => {
  drawReport(reportOn(states["7f lost"]));
  expect(screen.queryByRole("button", { name: "Forget the safety copy" })).toBeNull();
});

const link = { crmId: record.id, organizationId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01" };

test("before a touch, what differs stands side by side, with three ways on", () => {
  const report = reportOn(states["7f lost"]);
  const differences = [
    { point: "start", appointment: item.start, record: new Date("2026-11-24T11:00:00Z") },
    { point: "location", appointment: "", record: "Room 1\u202E" },
  ] as const;
  const outcome = { kind: "differs", record, differences, link, report } as const;
  const action: ActionState = { kind: "ended", request: { kind: "restore" }, outcome, during: "judging" };
  const { root, store } = drawReport(report, { action });
  const rows = [...root.querySelectorAll("table tr")].map((row) => row.textContent);
  expect(rows).toEqual(["In OutlookIn CRM", expect.stringMatching(/^Start24 Nov, .+24 Nov, /u), "PlaceNothingRoom 1"]);
  fireEvent.click(button("Restore link anyway"));
  fireEvent.click(button("Write the link onto the appointment"));
  fireEvent.click(button("Not now"));
  expect(store.asked).toEqual([["restoreAnyway"], ["act", { kind: "write-link", link }], ["dismiss"]]);
});

test("after a refusal Track is not offered, and nothing else that makes a record is named", () => {
  const report = reportOn(states["7j not tracked"]);
  const outcome = { kind: "refused", why: "record-not-visible", unadvised: ["track", "crm-ribbon"], written: "nothing", report } as const;
  const { root } = drawReport(report, { action: { kind: "ended", request: { kind: "track" }, outcome, during: "creating-record" } });
  expect(screen.queryByRole("button", { name: "Track in CRM" })).toBeNull();
  expect(root.textContent).not.toMatch(/ribbon/u);
});

test.each(["track", "restore"] as const)("after CRM's own no, %s is not advised, neither here nor by hand", (kind) => {
  const report = reportOn(states[kind === "track" ? "7j not tracked" : "7f lost"]);
  const outcome = {
    kind: "failed",
    why: "no-privilege",
    written: "nothing",
    unadvised: adviceAfterFailure("no-privilege"),
    report,
  } as const;
  const during = kind === "track" ? "creating-record" : "touching-record";
  const { root } = drawReport(report, { action: { kind: "ended", request: { kind }, outcome, during } });
  expect(screen.queryByRole("button", { name: /^(?:Track in CRM|Restore link)$/u })).toBeNull();
  expect(root.textContent).not.toMatch(/You can try again|By hand instead/u);
  expect(root.textContent).toContain("Ask your CRM administrator for that permission, then check again.");
});

test("a plug-in's own words are shown as CRM's, as text", () => {
  const report = reportOn(states["7j not tracked"]);
  const said = `<b>Category</b> is required.${"x".repeat(2_000)}`;
  const outcome = { kind: "failed", why: "refused-by-plug-in", said, written: "nothing", unadvised: ["crm-ribbon"], report } as const;
  const { root } = drawReport(report, { action: { kind: "ended", request: { kind: "track" }, outcome, during: "creating-record" } });
  expect(root.textContent).toContain("CRM says: <b>Category</b> is required.");
  expect(root.querySelector("b")).toBeNull();
  expect(root.textContent).not.toContain("x".repeat(500));
});

test("a delegate at risk asks the owner to share read-only, by name and address", () => {
  const { root, store } = drawReport(reportOn(states["5a at risk"]));
  fireEvent.click(button("Ask Alex to share read-only"));
  expect(root.textContent).toContain(
    "Opens an email to Alex Archer (alex@contoso.example), already filled in. Nothing is sent until you press Send.",
  );
  expect(store.asked).toEqual([["askReadOnly"]]);
});

test("beyond ten candidates the pane says that there are more", () => {
  const many = Array.from({ length: 12 }, (_, index) => ({ ...record, id: `8a0c2af9-fc60-439d-be58-42f2415d46${String(index + 10)}` }));
  drawReport(reportOn({ ...states["7d duplicated"], records: many }));
  expect(screen.getAllByRole("button", { name: linkToThis })).toHaveLength(10);
  expect(screen.getByText(/^Only 10 are shown\. CRM has more/u)).toBeTruthy();
});

test("the record that a copied appointment is linked to is not offered to be linked again", () => {
  const another = { ...record, globalObjectId: `${item.globalObjectId?.slice(0, -3) ?? ""}FFF` };
  drawReport(reportOn({ ...states["5f copied"], byKey: another }));
  expect(screen.queryByRole("button", { name: linkToThis })).toBeNull();
  expect(screen.getByText(/^The appointment is already linked to this one/u)).toBeTruthy();
});
