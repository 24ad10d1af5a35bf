import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Confirmed } from "../../../src/check/action.ts";
import type { CheckReport } from "../../../src/check/report.ts";
import type { VerdictRow } from "../../../src/tracking/judgement.ts";
import { giveClipboard } from "./clipboard.ts";
import { button, describedBy, draw, drawReport, unfold } from "./draw.tsx";
import { item, record, reportOn, secondRecord, stateNames, states, type StateName } from "./states.ts";

type Drawn = readonly [title: string, action: "Restore link" | "Track in CRM" | "none", may: "press" | "blocked" | "-"];

const expected: Record<StateName, Drawn> = {
  "1 not saved": ["Tracking cannot be checked", "Track in CRM", "blocked"],
  "1 mailbox down": ["Tracking cannot be checked", "Track in CRM", "blocked"],
  "1 sign in": ["Tracking cannot be checked", "Track in CRM", "blocked"],
  "1 our fault": ["Tracking cannot be checked", "Track in CRM", "blocked"],
  "1 strange link state": ["Tracking cannot be checked", "Track in CRM", "blocked"],
  "1 strange link state, one record": ["Tracking cannot be checked", "Track in CRM", "blocked"],
  "over-1 no id": ["Tracking cannot be checked", "Track in CRM", "blocked"],
  "over-1 id too long": ["Tracking cannot be checked", "Track in CRM", "blocked"],
  "series-or-day": ["Outlook doesn't say whether this is the series or one day", "Track in CRM", "blocked"],
  "2 being untracked": ["This appointment is being untracked", "Track in CRM", "blocked"],
  "2 being untracked and deleted": ["This appointment is being untracked", "Track in CRM", "blocked"],
  "2 stale": ["This appointment is being untracked", "Track in CRM", "press"],
  "3 duplicate ahead": ["About to be tracked twice", "Restore link", "press"],
  "3 duplicates ahead": ["About to be tracked twice", "Restore link", "blocked"],
  "4 pending": ["Waiting for CRM to track this appointment", "Track in CRM", "blocked"],
  "4 stale": ["Waiting for CRM to track this appointment", "Track in CRM", "press"],
  "5a other organization": ["It names UAT, but you're connected to PROD", "Track in CRM", "blocked"],
  "5a at risk": ["It names PROD, but you're connected to UAT", "Track in CRM", "blocked"],
  "5a read-only": ["It names PROD, but you're connected to UAT", "Track in CRM", "blocked"],
  "5a unknown organization": ["It names an organization that isn't set up here, but you're connected to PROD", "Track in CRM", "blocked"],
  "5b CRM down": ["Tracked in PROD, not verified", "none", "-"],
  "5b organization not chosen": ["Tracked in PROD, not verified", "none", "-"],
  "5b no CRM": ["Tracked in PROD, not verified", "none", "-"],
  "5b record not visible": ["Tracked in PROD, not verified", "none", "-"],
  "5b no CRM, delegate": ["Tracked in PROD, not verified", "none", "-"],
  "5c duplicated": ["Two records in PROD belong to this appointment", "Restore link", "blocked"],
  "5c duplicated and over": ["Two records in PROD belong to this appointment", "Restore link", "blocked"],
  "5d tracked": ["Tracked in PROD", "none", "-"],
  "5d tracked, not named": ["Tracked in PROD", "none", "-"],
  "5d tracked for a delegate": ["Tracked in PROD", "none", "-"],
  "5e tracked": ["Tracked in PROD", "none", "-"],
  "5e tracked, differs": ["Tracked in PROD", "none", "-"],
  "5f copied, own record": ["The link belongs to another appointment", "Restore link", "press"],
  "5f copied": ["The link belongs to another appointment", "Track in CRM", "press"],
  "5g record missing, another there": ["The linked record is gone, but there is another one", "Restore link", "press"],
  "5h record missing": ["The record is not in PROD", "Track in CRM", "press"],
  "5h record missing, delegate": ["The record is not in PROD", "Restore link", "blocked"],
  "5h record missing, closed": ["The record is not in PROD", "Restore link", "blocked"],
  "6a unlinked, CRM down": ["No longer linked to CRM", "Restore link", "blocked"],
  "6b unlinked, two records": ["No longer linked to CRM", "Restore link", "blocked"],
  "6c unlinked": ["No longer linked to CRM", "Restore link", "press"],
  "6d unlinked, closed": ["No longer linked to CRM, and the record is closed", "Restore link", "blocked"],
  "6e unlinked, agrees": ["No longer linked to CRM", "Restore link", "press"],
  "6f unlinked, differs": ["No longer linked to CRM", "Restore link", "blocked"],
  "6g unlinked, no record": ["No longer linked to CRM", "Track in CRM", "press"],
  "7a lost by safety copy": ["The link to PROD was lost", "Restore link", "blocked"],
  "7a perhaps lost": ["The link to CRM may be lost", "Track in CRM", "blocked"],
  "7a unknown": ["Tracking cannot be checked", "Track in CRM", "blocked"],
  "7a not chosen": ["Tracking cannot be checked", "Track in CRM", "blocked"],
  "7b lost, other organization": ["The link to PROD was lost", "Restore link", "blocked"],
  "7c claimed elsewhere": ["The link to CRM may be lost", "Track in CRM", "press"],
  "7d duplicated": ["Two records in PROD belong to this appointment", "Restore link", "blocked"],
  "7e tracked by other": ["Blake Brooks tracks this meeting in PROD", "none", "-"],
  "7f lost": ["The link to CRM was lost", "Restore link", "press"],
  "7f lost, another's record": ["The link to CRM was lost", "Restore link", "blocked"],
  "7f lost, read-only": ["The link to CRM was lost", "Restore link", "blocked"],
  "7f lost, rights not known": ["The link to CRM was lost", "Restore link", "blocked"],
  "7f lost, calendar not known": ["The link to CRM was lost", "Restore link", "blocked"],
  "7g lost and closed": ["The link to CRM was lost, and the record is closed", "Restore link", "blocked"],
  "7h lost, record agrees": ["The link to CRM was lost", "Restore link", "press"],
  "7h lost, record gone": ["The link to CRM was lost", "Track in CRM", "press"],
  "7h perhaps lost, record gone": ["The link to CRM may be lost", "Track in CRM", "press"],
  "7h lost, record gone, delegate": ["The link to CRM was lost", "Restore link", "blocked"],
  "7i perhaps lost": ["The link to CRM may be lost", "Track in CRM", "press"],
  "7i category only": ["The link to CRM may be lost", "Track in CRM", "blocked"],
  "7j not tracked": ["Not tracked", "Track in CRM", "press"],
  "7j not tracked, sight": ["Not tracked", "Track in CRM", "press"],
  "7j series": ["Not tracked", "Track in CRM", "blocked"],
  "7j invitation": ["Not tracked", "Track in CRM", "press"],
  "7j a record agrees": ["Not tracked", "Track in CRM", "blocked"],
  "7k owner elsewhere": ["We can't tell from here whether it's tracked", "Track in CRM", "blocked"],
  "7k calendar not known": ["We can't tell from here whether it's tracked", "Track in CRM", "blocked"],
};

