import { InEnglish } from "../in-english.tsx";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { expect, onTestFinished, test, vi } from "vitest";
import { drawCalendar } from "./draw-calendar.tsx";
import { lost, manyRows, row } from "./rows.ts";

const grid = (): HTMLElement => screen.getByRole("grid", { name: "Appointments" });
const drawnRows = (): HTMLElement[] =>
  within(grid())
    .getAllByRole("row")
    .filter(({ dataset }) => dataset["item"] !== undefined);
const ids = (): (string | undefined)[] => drawnRows().map(({ dataset }) => dataset["item"]);
const at = (index: number): HTMLElement => drawnRows().find((each) => each.getAttribute("aria-rowindex") === String(index))!;
const mixed = [
  row("a", { start: new Date("2026-11-25T09:00:00Z"), subject: "Visit" }),
  lost("b", { start: new Date("2026-11-24T09:00:00Z"), subject: "Review with Fabrikam" }),
  row("c", { start: new Date("2026-11-26T09:00:00Z"), verdict: "not-tracked", plan: { track: "create" }, subject: "Lunch" }),
];

const ticks = (): [string | null, boolean | "mixed"][] =>
  within(screen.getByRole("grid", { name: "Appointments to restore" }))
    .getAllByRole<HTMLInputElement>("checkbox")
    .map((box) => [box.getAttribute("aria-label"), box.indeterminate ? "mixed" : box.checked]);

test("of ten thousand rows only a window is in the page", async () => {
  await drawCalendar(manyRows(10_000));
  expect(grid().getAttribute("aria-rowcount")).toBe("10000");
  expect(drawnRows().length).toBeGreaterThan(5);
  expect(drawnRows().length).toBeLessThan(30);
});

test("every row says what it is, for style and for tests", async () => {
  await drawCalendar(mixed);
  expect(drawnRows().map(({ dataset }) => [dataset["item"], dataset["verdict"], dataset["track"]])).toEqual([
    ["b", "lost", "relink"],
    ["a", "tracked", "none"],
    ["c", "not-tracked", "create"],
  ]);
});

test("the state of the scan stands on the view", async () => {
  const { container } = await drawCalendar(mixed);
  expect(container.querySelector("[data-scan]")?.getAttribute("data-scan")).toBe("done");
});

test("the sentence names how many, who and when", async () => {
  const { container } = await drawCalendar([row("a"), lost("b"), lost("c", { lastModifiedAt: new Date("2026-11-23T09:21:00Z") })]);
  expect(container.querySelector("[data-sentence]")?.textContent).toMatch(
    /^2 of 3 tracked appointments lost their link\. All of them were last changed by Blake Brooks between .* and .* on 23 November\.$/,
  );
});

test("the picture has the same numbers as its table", async () => {
  await drawCalendar(mixed);
  expect(screen.getByRole("group", { name: /^Bars for 1 week\./ })).toBeTruthy();
  expect(screen.getByRole("img").getAttribute("aria-label")).toBe("Week from 23 Nov 2026: Tracked 1, Not tracked 1, Lost 1");
  fireEvent.click(screen.getByRole("button", { name: "The same as a table" }));
  const [, cells] = within(screen.getByRole("table", { name: "Week by week" })).getAllByRole("row");
  expect([...(cells?.children ?? [])].map(({ textContent }) => textContent)).toEqual(["23 Nov 2026", "1", "0", "1", "0", "0", "1"]);
});

test("sorting by verdict puts the most urgent first", async () => {
  await drawCalendar(mixed);
  fireEvent.change(screen.getByLabelText("Sort by"), { target: { value: "verdict" } });
  expect(ids()).toEqual(["b", "c", "a"]);
});

test("text leaves what contains every word of it", async () => {
  await drawCalendar(mixed);
  fireEvent.change(screen.getByLabelText("Find"), { target: { value: "fabrikam REVIEW" } });
  expect(ids()).toEqual(["b"]);
  fireEvent.click(screen.getByRole("button", { name: "Show all" }));
  expect(ids()).toEqual(["b", "a", "c"]);
});

test("a group leaves its own rows, and pressed again all of them", async () => {
  await drawCalendar(mixed);
  const chip = screen.getByRole("button", { name: "Not tracked: 1" });
  fireEvent.click(chip);
  expect(ids()).toEqual(["c"]);
  expect(chip.getAttribute("aria-pressed")).toBe("true");
  fireEvent.click(chip);
  expect(ids()).toHaveLength(3);
});

test("arrow keys go from row to row, and one row alone is in the tab order", async () => {
  await drawCalendar(mixed);
  const tabStops = () =>
    drawnRows()
      .filter(({ tabIndex }) => tabIndex === 0)
      .map(({ dataset }) => dataset["item"]);
  expect(tabStops()).toEqual(["b"]);
  act(() => at(1).focus());
  fireEvent.keyDown(document.activeElement!, { key: "ArrowDown" });
  expect(document.activeElement?.getAttribute("data-item")).toBe("a");
  fireEvent.keyDown(document.activeElement!, { key: "End" });
  expect(document.activeElement?.getAttribute("data-item")).toBe("c");
  fireEvent.keyDown(document.activeElement!, { key: "ArrowDown" });
  expect(document.activeElement?.getAttribute("data-item")).toBe("c");
  expect(tabStops()).toEqual(["c"]);
});

