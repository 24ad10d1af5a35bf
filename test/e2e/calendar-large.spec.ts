/** *Check my calendar* in a dialog of Office's: the same verdicts as in the pane, and what becomes of it when the pane goes. */
import type { Page } from "@playwright/test";
import { moveOnPremises } from "../contract/on-premises/move-on-premises.ts";
import { calendarRange, makeCalendar } from "../calendar/make-calendar.ts";
import type { Fault, World } from "../sandbox/world/world.ts";
import { findInaccessible, unfoldCalendar } from "./find-inaccessible.ts";
import { expect, test, type Outlook } from "./fixture.ts";

/** The time of the generated worlds, so that their range is the usual one. */
const now = new Date(calendarRange.from.getTime() + 30 * 86_400_000);

const view = (place: Outlook["pane"] | Page) => place.locator("[data-scan]");
const rows = (place: Outlook["pane"] | Page) => place.locator("[data-item]");
const ended = (place: Outlook["pane"] | Page) => expect(view(place)).toHaveAttribute("data-scan", "done");
const sixty = () => makeCalendar({ appointments: 60 });

async function enter(outlook: Outlook, world: World, faults: readonly Fault[] = []): Promise<void> {
  await outlook.page.clock.install({ time: now });
  await outlook.open({ ...world, faults: [...faults] });
  await outlook.settled();
  await outlook.button("Check my calendar").click();
}

async function openLarge(outlook: Outlook): Promise<Page> {
  const opened = outlook.page.context().waitForEvent("page");
  await outlook.button("Open large").click();
  return opened;
}

/** Everything the list knows, by sorting it one way and reading it from end to end. */
async function verdicts(place: Outlook["pane"] | Page): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const last = (await place.locator("[data-shown]").getAttribute("data-shown")) ?? "0";
  for (let scrolled = 0; Object.keys(found).length < Number(last) && scrolled < 60; scrolled += 1) {
    for (const { id, verdict } of await rows(place).evaluateAll((all) =>
      all.map((each) => ({ id: each.getAttribute("data-item") ?? "", verdict: each.getAttribute("data-verdict") ?? "" })),
    ))
      found[id] = verdict;
    await place.getByRole("grid", { name: "Appointments" }).evaluate((grid) => grid.scrollBy(0, 300));
    await rows(place)
      .first()
      .evaluate(() => new Promise(requestAnimationFrame));
  }
  return found;
}