test.each(stateNames)("%s: title, attributes and the one action", (name) => {
  const report = reportOn(states[name]);
  const [title, action, may] = expected[name];
  const { root, store } = drawReport(report);

  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(title);
  expect(root.getAttribute("data-verdict")).toBe(report.judgement.verdict);
  expect(root.getAttribute("data-track")).toBe(report.judgement.plan.track);
  expect(root.getAttribute("data-risk")).toBe(report.judgement.risk);
  expect(root.getAttribute("data-verified")).toBe(String(report.judgement.verified));
  expect(root.getAttribute("aria-busy")).toBe("false");
  expect(root.textContent).not.toMatch(/undefined|\[object|NaN|null|Invalid/u);

  const drawn = ["Restore link", "Track in CRM"].filter((each) => screen.queryByRole("button", { name: each }) !== null);
  expect(drawn).toEqual(action === "none" ? [] : [action]);
  if (action === "none") return;
  const pressed = button(action);
  const box = screen.queryByRole("checkbox", { name: /^I have read this and want to / });
  expect(box !== null).toBe(report.judgement.plan.track === "confirm");
  if (box !== null) fireEvent.click(box);
  fireEvent.click(pressed);
  expect(pressed.getAttribute("aria-disabled") === "true").toBe(may === "blocked");
  expect(pressed.hasAttribute("disabled")).toBe(false);
  if (may === "blocked") expect(describedBy(pressed)).toMatch(/^Blocked: .+\. .+\.$/u);
  expect(store.asked).toEqual(
    may === "blocked"
      ? []
      : [action === "Restore link" ? ["restore"] : ["act", { kind: "track", ...(box && { confirmed: confirmedOf(report) }) }]],
  );
});

function confirmedOf({ judgement: { plan } }: CheckReport): Confirmed | undefined {
  return plan.track === "confirm" ? { doubt: plan.doubt, ...(plan.record && { recordId: plan.record.id }) } : undefined;
}

test("the states drawn here are all rows of the verdict table", () => {
  const all: Record<VerdictRow, true> = {
    "over-1": true,
    "series-or-day": true,
    "1": true,
    "2": true,
    "3": true,
    "4": true,
    "5a": true,
    "5b": true,
    "5c": true,
    "5d": true,
    "5e": true,
    "5f": true,
    "5g": true,
    "5h": true,
    "6a": true,
    "6b": true,
    "6c": true,
    "6d": true,
    "6e": true,
    "6f": true,
    "6g": true,
    "7a": true,
    "7b": true,
    "7c": true,
    "7d": true,
    "7e": true,
    "7f": true,
    "7g": true,
    "7h": true,
    "7i": true,
    "7j": true,
    "7k": true,
  };
  const rows = new Set(stateNames.map((name) => reportOn(states[name]).judgement.row));
  expect([...rows].sort()).toEqual(Object.keys(all).sort());
});

test("the page says in which language the pane is, and the pane from which side it is read", () => {
  const { root } = drawReport(reportOn(states["7f lost"]));
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["en", "ltr"]);
  expect(root.querySelector<HTMLElement>(".pane")?.dir).toBe("ltr");
});

