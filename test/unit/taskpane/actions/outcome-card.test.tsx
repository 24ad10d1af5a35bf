import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { ActionOutcome, RefusalReason } from "../../../../src/check/action.ts";
import type { UnknownReason } from "../../../../src/tracking/evidence.ts";
import type { ActionRequest, Doing } from "../../../../src/taskpane/actions/actions-state.ts";
import { button, drawReport, unfold } from "../draw.tsx";
import { prod, record, reportOn, states } from "../states.ts";

const lost = reportOn(states["7f lost"]);
const tracked = reportOn(states["5d tracked"]);
const ahead = reportOn(states["3 duplicate ahead"]);
const link = {
  crmId: record.id,
  organizationId: prod.id,
  regarding: { id: "33333333-cccc-4ccc-8ccc-000000000003", typeCode: "1", name: "Fabrikam" },
};
const waiting: ActionOutcome = { kind: "waiting", link, report: lost };

function drawEnded(outcome: ActionOutcome, request: ActionRequest = { kind: "restore" }, during: Doing = "judging") {
  const drawn = drawReport(outcome.report ?? lost, { action: { kind: "ended", request, outcome, during } });
  const card = drawn.root.querySelector<HTMLElement>('.fui-MessageBar[tabindex="-1"]')!;
  return { ...drawn, card, text: card.textContent };
}

test.each([
  ["sync", { kind: "restore" }, "The link is back"],
  ["written", { kind: "write-link", link }, "The link is written"],
  ["already", { kind: "restore" }, "It was already linked"],
  ["written", { kind: "track" }, "It's tracked now"],
  ["already", { kind: "track" }, "It was already linked"],
  ["written", { kind: "link-to", record }, "The link is written"],
] satisfies [string, ActionRequest, string][])("linked (%s) is said in words", (how, request, title) => {
  const { card, root } = drawEnded({ kind: "linked", how: how as "sync", report: tracked }, request);
  expect(screen.getByRole("heading", { level: 2, name: title }).closest(".fui-MessageBar")).toBe(card);
  expect(card.dataset["tone"]).toBe("success");
  expect(root.dataset["action"]).toBe("linked");
});

test("waiting explains itself, and shows what would be written before it is", () => {
  const { card, text, store } = drawEnded(waiting);
  expect(text).toContain("CRM links the appointment with its next sync, usually within 15 minutes");
  const facts = card.querySelector("dl")?.textContent;
  expect(facts).toBe("OrganizationPRODRecordQuarterly review with FabrikamRegardingFabrikam (Account)");
  fireEvent.click(button("Write the link onto the appointment"));
  fireEvent.click(button("Keep waiting"));
  fireEvent.click(button("Close"));
  expect(store.asked).toEqual([["act", { kind: "write-link", link }], ["restoreAnyway"], ["dismiss"]]);
});

test("the ids that would be written stand under Details, and nowhere else in it", () => {
  const { card } = drawEnded(waiting);
  expect(card.textContent).not.toMatch(/[0-9a-f]{8}-/iu);
  const details = within(card).getByRole("button", { name: "Details", expanded: false });
  fireEvent.click(details);
  expect(card.textContent).toContain(`crmid{${record.id.toUpperCase()}}`);
  expect(card.textContent).toContain("crmLinkState2");
});

test("a regarding that cannot be written is left as it is, and that is said", () => {
  const { regarding: _, ...bare } = link;
  const { text } = drawEnded({ ...waiting, link: bare });
  expect(text).toContain("RegardingLeft as it is");
});

test("on a copy of a shared calendar, a change of regarding says that the owner's own appointment may not follow", () => {
  const outcome: ActionOutcome = {
    kind: "regarding",
    how: "changed",
    stamp: { kind: "agrees" },
    report: tracked,
    ownersItem: "may-not-follow",
  };
  const { card, text } = drawEnded(outcome, { kind: "regarding", change: { recordId: record.id } });
  expect(card.dataset["tone"]).toBe("warning");
  expect(text).toMatch(/copy of a shared calendar/u);
});