test("it opens large, with the title in focus and the verdicts of the pane", async ({ outlook }) => {
  await enter(outlook, sixty());
  await ended(outlook.pane);
  const inPane = await verdicts(outlook.pane);
  const large = await openLarge(outlook);
  await ended(large);
  await expect(large.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(large).toHaveTitle("Check my calendar");
  expect(Object.keys(inPane)).toHaveLength(60);
  expect(await verdicts(large)).toEqual(inPane);
});

test("while it is open the pane says so, asks nothing itself, and takes it back when told to", { tag: "@long" }, async ({ outlook }) => {
  await enter(outlook, sixty());
  await ended(outlook.pane);
  const large = await openLarge(outlook);
  await ended(large);
  await expect(outlook.pane.getByText(/^Your calendar is open in a window of its own/)).toBeVisible();
  await expect(view(outlook.pane)).toHaveCount(0);
  const closed = large.waitForEvent("close");
  await outlook.button("Show here instead").click();
  await closed;
  await ended(outlook.pane);
  await expect(outlook.pane.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(outlook.pane.locator("[data-shown]")).toHaveAttribute("data-shown", "60");
});

test("a window that the person closes leaves the view in the pane", { tag: "@long" }, async ({ outlook }) => {
  await enter(outlook, sixty());
  await ended(outlook.pane);
  const large = await openLarge(outlook);
  await ended(large);
  await large.close();
  // Office.js looks once a second whether its window is still there.
  await outlook.page.clock.runFor(3_000);
  await ended(outlook.pane);
  await expect(outlook.button("Open large")).toBeVisible();
});

test("Open in the window shows the appointment in Outlook, by way of the pane", { tag: "@long" }, async ({ outlook, context }) => {
  await enter(outlook, sixty());
  const large = await openLarge(outlook);
  await ended(large);
  const id = await rows(large).nth(1).getAttribute("data-item");
  const opened = context.waitForEvent("page");
  await rows(large)
    .nth(1)
    .getByRole("button", { name: /^Open / })
    .click();
  expect(new URL((await opened).url()).searchParams.get("item")).toBe(id);
  await ended(large);
});

/** The pane's own scan reads this many pages first. */
const pagesBefore = 4;
const hangs = (skip: number): Fault => ({ on: "graph GET calendarView", hang: true, skip: pagesBefore + skip, times: 1 });

test("a scan in the window stops, and goes on where it stopped", { tag: "@long" }, async ({ outlook }) => {
  await enter(outlook, sixty(), [hangs(3)]);
  await ended(outlook.pane);
  const large = await openLarge(outlook);
  await expect(rows(large).first()).toBeVisible();
  await large.getByRole("button", { name: "Stop", exact: true }).click();
  await expect(view(large)).toHaveAttribute("data-scan", "stopped");
  const found = Number(await large.locator("[data-shown]").getAttribute("data-shown"));
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(60);
  await large.getByRole("button", { name: "Go on", exact: true }).click();
  await ended(large);
  await expect(large.locator("[data-shown]")).toHaveAttribute("data-shown", "60");
});

test(
  "when Outlook closes the pane in the middle of a scan, the window says so and keeps what was found",
  { tag: "@long" },
  async ({ outlook }) => {
    await enter(outlook, sixty(), [hangs(3)]);
    await ended(outlook.pane);
    const large = await openLarge(outlook);
    await expect(rows(large).first()).toBeVisible();
    await outlook.page.getByRole("button", { name: "Close Tracking Guard" }).click();
    await expect(large.getByRole("heading", { name: "Outlook closed the pane that this window depends on" })).toBeVisible();
    await expect(view(large)).toHaveAttribute("data-scan", "stopped");
    const found = Number(await large.locator("[data-shown]").getAttribute("data-shown"));
    expect(found).toBeGreaterThan(0);
    await large.getByRole("button", { name: "Go on", exact: true }).click();
    await expect(view(large)).toHaveAttribute("data-scan", "stopped");
    await expect(large.locator("[data-shown]")).toHaveAttribute("data-shown", String(found));
    await rows(large)
      .first()
      .getByRole("button", { name: /^Check / })
      .click();
    await expect(rows(large).first().getByRole("status")).not.toHaveText("Asking the mailbox and CRM…");
  },
);

test("Restore all works in the window, with its cause first, and who can break it is told there", { tag: "@long" }, async ({ outlook }) => {
  await enter(outlook, sixty());
  const large = await openLarge(outlook);
  await ended(large);
  await large.getByRole("button", { name: /^Restore all \d+…$/ }).click();
  await expect(large.getByText("As it stands, the links will be lost again")).toBeVisible();
  await large.getByRole("button", { name: "Who can break it" }).click();
  await expect(large.locator("[data-sharing=at-risk]")).toBeVisible();
  await large.getByRole("button", { name: "Back to the calendar" }).click();
  const all = large.getByRole("checkbox", { name: "All of them" });
  await all.check();
  await all.uncheck();
  await large.locator("[data-restores]").first().getByRole("checkbox").check();
  const id = await large.locator("[data-restores]").first().getAttribute("data-restores");
  await large.getByRole("button", { name: "Restore 1 link" }).click();
  await expect(large.locator("[data-restore]")).toHaveAttribute("data-restore", "ended");
  const write = large.getByRole("button", { name: "Write that link now" });
  if (await write.isVisible()) await write.click();
  await expect(large.locator(`[data-restores="${id}"]`)).toHaveAttribute("data-outcome", "linked");
});

test("without a window the view stays in the pane, and says why", { tag: "@long" }, async ({ outlook, context }) => {
  await context.addInitScript(() => {
    window.open = () => null;
  });
  await enter(outlook, sixty());
  await ended(outlook.pane);
  await outlook.button("Open large").click();
  await expect(outlook.pane.locator("[data-large=not-opened]")).toHaveText(/^The browser blocked the window/);
  await ended(outlook.pane);
  await expect(outlook.pane.locator("[data-shown]")).toHaveAttribute("data-shown", "60");
});

test("where Outlook has no dialogs that can be answered there is no such button", { tag: "@long" }, async ({ outlook, context }) => {
  await context.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => {
      // The host page and the window have none.
      if (!("Office" in window)) return;
      void Office.onReady(() => {
        const requirements: { isSetSupported: (name: string, version?: string) => boolean } = Office.context.requirements;
        const isSetSupported = requirements.isSetSupported.bind(requirements);
        requirements.isSetSupported = (name, version) => name !== "DialogApi" && isSetSupported(name, version);
      });
    });
  });
  await enter(outlook, sixty());
  await ended(outlook.pane);
  await expect(outlook.button("Open large")).toHaveCount(0);
});

test("the window by itself, without a pane, says what to do", async ({ page, sandbox }) => {
  await page.goto(`${sandbox.origin}/calendar.html`);
  await expect(page.getByRole("heading", { name: "This window has lost its pane" })).toBeVisible();
});

