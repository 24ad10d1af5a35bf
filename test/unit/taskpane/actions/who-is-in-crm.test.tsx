import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { drawReport, unfold } from "../draw.tsx";
import { reportOn, states } from "../states.ts";

test("who is in CRM is asked under Track, outside of what is drawn about actions", async () => {
  drawReport(reportOn(states["7j not tracked"]), { peopleSearch: { kind: "asking" } });
  unfold("Who is in CRM?");
  expect(await screen.findByText("Looking up the people in CRM…")).toBeTruthy();
});
