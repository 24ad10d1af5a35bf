import { expect, test, vi } from "vitest";
import { drawReport } from "./draw.tsx";
import { reportOn, states, type StateName } from "./states.ts";

vi.mock("../../../src/taskpane/details-chunk.ts", () => {
  throw new Error("It could not be loaded.");
});

// Their button comes with the part that is missing.
const withoutButton: readonly StateName[] = ["1 not saved", "2 being untracked", "2 stale", "5a other organization"];

test.each(withoutButton)("%s: where the button's part could not be loaded, the pane says so and what to do", (name) => {
  const { root } = drawReport(reportOn(states[name]));
  const beside = [...root.querySelectorAll("p")];
  expect(beside.map((line) => line.textContent)).toContain("Part of this pane couldn't be loaded. Close the pane and open it again.");
});