test("lost says who changed the appointment last, and not to press Track", () => {
  const { root } = drawReport(reportOn(states["7f lost"]));
  expect(root.textContent).toMatch(/Last changed by Blake Brooks on 23 Nov at \d\d:\d\d\./u);
  expect(root.textContent).toContain(
    "Don't press Track, and don't save it in Microsoft's Sales app: either one creates a second record in CRM.",
  );
});

test("lost without a known modifier says that it is not known", () => {
  const { lastModifiedBy: _, lastModifiedAt: __, ...unsigned } = item;
  const report = reportOn(states["7f lost"]);
  const { root } = drawReport({ ...report, evidence: { ...report.evidence, item: unsigned } });
  expect(root.textContent).toContain("We don't know who changed it last.");
});

test("a delegate on another organization is told both safe ways out", () => {
  drawReport(reportOn(states["5a at risk"]));
  const banner = screen.getByRole("region", { name: "Your CRM connection can untrack Alex Archer's appointments" });
  expect(banner.textContent).toContain("share the calendar with you read-only");
  expect(banner.textContent).toContain("The appointment names PROD. Anyone who can edit the appointment could have written that.");
});

test("a delegate who may only read is told that all is safe", () => {
  drawReport(reportOn(states["5a read-only"]));
  expect(screen.getByRole("region", { name: "No risk: you can only view this calendar" })).toBeTruthy();
});

test("in one's own calendar there is no banner", () => {
  drawReport(reportOn(states["7f lost"]));
  expect(screen.queryByRole("region", { name: /safe|untrack/u })).toBeNull();
});

