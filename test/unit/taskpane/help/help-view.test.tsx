import { fireEvent, render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { button } from "../draw.tsx";
import { InEnglish } from "../in-english.tsx";
import { laterMessages } from "../../../../src/locales/load-messages.ts";
import { HelpView } from "../../../../src/taskpane/help/help-view.tsx";
import { PaneContext } from "../../../../src/taskpane/pane-context.ts";
import { handStore, settled } from "../hand-store.ts";
import { reportOn, states, type StateName } from "../states.ts";

const { helpTopics } = laterMessages("en");

function drawHelp(name: StateName) {
  const asked: string[] = [];
  const store = handStore({ ...settled, phase: { kind: "settled", report: reportOn(states[name]) } });
  render(
    <PaneContext value={store}>
      <HelpView onBack={() => asked.push("back")} onShow={(view) => asked.push(view)} />
    </PaneContext>,
    { wrapper: InEnglish },
  );
  return { asked };
}

const symptoms = () => within(screen.getByRole("region", { name: "Help" })).getAllByRole("button", { expanded: false });

test("help takes the focus to its title, and lists every symptom, folded", () => {
  drawHelp("5d tracked");
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "Help" }));
  expect(symptoms().map((header) => header.textContent)).toEqual(Object.values(helpTopics).map(({ title }) => title));
});

test("what is about the appointment on screen comes first, says so, and is open", () => {
  drawHelp("7f lost");
  const open = screen.getByRole("button", { expanded: true });
  expect(open.textContent).toBe("My appointments lose their linkThis appointment");
  expect(screen.getByText("What to do now").nextElementSibling?.textContent).toContain("Press Restore link.");
  expect(symptoms()).toHaveLength(Object.keys(helpTopics).length - 1);
});

test("a symptom opens beside the one that is open, with what it means, what to do now and how to stop it", () => {
  drawHelp("7f lost");
  fireEvent.click(button("I see two records"));
  expect(screen.getAllByRole("button", { expanded: true })).toHaveLength(2);
  expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    ...["What it means", "What to do now", "How to stop it for good"],
    ...["What it means", "What to do now", "How to stop it for good"],
  ]);
});

test("help leads to what it speaks of, and back", () => {
  const { asked } = drawHelp("7f lost");
  fireEvent.click(button("Who can break it"));
  fireEvent.click(button("Check my calendar"));
  fireEvent.click(button("Back to the appointment"));
  expect(asked).toEqual(["sharing", "calendar", "back"]);
});