test("End goes to the last of ten thousand, and its focus stays in the page", async () => {
  await drawCalendar(manyRows(10_000));
  act(() => at(1).focus());
  fireEvent.keyDown(document.activeElement!, { key: "End" });
  expect(document.activeElement?.getAttribute("aria-rowindex")).toBe("10000");
  expect(drawnRows().length).toBeLessThan(30);
});

test("the arrows to the side go to the buttons of a row, and back", async () => {
  await drawCalendar(mixed);
  act(() => at(1).focus());
  fireEvent.keyDown(document.activeElement!, { key: "ArrowRight" });
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Open Review with Fabrikam");
  fireEvent.keyDown(document.activeElement!, { key: "ArrowLeft" });
  expect(document.activeElement).toBe(at(1));
});

test("Open shows the appointment in Outlook", async () => {
  const { asked } = await drawCalendar(mixed);
  fireEvent.click(screen.getByRole("button", { name: "Open Review with Fabrikam" }));
  expect(asked.at(-1)).toEqual(["open", "b"]);
});

test("a gap is told in words, with a way to try it again, and is no verdict", async () => {
  const gap = { from: new Date(2026, 2, 14), to: new Date(2026, 2, 21), why: "throttled", of: "mailbox" } as const;
  const { scan } = await drawCalendar(mixed, { gaps: [gap] });
  expect(screen.getByText(/^14 Mar 2026 to 20 Mar 2026 could not be read\. The mailbox is too busy/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(scan().runs).toHaveLength(2);
});

test("drawn anew after it was left, it shows what it showed", async () => {
  const { unmount, view, scans } = await drawCalendar(mixed);
  const { render } = await import("@testing-library/react");
  fireEvent.click(screen.getByRole("button", { name: "Lost: 1" }));
  unmount();
  render(view, { wrapper: InEnglish });
  expect(scans).toHaveLength(1);
  expect(ids()).toEqual(["b"]);
});

test("Restore all lists what can be relinked, ticked, and says how many are left for a person and why", async () => {
  const { settle } = await drawCalendar([
    ...mixed,
    row("d", { verdict: "duplicated", plan: { track: "blocked", reason: "candidates-ask-owner" } }),
  ]);
  fireEvent.click(screen.getByRole("button", { name: "Restore the one that can be…" }));
  await settle();
  expect(ticks()).toEqual([
    ["All of them", true],
    ["Review with Fabrikam", true],
  ]);
  fireEvent.click(screen.getByRole("button", { name: "2 other appointments are left for you to decide" }));
  expect(screen.getByText("1: a record may be theirs: ask the owner")).toBeTruthy();
  fireEvent.click(screen.getByRole("checkbox", { name: "Review with Fabrikam" }));
  expect(screen.getByRole("button", { name: "Restore 0 links" }).getAttribute("aria-disabled")).toBe("true");
});

test("what may have been untracked on purpose is not ticked; Space ticks it, and one click ticks all or none", async () => {
  const { settle } = await drawCalendar([...mixed, lost("d", { verdict: "unlinked", subject: "Dinner" })]);
  fireEvent.click(screen.getByRole("button", { name: "Restore all 2…" }));
  await settle();
  expect(ticks()).toEqual([
    ["All of them", "mixed"],
    ["Review with Fabrikam", true],
    ["Dinner", false],
  ]);
  const list = screen.getByRole("grid", { name: "Appointments to restore" });
  const dinner = within(list).getByRole("row", { name: /Dinner/ });
  act(() => dinner.focus());
  fireEvent.keyDown(dinner, { key: " " });
  expect(dinner.getAttribute("aria-selected")).toBe("true");
  fireEvent.click(screen.getByRole("checkbox", { name: "All of them" }));
  expect(screen.getByRole("button", { name: "Restore 0 links" })).toBeTruthy();
  fireEvent.click(screen.getByRole("checkbox", { name: "All of them" }));
  expect(screen.getByRole("button", { name: "Restore 2 links" })).toBeTruthy();
});

test("before a restore somebody is named who may remove the links again", async () => {
  const permission = {
    id: "1",
    grantee: { kind: "person", address: "blake@contoso.example", name: "Blake Brooks" },
    role: "write",
    allowedRoles: ["read", "write"],
  } as const;
  const entry = { permission, risk: "can-untrack", reason: "not-a-user-of-organization", remedy: { kind: "change", to: "read" } } as const;
  const { settle } = await drawCalendar(mixed, { audit: { kind: "audited", overall: "at-risk", entries: [entry], organization: "PROD" } });
  fireEvent.click(screen.getByRole("button", { name: "Restore the one that can be…" }));
  await settle();
  expect(screen.getByText(/^Blake Brooks can edit this calendar but isn't a user of PROD\./)).toBeTruthy();
});

test("an end is said at once, with the sentence that matters", async () => {
  const { said } = await drawCalendar(mixed);
  expect(said.at(-1)).toMatch(/^Checked\. 1 of 2 tracked appointments lost its link/);
});

test("with room for columns, their titles sort, and a second click turns the order round", async () => {
  giveWidth();
  await drawCalendar(mixed);
  const title = (name: string) => screen.getByRole("columnheader", { name });
  expect(title("When").getAttribute("aria-sort")).toBe("ascending");
  fireEvent.click(within(title("Appointment")).getByRole("button"));
  expect(ids()).toEqual(["c", "b", "a"]);
  fireEvent.click(within(title("Appointment")).getByRole("button"));
  expect(ids()).toEqual(["a", "b", "c"]);
  expect(title("Appointment").getAttribute("aria-sort")).toBe("descending");
  expect(screen.queryByLabelText("Sort by")).toBeNull();
});

test("a column says what can be done about each appointment", async () => {
  giveWidth();
  await drawCalendar(mixed);
  expect(drawnRows().map((each) => within(each).getAllByRole("gridcell")[4]?.textContent)).toEqual([
    "The link can be restored",
    "",
    "Open it to track it",
  ]);
});

test("the arrow keys go from week to week, and each is read out with its numbers", async () => {
  await drawCalendar([...mixed, row("z", { start: new Date("2026-12-01T09:00:00Z") })]);
  const weeks = screen.getAllByRole("img");
  expect(weeks.map((week) => week.getAttribute("tabindex"))).toEqual(["0", "-1"]);
  act(() => weeks[0]!.focus());
  fireEvent.keyDown(weeks[0]!, { key: "ArrowRight" });
  expect(document.activeElement).toBe(weeks[1]);
  expect(screen.getByText("Week from 30 Nov 2026: Tracked 1")).toBeTruthy();
  expect(weeks.map((week) => week.getAttribute("tabindex"))).toEqual(["-1", "0"]);
});

test("read from right to left, weeks begin at the right, and the arrow keys follow the eye", async () => {
  await drawCalendar([...mixed, row("z", { start: new Date("2026-12-01T09:00:00Z") })], { dir: "rtl" });
  const weeks = screen.getAllByRole("img");
  const xs = weeks.map((week) => Number(week.querySelector("[data-frame]")?.getAttribute("x")));
  expect(xs).toEqual([272, 248]);
  act(() => weeks[0]!.focus());
  fireEvent.keyDown(weeks[0]!, { key: "ArrowLeft" });
  expect(document.activeElement).toBe(weeks[1]);
  fireEvent.keyDown(weeks[1]!, { key: "ArrowRight" });
  expect(document.activeElement).toBe(weeks[0]);
});

test.each([
  { dir: "ltr", on: "ArrowRight", back: "ArrowLeft" },
  { dir: "rtl", on: "ArrowLeft", back: "ArrowRight" },
] as const)("read $dir, $on leads from a row to its controls, and $back to the row", async ({ dir, on, back }) => {
  await drawCalendar(mixed, { dir });
  const drawn = at(1);
  act(() => drawn.focus());
  fireEvent.keyDown(drawn, { key: on });
  const [first] = within(drawn).getAllByRole("button");
  expect(document.activeElement).toBe(first);
  fireEvent.keyDown(first!, { key: back });
  expect(document.activeElement).toBe(drawn);
});

test.each([
  { dir: "ltr", on: "ArrowRight", back: "ArrowLeft", wider: 130 },
  { dir: "rtl", on: "ArrowLeft", back: "ArrowRight", wider: 70 },
] as const)("read $dir, a column is widened away from where it begins, by Shift with an arrow key and by its border", async (each) => {
  giveWidth();
  HTMLElement.prototype.setPointerCapture = () => undefined;
  await drawCalendar(mixed, each);
  const title = screen.getByRole("columnheader", { name: "When" });
  const width = (): number => parseInt(title.style.width);
  const before = width();
  fireEvent.keyDown(within(title).getByRole("button"), { key: each.on, shiftKey: true });
  expect(width()).toBe(before + 16);
  fireEvent.keyDown(within(title).getByRole("button"), { key: each.back, shiftKey: true });
  expect(width()).toBe(before);
  const border = title.querySelector(".fui-TableResizeHandle")!;
  fireEvent.pointerDown(border, { button: 0, clientX: 100 });
  fireEvent.pointerMove(border, { clientX: each.wider });
  expect(width()).toBe(before + 30);
  fireEvent.pointerUp(border);
  fireEvent.pointerMove(border, { clientX: 100 });
  expect(width()).toBe(before + 30);
});

test("without appointments there is one next step: to look further", async () => {
  const { scans } = await drawCalendar([]);
  expect(screen.getByText("There are no appointments on these days.")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Check two years" }));
  expect(scans).toHaveLength(2);
});

/** Of the screen; the list itself still has the size that jsdom is given. */
function giveWidth(): void {
  const query = vi.spyOn(globalThis, "matchMedia").mockImplementation((media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: true,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
  );
  const box = vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 900, 600));
  onTestFinished(() => {
    query.mockRestore();
    box.mockRestore();
  });
}