test("a record that regards nothing is said to regard nothing", () => {
  const { text } = drawEnded({ ...waiting, link: { ...link, regarding: "nothing" } });
  expect(text).toContain("RegardingNothing, as in CRM");
});

test("with a waiting request to track, writing takes it back, and there is nothing to wait for", () => {
  const { text } = drawEnded({ kind: "write-instead", why: "request-pending", link, report: ahead });
  expect(text).toContain("withdraws that request, so that no second record is created");
  expect(screen.queryByRole("button", { name: "Keep waiting" })).toBeNull();
  expect(button("Write the link onto the appointment")).toBeTruthy();
});

const refusals: Record<RefusalReason, RegExp> = {
  "verdict-changed": /Nothing was written.*changed since this pane showed it/u,
  "identities-disagree": /Nothing was written.*other than the one we checked/u,
  "doubt-not-confirmed": /No record was created.*has changed since/u,
  "record-closed": /No record was created.*closed.*Reopen it in CRM/u,
  "record-not-visible": /No record was created.*don't have permission to see it/u,
  "place-taken": /No record was created.*taken by a record of another.*Send the report/u,
  "day-not-known": /No record was created.*which day of the series.*check again/u,
  "edit-right-unknown": /Nothing was written.*whether you may edit.*ask the calendar's owner/u,
  "regarding-changed": /not written over somebody else's.*choose again/u,
  "changed-again-and-again": /kept changing.*Trying again is safe/u,
};

test.each(Object.entries(refusals))("refused (%s) says what, why and what next", (why, expected) => {
  const { text, acted } = drawEnded({ kind: "refused", why: why as RefusalReason, written: "nothing", unadvised: [], report: lost });
  expect(text).toMatch(expected);
  expect(acted()).toMatch(expected);
});

