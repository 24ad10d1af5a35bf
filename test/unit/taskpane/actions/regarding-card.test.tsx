import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CalendarAccess } from "../../../../src/tracking/evidence.ts";
import { drawReport } from "../draw.tsx";
import { reportOn, states } from "../states.ts";

const owner = { address: "alex@contoso.example" };

test.each<{ readonly name: string; readonly calendar: CalendarAccess; readonly offered: boolean }>([
  { name: "one's own calendar", calendar: { kind: "own" }, offered: true },
  { name: "who may not edit", calendar: { kind: "delegate", owner, mayEdit: "no", held: "in-owners-mailbox" }, offered: true },
  {
    name: "rights that are not known",
    calendar: { kind: "delegate", owner, mayEdit: "unknown", held: "in-owners-mailbox" },
    offered: false,
  },
  { name: "a calendar that is not known", calendar: { kind: "unknown" }, offered: false },
])("with $name, changing what the record regards is offered: $offered", async ({ calendar, offered }) => {
  const report = reportOn(states["5d tracked"]);
  drawReport({ ...report, evidence: { ...report.evidence, calendar } });
  await screen.findByText("The record regards Fabrikam.");
  expect(screen.queryByRole("button", { name: "Change regarding" }) !== null).toBe(offered);
  expect(screen.queryByText(/^You can't change this here: we couldn't tell/u) !== null).toBe(!offered);
});
