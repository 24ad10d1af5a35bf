/** The look back, the track form, duplicates, the journal and the settings. */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { WatchState } from "../../../../src/taskpane/actions/actions-state.ts";
// First: it stands in for Fluent's modules.
import { button, describedBy, drawReport, unfold } from "../draw.tsx";
import { regardingChunk } from "../../../../src/taskpane/actions/regarding-chunk.ts";
import { giveClipboard } from "../clipboard.ts";
import { record, reportOn, secondRecord, states } from "../states.ts";

const tracked = reportOn(states["5d tracked"]);
const lost = reportOn(states["7f lost"]);
const duplicated = reportOn(states["7d duplicated"]);
const at = new Date("2026-11-23T10:42:00Z");

test.each([
  [{ kind: "counting", until: at }, /We'll check once more at \d\d:\d\d, after CRM's next sync/u, ""],
  [{ kind: "still-tracked", at }, /Still tracked at \d\d:\d\d/u, /Still tracked/u],
  [{ kind: "lost-again", at, by: "Blake Brooks" }, /Lost again at \d\d:\d\d, last changed by Blake Brooks/u, /Lost again/u],
  [{ kind: "lost-again" }, /Lost again/u, /Lost again/u],
  [{ kind: "unknown", at }, /At \d\d:\d\d we couldn't tell/u, /we couldn't tell/u],
] satisfies [WatchState, RegExp, RegExp | ""][])("the look back %j is drawn, and said once it has looked", (watch, drawn, said) => {
  const { root, acted } = drawReport(tracked, { watch });
  expect(root.textContent).toMatch(drawn);
  expect(acted()).toMatch(said === "" ? /^$/u : said);
  expect(root.dataset["watch"]).toBe(watch.kind);
});

test("in somebody else's calendar, lost again sends to its owner", () => {
  const report = reportOn({
    stamp: "blank",
    records: [record],
    calendar: { kind: "delegate", owner: { address: "alex@contoso.example" }, mayEdit: "yes", held: "in-owners-mailbox" },
    owner: "enabled",
  });
  expect(drawReport(report, { watch: { kind: "lost-again" } }).root.textContent).toContain("Ask the calendar's owner");
});

test("Track in CRM with a doubt has to have it read first", () => {
  const { store } = drawReport(reportOn(states["7i perhaps lost"]));
  expect(screen.getByText("There are signs that this appointment was tracked, but no record can be found.")).toBeTruthy();
  const track = button("Track in CRM");
  fireEvent.click(track);
  expect(store.asked).toEqual([]);
  expect(describedBy(track)).toBe("Check the box above first.");
  fireEvent.click(screen.getByRole("checkbox", { name: /I have read this/u }));
  fireEvent.click(track);
  expect(store.asked).toEqual([["act", { kind: "track", confirmed: { doubt: "trace" } }]]);
});

test("another doubt has to be read anew", () => {
  const { set, store } = drawReport(reportOn(states["7i perhaps lost"]));
  fireEvent.click(screen.getByRole("checkbox", { name: /I have read this/u }));
  set({ phase: { kind: "settled", report: reportOn(states["5h record missing"]) } });
  fireEvent.click(button("Track in CRM"));
  expect(store.asked).toEqual([]);
});

const fabrikam = { id: "33333333-cccc-4ccc-8ccc-000000000003", type: "account", name: "Fabrikam" } as const;
const pat = { id: "44444444-cccc-4ccc-8ccc-000000000004", type: "contact", name: "Pat <img> Fabrikam" } as const;

