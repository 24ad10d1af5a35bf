import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CheckReport } from "../../../../src/check/report.ts";
import type { CalendarAccess, Evidence } from "../../../../src/tracking/evidence.ts";
import { button, describedBy, drawReport } from "../draw.tsx";
import { reportOn, states } from "../states.ts";

const alex = { address: "alex@contoso.example", name: "Alex Archer" };
const alexCalendar: CalendarAccess = { kind: "delegate", owner: alex, mayEdit: "unknown", held: "in-owners-mailbox" };

function refused(change: Partial<Evidence> = {}): CheckReport {
  const report = reportOn({ stamp: "other-mailbox", calendar: alexCalendar });
  return { ...report, evidence: { ...report.evidence, organizerOnScreen: alex, ...change } };
}

const card = () => screen.getByRole("region", { name: "What we can tell from here" });
const listed = (name?: string) =>
  within(name === undefined ? card().querySelector("ul")! : within(card()).getByRole("list", { name }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

test("the state is told in words, and only the owner is said to be able to check", () => {
  const { root } = drawReport(refused());
  expect(root.dataset).toMatchObject({ verdict: "unknown", track: "blocked" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Tracking cannot be checked");
  expect(root.textContent).toContain("Only the owner can check this appointment.");
  expect(root.textContent).toContain("Send the owner a check link.");
});

test("what this Outlook tells is known, and what it does not tell is not, with the reason", () => {
  drawReport(refused());
  expect(listed()).toEqual(["Tick: Alex Archer organizes it.", "Cross: You have no safety copy of it. That alone means nothing."]);
  expect(listed("What we can't")).toEqual([
    "Whether it is linked to CRM. That is stored in Alex Archer's mailbox, and with your company's mail server this pane can look only into yours.",
    "Whether you can change it. This version of Outlook doesn't say.",
    "Its categories. This version of Outlook doesn't say.",
  ]);
});

test("a newer Outlook tells more", () => {
  drawReport(refused({ calendar: { ...alexCalendar, mayEdit: "yes" }, categoryOnScreen: "present", ownerInOrganization: "not-enabled" }));
  expect(listed()).toEqual([
    "Tick: Alex Archer organizes it.",
    "Tick: You can change appointments in this calendar.",
    "Cross: Alex Archer is not a user of PROD.",
    "Cross: You have no safety copy of it. That alone means nothing.",
    "Tick: It has the category for tracked appointments.",
  ]);
  expect(listed("What we can't")).toHaveLength(1);
});

test.each([
  ["Alex Archer", "Send Alex a check link"],
  ["Archer, Alex", "Send Alex a check link"],
  ["Alex", "Send Alex a check link"],
  ["Meeting Room North", "Send Meeting Room North a check link"],
  [undefined, "Send alex@contoso.example a check link"],
])("the owner %s is asked by %j, which says that nothing is sent yet", (name, label) => {
  const owner = { address: alex.address, ...(name !== undefined && { name }) };
  const { store } = drawReport(refused({ calendar: { kind: "delegate", owner, mayEdit: "unknown", held: "in-owners-mailbox" } }));
  expect(describedBy(button(label))).toContain("Nothing is sent until you press Send");
  fireEvent.click(button(label));
  expect(store.asked).toEqual([["sendCheckLink"]]);
});

test("where nobody knows whose calendar it is, nobody is asked", () => {
  drawReport(refused({ calendar: { kind: "unknown" } }));
  expect(card().textContent).toContain("That is stored in the owner's mailbox");
  expect(within(card()).queryByRole("button")).toBeNull();
});

test.each([
  ["opened", "Your email to Alex Archer is open. Nothing is sent until you press Send."],
  ["failed", "We couldn't open an email. Ask Alex Archer to open the appointment in their own Outlook and press Check tracking status."],
] as const)("what became of the mail is shown and said: %s", (checkLink, sentence) => {
  const { acted } = drawReport(refused(), { checkLink });
  expect(card().textContent).toContain(sentence);
  expect(acted()).toBe(sentence);
});

test.each(["1 mailbox down", "7f lost, read-only", "5a at risk"] as const)(
  "%s: the mailbox may be read, so nobody has to be asked",
  (name) => {
    drawReport(reportOn(states[name]));
    expect(screen.queryByText("What we can tell from here")).toBeNull();
  },
);