test.each([
  ["not-known", /^We don't know whether it worked.*an answer was lost.*changed since this pane showed it/u],
  ["something", /^It was started but not finished.*changed since this pane showed it/u],
] as const)("refused with %s written never says that nothing was", (written, expected) => {
  for (const why of ["verdict-changed", "record-not-visible"] as const) {
    const { text } = drawEnded({ kind: "refused", why, written, unadvised: [], report: lost });
    if (why === "verdict-changed") expect(text).toMatch(expected);
    expect(text).not.toMatch(/Nothing was written|No record was made/u);
    cleanup();
  }
});

test("refused after the record was changed, it names what the record regards, and can be undone", () => {
  const to = { id: "44444444-cccc-4ccc-8ccc-000000000004", type: "contact", name: "Robin Reed" };
  const undo = { recordId: record.id, from: to };
  const { text, store } = drawEnded(
    { kind: "refused", why: "verdict-changed", written: "something", unadvised: [], report: lost, regardingSet: { to, undo } },
    { kind: "regarding", change: { recordId: record.id, to } },
  );
  expect(text).toContain("We've set the record to regard Robin Reed.");
  fireEvent.click(button("Undo"));
  expect(store.asked).toEqual([["act", { kind: "regarding", change: undo }]]);
});

const made = { leftOut: [{ what: "rooms", names: ["Room 3"] }], owner: { is: "viewer" } } as const;
const unfinished = { written: "something", unadvised: [], report: reportOn(states["7h lost, record gone, delegate"]), made } as const;

test.each<[string, ActionOutcome]>([
  ["refused", { kind: "refused", why: "verdict-changed", ...unfinished }],
  ["failed", { kind: "failed", why: "timed-out", ...unfinished }],
  ["stopped", { kind: "failed", why: "stopped", ...unfinished }],
])("%s once the record was made, it still says who was left out and whose it is", (_, outcome) => {
  const { text } = drawEnded(outcome, { kind: "track" }, "writing-link");
  expect(text).toContain("The room Room 3 is not among the people.");
  expect(text).toMatch(/Alex Archer/u);
});

test("CRM's own form is opened after a refusal, and coming back checks anew", () => {
  const form = new URL("https://crm.example/PROD/main.aspx?etn=appointment");
  const refusal = { form, alike: [] };
  const { store, set } = drawEnded(
    { kind: "failed", why: "refused-by-plug-in", written: "nothing", unadvised: [], report: lost, refusal },
    { kind: "track" },
    "creating-record",
  );
  fireEvent.focus(window);
  fireEvent.click(button("Finish it in CRM"));
  fireEvent.focus(window);
  expect(store.asked).toEqual([["openForm", form], ["checkAgain"]]);
  // The check took the card away, and found nothing yet.
  set({ action: undefined });
  expect(screen.queryByRole("button", { name: "Finish it in CRM" })).toBeNull();
  fireEvent(document, new Event("visibilitychange"));
  expect(store.asked).toEqual([["openForm", form], ["checkAgain"], ["checkAgain"]]);
  set({ formOpened: false });
  fireEvent.focus(window);
  expect(store.asked).toHaveLength(3);
});

test.each([
  ["nothing", /That did not work.*Nothing was written\. You can try again\./u],
  ["not-known", /We don't know whether it worked.*an answer was lost\. Trying again is safe/u],
  ["something", /started but not finished.*Trying again is safe/u],
] as const)("failed with %s written says whether trying again is safe", (written, expected) => {
  const { text } = drawEnded(
    { kind: "failed", why: "timed-out", written, unadvised: [], report: lost },
    { kind: "restore" },
    "touching-record",
  );
  expect(text).toMatch(expected);
  expect(text).toContain("PROD didn't respond in time.");
  expect(button("Restore link").getAttribute("aria-disabled")).not.toBe("true");
});

test.each([
  ["writing-link", "The mailbox didn't respond."],
  ["creating-record", "PROD didn't respond."],
  ["reading-back", "CRM or the mailbox didn't respond."],
] as const)("a failure during %s says who did not answer", (during, said) => {
  expect(
    drawEnded({ kind: "failed", why: "unreachable", written: "nothing", unadvised: [], report: lost }, { kind: "track" }, during).text,
  ).toContain(said);
});

test.each(["nothing", "not-known", "something"] as const)("stopped with %s written says so", (written) => {
  const { text, card } = drawEnded({ kind: "failed", why: "stopped", written, unadvised: [] });
  expect(text).toMatch(/^Stopped/u);
  expect(text).toMatch(/again/u);
  expect(card.dataset["tone"]).toBe("neutral");
});

test.each([
  "sign-in-needs-click",
  "sign-in-refused",
  "sign-in-window-blocked",
  "sign-in-window-closed",
  "no-sign-in",
] satisfies UnknownReason[])("%s offers to sign in and go on", (why) => {
  const { store } = drawEnded({ kind: "failed", why, written: "nothing", unadvised: [] });
  fireEvent.click(button("Sign in"));
  expect(store.asked).toEqual([["signInAndRetry"]]);
});

test("a write that failed can be tried again from its own card", () => {
  const request = { kind: "write-link", link } as const;
  const { store } = drawEnded(
    { kind: "failed", why: "timed-out", written: "not-known", unadvised: [], report: lost },
    request,
    "writing-link",
  );
  fireEvent.click(button("Write the link onto the appointment"));
  expect(store.asked).toEqual([["act", request]]);
});

test("what a server said is text, cut, and folded away", () => {
  const { card, root } = drawEnded({
    kind: "failed",
    why: "unexpected-answer",
    written: "nothing",
    unadvised: [],
    detail: `<img src=x>${"9".repeat(5000)}`,
  });
  expect(root.querySelector("img")).toBeNull();
  const said = unfold("What was answered");
  expect(said.textContent.length).toBeLessThan(200);
  expect(card.textContent.length).toBeLessThan(600);
});

test.each([
  ["touching-record", "PROD didn't let you change it."],
  ["setting-state", "PROD didn't let you change it."],
  ["writing-link", "The mailbox didn't let you change it."],
  ["asking-who-can-edit", "The mailbox denied you access."],
] satisfies [Doing, string][])("a refusal while %s is told as one of looking or of changing", (during, sentence) => {
  const { text } = drawEnded(
    { kind: "failed", why: "forbidden", written: "nothing", unadvised: [], report: lost },
    { kind: "restore" },
    during,
  );
  expect(text).toContain(sentence);
  expect(text.includes("You can try again.")).toBe(during === "asking-who-can-edit");
});