async function drawPicker() {
  const drawn = drawReport(reportOn(states["7j not tracked"]));
  await regardingChunk.load();
  await act(async () => {
    unfold(/^Regarding:/u);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  return drawn;
}

const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Search by name" });
const open = () => fireEvent.click(field());
const option = (name: string) => screen.getByRole("option", { name: new RegExp(`^${name} `, "u") });

test("opening Regarding proposes what was chosen lately, then by the attendees' addresses", async () => {
  const { store, set } = await drawPicker();
  expect(store.asked).toEqual([["searchRegarding", ""]]);
  set({ regardingSearch: { query: "", recent: [fabrikam], state: { kind: "found", candidates: [fabrikam, pat] } } });
  expect(screen.getByText("Found by the attendees' email addresses.").closest("[role=status]")).toBeTruthy();
  open();
  expect(
    within(screen.getByRole("listbox"))
      .getAllByRole("group")
      .map((group) => group.textContent),
  ).toEqual(["Chosen latelyFabrikam Account", "AttendeesPat <img> Fabrikam Contact"]);
});

test("what is typed is searched and never chosen by itself; a choice goes along with Track in CRM", async () => {
  const { store, set } = await drawPicker();
  open();
  fireEvent.change(field(), { target: { value: "fab" } });
  expect(store.asked.at(-1)).toEqual(["searchRegarding", "fab"]);
  set({ regardingSearch: { query: "fab", recent: [], state: { kind: "found", candidates: [fabrikam, pat] } } });
  expect(screen.getByText("2 are found.")).toBeTruthy();
  fireEvent.click(option("Fabrikam"));
  expect(field().value).toBe("Fabrikam");
  fireEvent.change(field(), { target: { value: "xyz" } });
  set({ regardingSearch: { query: "xyz", recent: [], state: { kind: "found", candidates: [] } } });
  expect(screen.getByText("Nothing found with that name.")).toBeTruthy();
  expect(field().value).toBe("xyz");
  fireEvent.blur(field());
  expect(field().value).toBe("");
  fireEvent.click(button("Track in CRM"));
  expect(store.asked.at(-1)).toEqual(["act", { kind: "track" }]);
  set({ regardingSearch: { query: "fab", recent: [], state: { kind: "found", candidates: [fabrikam, pat] } } });
  open();
  fireEvent.click(option("Fabrikam"));
  fireEvent.click(button("Track in CRM"));
  expect(store.asked.at(-1)).toEqual(["act", { kind: "track", regarding: fabrikam }]);
});

test("a search that failed says why, and tracking goes without", async () => {
  const { set } = await drawPicker();
  set({ regardingSearch: { query: "fab", recent: [], state: { kind: "failed", why: "unreachable" } } });
  expect(screen.getByText("The search didn't work. CRM didn't respond.")).toBeTruthy();
  expect(button("Track in CRM").getAttribute("aria-disabled")).not.toBe("true");
});

test("each organization's own tables are named by their labels", async () => {
  const { set } = await drawPicker();
  const tables = [{ name: "new_Visit", set: "new_visits", nameColumn: "new_Name", label: "Visit" }];
  const visit = { id: fabrikam.id, type: "new_visit", name: "Spring" };
  set({ tables, regardingSearch: { query: "s", recent: [], state: { kind: "found", candidates: [visit] } } });
  expect(screen.getByText(/a case, and: Visit$/u)).toBeTruthy();
  open();
  expect(option("Spring").textContent).toBe("Spring Visit");
});

test("the appointment can be linked to each of the duplicates, after a question", () => {
  const { store } = drawReport(duplicated);
  const [, second] = screen.getAllByRole("button", { name: "Link this appointment to this record" });
  fireEvent.click(second!);
  expect(store.asked).toEqual([]);
  const question = screen.getByRole("group", { name: "Link the appointment to this record?" });
  expect(question.textContent).toContain("the records stay as they are, and nobody is notified");
  fireEvent.click(button("Link it"));
  expect(store.asked).toEqual([["act", { kind: "link-to", record: secondRecord }]]);
  expect(document.activeElement).toBe(second);
});

test("the duplicate that it is linked to already is not offered", () => {
  drawReport(reportOn(states["5c duplicated"]));
  expect(screen.getAllByRole("button", { name: "Link this appointment to this record" })).toHaveLength(1);
  expect(screen.getByText("The appointment is linked to this one.").closest('[role="article"]')?.textContent).not.toContain(
    "Link this appointment",
  );
});

test.each([
  ["may only read", { kind: "delegate", owner: { address: "a@b.example" }, mayEdit: "no", held: "in-owners-mailbox" }],
  ["may edit or not", { kind: "delegate", owner: { address: "a@b.example" }, mayEdit: "unknown", held: "in-owners-mailbox" }],
  ["does not know whose calendar it is", { kind: "unknown" }],
] as const)("who %s is offered no duplicate to link to", (_, calendar) => {
  drawReport(reportOn({ ...states["7d duplicated"], calendar, owner: "enabled" }));
  expect(screen.queryByRole("button", { name: "Link this appointment to this record" })).toBeNull();
});

test("one record alone is not offered as a choice", () => {
  drawReport(lost);
  expect(screen.queryByRole("button", { name: "Link this appointment to this record" })).toBeNull();
});

const journal = [
  {
    at,
    did: "record-touched",
    recordId: record.id,
    result: "done",
    lastModifiedBy: "Blake Brooks",
    lastModifiedAt: new Date("2026-11-23T09:16:00Z"),
  },
  { at, did: "link-written", recordId: record.id, result: "not-known" },
] as const;

test("what was done stands under Details, with who had changed the appointment before", () => {
  drawReport(tracked, { journal });
  unfold("Details");
  const lines = [...(screen.getByText("Done from here").parentElement?.querySelectorAll("li") ?? [])].map((line) => line.textContent);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(
    /^23 Nov, \d\d:\d\d · Record saved as it is · 8a0c2af9-.+ · done · Last changed before: Blake Brooks, 23 Nov, \d\d:\d\d$/u,
  );
  expect(lines[1]).toMatch(/Link written .+ not known$/u);
});

test("the copied report tells what was done, by ids and times alone", () => {
  const { written } = giveClipboard({ writes: "lets", selects: "absent" });
  drawReport(tracked, { journal });
  fireEvent.click(button("Copy report"));
  const [text] = written;
  expect(text).toContain(
    `Done from here:\n- 2026-11-23T10:42:00.000Z, record-touched, ${record.id}, done, changed before 2026-11-23T09:16:00.000Z\n`,
  );
  expect(text).not.toContain("Blake");
});

test("the safety copy can be switched off and on", () => {
  const { store, set } = drawReport(tracked);
  fireEvent.click(button("Settings"));
  const box = screen.getByRole<HTMLInputElement>("switch", { name: "Keep a safety copy of the link" });
  expect(box.checked).toBe(true);
  fireEvent.click(box);
  expect(store.asked).toEqual([["setSafetyCopy", "off"]]);
  set({ safetyCopy: "off" });
  expect(box.checked).toBe(false);
});