test("what to do by hand is there, closed at first", () => {
  drawReport(reportOn(states["7f lost"]));
  expect(unfold("By hand instead").textContent).toContain(
    "Don't press Track in Outlook's CRM ribbon, and don't save it in Microsoft's Sales app",
  );
});

test("duplicates are listed with the one to keep, and each opens by a button that can be told apart", () => {
  const { store } = drawReport(reportOn(states["7d duplicated"]));
  const [first, second] = screen.getAllByRole("button", { name: "Open in CRM" });
  expect(screen.getAllByText(/^Keep this one/u)).toHaveLength(1);
  expect(first?.closest('[role="article"]')?.textContent).toContain("Keep this one: it has a regarding record.");
  expect(describedBy(first!)).not.toBe(describedBy(second!));
  fireEvent.click(second!);
  expect(store.asked).toEqual([["openInCrm", secondRecord]]);
});

test("of two duplicates the younger is kept where only it has a regarding record", () => {
  const { regarding: _, ...bare } = record;
  const younger = { ...secondRecord, regarding: record.regarding! };
  drawReport(reportOn({ stamp: "blank", records: [bare, younger] }));
  const kept = screen.getByText("Keep this one: it has a regarding record.");
  expect(kept.closest('[role="article"]')?.textContent).toContain("Blake Brooks");
});

test("Open in CRM opens the record that the appointment is linked to", () => {
  const { store } = drawReport(reportOn(states["5d tracked"]));
  fireEvent.click(button("Open in CRM"));
  expect(store.asked).toEqual([["openInCrm", record]]);
});

test("Sign in is offered where it could tell more", () => {
  const { store } = drawReport(reportOn(states["1 sign in"]));
  fireEvent.click(button("Sign in"));
  expect(store.asked).toEqual([["signIn"]]);
});

test("Copy report copies a report, and the outcome is said", async () => {
  const { written } = giveClipboard({ writes: "lets", selects: true });
  const { store, set } = drawReport(reportOn(states["7f lost"]));
  fireEvent.click(button("Copy report"));
  await vi.waitFor(() => expect(store.asked).toEqual([["showCopied", { kind: "copied" }]]), { timeout: 60_000 });
  expect(written).toEqual([expect.stringContaining("Verdict: lost")]);
  set({ notice: { kind: "copied" } });
  expect(screen.getByText("Copied.").getAttribute("role")).toBe("status");
});