test("with the keyboard alone: from the title to the list, and Escape loses nothing", async ({ outlook }) => {
  await enter(outlook, sixty());
  const large = await openLarge(outlook);
  await ended(large);
  await expect(large.getByRole("heading", { level: 1 })).toBeFocused();
  const inList = large.locator('[role="row"]:focus');
  for (let stop = 0; stop < 60 && (await inList.count()) === 0; stop += 1) await large.keyboard.press("Tab");
  // The titles of the columns are the first row.
  await expect(inList).toHaveAttribute("aria-rowindex", "2");
  await large.keyboard.press("End");
  await expect(large.locator('[aria-rowindex="61"]')).toBeFocused();
  await large.keyboard.press("Enter");
  await expect(inList.getByRole("listitem").first()).toBeVisible();
  await large.keyboard.press("ArrowRight");
  await expect(inList).toHaveCount(0);
  await large.keyboard.press("ArrowLeft");
  await large.keyboard.press("Enter");
  await expect(inList.getByRole("listitem")).toHaveCount(0);
  await large.keyboard.press("Escape");
  await expect(large.locator("[data-shown]")).toHaveAttribute("data-shown", "60");
  await ended(large);
  await large.getByRole("button", { name: /^Restore all/ }).press("Enter");
  await expect(large.getByRole("heading", { name: "Restore all" })).toBeFocused();
  for (let stop = 0; stop < 20 && (await inList.count()) === 0; stop += 1) await large.keyboard.press("Tab");
  // The first may have been untracked on purpose.
  await expect(inList).toHaveAttribute("data-outcome", "out");
  await large.keyboard.press(" ");
  await expect(inList).toHaveAttribute("data-outcome", "in");
  await large.keyboard.press("ArrowDown");
  await expect(inList).toHaveAttribute("aria-rowindex", "3");
});

test("classic Outlook for Windows opens it too, and hands it the same verdicts", { tag: "@long" }, async ({ outlook }) => {
  const world = sixty();
  await enter(outlook, { ...world, viewer: { ...world.viewer, client: "classic-windows" } });
  await ended(outlook.pane);
  const inPane = await verdicts(outlook.pane);
  const large = await openLarge(outlook);
  await ended(large);
  expect(await large.evaluate(() => Office.context.platform)).toBe("PC");
  expect(await verdicts(large)).toEqual(inPane);
});

for (const [client, tag] of [
  ["web", ["@long"]],
  ["classic-windows", ["@long"]],
] as const) {
  test(
    `on-premises, ${client}: the window asks Exchange by way of the pane and CRM itself, and nobody signs in`,
    { tag: [...tag] },
    async ({ outlook }) => {
      const world = moveOnPremises(sixty(), "2013");
      await enter(outlook, { ...world, viewer: { ...world.viewer, client } });
      await ended(outlook.pane);
      const inPane = await verdicts(outlook.pane);
      expect(Object.keys(inPane)).toHaveLength(60);
      const before = (await outlook.requests()).length;
      const large = await openLarge(outlook);
      await ended(large);
      expect(await verdicts(large)).toEqual(inPane);
      const asked = (await outlook.requests()).slice(before).map(({ to }) => to);
      expect([...new Set(asked)].toSorted()).toEqual(["crm/PROD", "ews"]);
    },
  );
}

async function inWidth(large: Page, width: number): Promise<void> {
  await large.setViewportSize({ width, height: 800 });
  await expect(large.locator("html")).toHaveJSProperty("scrollWidth", await large.evaluate(() => document.documentElement.clientWidth));
}

async function inTheme(large: Page, colorScheme: "light" | "dark"): Promise<void> {
  await large.emulateMedia({ colorScheme });
  await expect(large.locator(".pane")).toHaveCSS("background-color", colorScheme === "dark" ? "rgb(41, 41, 41)" : "rgb(255, 255, 255)");
}

test("all of the window can be read by everybody, in light and dark, wide and narrow", async ({ outlook }) => {
  const world = sixty();
  await enter(outlook, world);
  const large = await openLarge(outlook);
  await ended(large);
  await unfoldCalendar(large);
  await large.getByRole("button", { name: /^Restore all/ }).click();
  await expect(large.getByText("As it stands, the links will be lost again")).toBeVisible();
  await inWidth(large, 1200);
  await inTheme(large, "light");
  expect(await findInaccessible(large)).toEqual([]);
  await inTheme(large, "dark");
  expect(await findInaccessible(large, "colours")).toEqual([]);
  await inWidth(large, 320);
  expect(await findInaccessible(large)).toEqual([]);
});
