import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { button, drawUnchosen } from "../draw.tsx";
import { firstRunChunk } from "../../../../src/taskpane/settings/organization-question.tsx";

await firstRunChunk.load();

const question = () => screen.queryByRole("radiogroup", { name: "Which organization is your Outlook connected to?" });

test("the first run says what this is and asks for the organization, below the verdict", () => {
  const { root, store, set } = drawUnchosen("7a not chosen");
  set({ firstRun: "asking" });
  const verdict = screen.getByRole("heading", { level: 1 });
  const title = screen.getByRole("heading", { name: "Welcome to CRM Tracking Guard" });
  expect(root.dataset["verdict"]).toBe("unknown");
  expect(verdict.compareDocumentPosition(title) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: "There is no CRM in my Outlook" }));
  fireEvent.click(button("Use this answer"));
  expect(store.asked).toEqual([["chooseOrganization", { kind: "no-crm" }]]);
});

test("once it is answered the last step stands there with the focus, and closing it takes the focus to the settings", () => {
  const { set, store } = drawUnchosen("7a not chosen");
  set({ firstRun: "asking" });
  set({ firstRun: "answered", chosen: { kind: "named", name: "PROD" } });
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "You are set up" }));
  expect(question()).toBeNull();
  fireEvent.click(button("Done"));
  expect(store.asked).toEqual([["closeFirstRun"]]);
  set({ firstRun: undefined });
  expect(document.activeElement?.textContent).toBe("Settings");
});

test("whoever skips the introduction keeps the question, what was picked in it, and the focus", () => {
  const { set, store } = drawUnchosen("7a not chosen");
  set({ firstRun: "asking" });
  fireEvent.click(screen.getByRole("radio", { name: "UAT" }));
  fireEvent.click(button("Skip the introduction"));
  expect(store.asked).toEqual([["closeFirstRun"]]);
  set({ firstRun: undefined });
  expect(screen.queryByRole("heading", { name: "Welcome to CRM Tracking Guard" })).toBeNull();
  expect(question()).not.toBeNull();
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "UAT" }).checked).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole("radio", { name: "UAT" }));
});