test("a report that could not be copied stands there, selected", () => {
  drawReport(reportOn(states["7f lost"]), { notice: { kind: "copy-failed", text: "Verdict: lost" } });
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^We couldn't copy it/ });
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe("Verdict: lost");
  expect(field.readOnly).toBe(true);
  expect(screen.getAllByText(/^We couldn't copy it/).map((element) => element.getAttribute("role"))).toContain("status");
});

test("an id in Details can be copied whole", async () => {
  const { written } = giveClipboard({ writes: "lets", selects: true });
  const { store } = drawReport(reportOn(states["7f lost"]));
  unfold("Details");
  fireEvent.click(button("Copy: Appointment id (GlobalObjectId)"));
  await vi.waitFor(() => expect(store.asked).toEqual([["showCopied", { kind: "copied" }]]), { timeout: 60_000 });
  expect(written).toEqual([item.globalObjectId]);
});

test("every line of evidence has its sign in words", () => {
  drawReport(reportOn(states["7f lost"]));
  const lines = [...unfold("Why we think so").querySelectorAll("li")].map((line) => line.textContent);
  expect(lines).toContain("Tick: PROD has one open record of this appointment.");
  expect(lines.every((line) => /^(Tick|Cross|Question mark): [A-Z].+\.$/u.test(line))).toBe(true);
});

test("hostile text stays text, is cut, and is not turned around", () => {
  const hostile = `<img src=x onerror=alert(1)>\u202E${"W".repeat(500)}${"é".repeat(100_000)}`;
  const report = reportOn({
    stamp: "blank",
    item: { subject: hostile, lastModifiedBy: hostile },
    records: [{ ...record, subject: hostile, owner: hostile, regarding: { id: record.id, type: hostile, name: hostile } }],
    calendar: { kind: "delegate", owner: { address: hostile }, mayEdit: "yes", held: "in-owners-mailbox" },
    owner: "enabled",
  });
  const { root } = drawReport(report);
  expect(root.querySelector("img")).toBeNull();
  expect(root.textContent).toContain("<img src=x onerror=alert(1)>");
  expect(root.textContent).not.toContain("\u202E");
  expect(root.textContent.length).toBeLessThan(5_000);
});

test("the theme of the host is followed", () => {
  const background = (root: HTMLElement) => getComputedStyle(root.querySelector(".pane")!).getPropertyValue("--colorNeutralBackground1");
  const { root, set } = draw({ phase: { kind: "settled", report: reportOn(states["5d tracked"]) } });
  const light = background(root);
  set({ theme: "dark" });
  expect(light).not.toBe("");
  expect(background(root)).not.toBe(light);
});

test("a record that a broken-off Track left behind is not told as a lost link", () => {
  const open = { ...record, state: "open" as const };
  drawReport(reportOn({ ...states["7f lost"], stamp: "none", records: [open] }));
  const text = document.body.textContent;
  expect(text).toContain("PROD has a record of this appointment, but the appointment isn't linked to it yet.");
  expect(text).not.toContain("The link to CRM was lost");
});

test("a link of which there is a trace was lost, whatever state the record is in", () => {
  drawReport(reportOn({ ...states["7f lost"], stamp: "blank", records: [{ ...record, state: "open" }] }));
  expect(document.body.textContent).toContain("The link to CRM was lost");
});

test("a delegate is told of the record that the owner may choose", () => {
  drawReport(reportOn({ ...states["7j a record agrees"], calendar: states["5a at risk"].calendar, owner: "enabled" }));
  expect(document.body.textContent).toContain("PROD has a record that may belong to this appointment.");
  expect(document.body.textContent).not.toContain("nothing tells that it ever had one");
});

test("once the records are set aside, nothing claims that there was none", () => {
  const report = reportOn(states["7j a record agrees"]);
  drawReport(reportOn({ ...states["7j a record agrees"], evidence: { setAside: new Set([record.id]) } }));
  expect(report.judgement.row).toBe("7j");
  expect(document.body.textContent).toContain("PROD has no other record that might belong to this appointment.");
});

test.each<StateName>(["5h record missing", "7h perhaps lost, record gone"])("%s: a record that was set aside was there", (name) => {
  const { root } = drawReport(reportOn({ ...states[name], evidence: { setAside: new Set([secondRecord.id]) } }));
  expect(root.textContent).toContain("PROD has no other record that might belong to this appointment.");
  expect(root.textContent).not.toMatch(/It was deleted|cannot be found|is not there/u);
});

test("the blocked button tells the cause and the step that mends it", () => {
  drawReport(reportOn({ ...states["7a perhaps lost"], organization: { kind: "unreachable", name: "PROD", why: "forbidden" } }));
  const line = document.getElementById(button("Track in CRM").getAttribute("aria-describedby") ?? "")?.textContent;
  expect(line).toBe("Blocked: PROD denied you access. Ask the calendar's owner or your CRM administrator.");
});

test("another organization that only the appointment names is told as its claim", () => {
  drawReport(reportOn(states["5a other organization"]));
  expect(document.body.textContent).toContain("Anyone who can edit the appointment could have written that.");
});

test("an all-day record shows its days in the mailbox's time zone", () => {
  const fair = { ...record, allDay: true, start: new Date("2026-12-09T23:00:00Z"), end: new Date("2026-12-11T23:00:00Z") };
  drawReport(reportOn({ ...states["5d tracked"], records: [fair] }));
  expect(document.body.textContent).toContain("10 Dec to 11 Dec, all day");
});

test("what is to be chosen stands before the button that waits for it", () => {
  drawReport(reportOn(states["7d duplicated"]));
  const [link] = screen.getAllByRole("button", { name: "Link this appointment to this record" });
  const blocked = button("Restore link");
  expect(link && link.compareDocumentPosition(blocked) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
