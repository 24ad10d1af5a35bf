/** *Reopen in CRM*, and the check on coming back. */
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
// First: it stands in for Fluent's modules.
import { button, describedBy, drawReport } from "../draw.tsx";
import { reportOn, stateNames, states } from "../states.ts";

const reports = stateNames.map((name) => ({ name, report: reportOn(states[name]) }));
const isBlockedByClosed = ({ report: { judgement } }: (typeof reports)[number]) =>
  judgement.plan.track === "blocked" && judgement.plan.reason === "record-closed";

test.each(reports.filter(isBlockedByClosed))("on $name the closed record is opened in CRM, and coming back checks anew", ({ report }) => {
  const { store, set } = drawReport(report);
  const checks = () => store.asked.filter(([name]) => name === "checkAgain").length;
  fireEvent.focus(window);
  expect(checks()).toBe(0);
  expect(describedBy(button("Reopen in CRM"))).toMatch(/come back/u);
  fireEvent.click(button("Reopen in CRM"));
  const [name, opened] = store.asked.at(-1)!;
  expect([name, (opened as { readonly state: string }).state]).toEqual(["openInCrm", "completed"]);
  fireEvent.focus(window);
  expect(checks()).toBe(1);
  set({ phase: { kind: "checking", last: report } });
  fireEvent(document, new Event("visibilitychange"));
  expect(checks()).toBe(1);
  set({ phase: { kind: "settled", report: reportOn(states["7f lost"]) } });
  expect(screen.queryByRole("button", { name: "Reopen in CRM" })).toBeNull();
  fireEvent.focus(window);
  expect(checks()).toBe(1);
});

test("nothing else is reopened", () => {
  expect(reports.filter(isBlockedByClosed).length).toBeGreaterThan(2);
  for (const { report } of reports.filter((each) => !isBlockedByClosed(each)).slice(0, 6)) {
    drawReport(report);
    expect(screen.queryByRole("button", { name: "Reopen in CRM" })).toBeNull();
  }
});
