/** The whole calendar at once, on calendars made by the generator: scan, stop, go on, leave and come back, restore, take along. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { calendarRange, makeCalendar } from "../calendar/make-calendar.ts";
import type { Fault, World } from "../sandbox/world/world.ts";
import { findInaccessibleInPane, unfoldCalendar } from "./find-inaccessible.ts";
import { expect, test, type Outlook } from "./fixture.ts";

/** The time of the generated worlds, so that their range is the usual one. */
const now = new Date(calendarRange.from.getTime() + 30 * 86_400_000);

const view = ({ pane }: Outlook) => pane.locator("[data-scan]");
const rows = ({ pane }: Outlook) => pane.locator("[data-item]");

async function enter(outlook: Outlook, world: World, faults: readonly Fault[] = []): Promise<void> {
  await outlook.page.clock.install({ time: now });
  await outlook.open({ ...world, faults: [...faults] });
  await outlook.settled();
  await outlook.button("Check my calendar").click();
}

const ended = (outlook: Outlook) => expect(view(outlook)).toHaveAttribute("data-scan", "done");
/** It looks three times for what CRM's sync has brought back, and waits in between; the clock is moved on, since none of it comes here. */
async function restored({ page, pane }: Outlook): Promise<void> {
  await expect(async () => {
    // In small steps: a request that is under way on a slow machine must not look as if it had been waited for in vain.
    await page.clock.fastForward(4_000);
    await expect(pane.locator("[data-restore]")).toHaveAttribute("data-restore", "ended", { timeout: 1000 });
  }).toPass();
}
const sixty = () => makeCalendar({ appointments: 60 });
const thirty = () => makeCalendar({ appointments: 30 });

test("one click checks the usual range, and tells the sentence that matters", async ({ outlook }) => {
  await enter(outlook, sixty());
  await ended(outlook);
  await expect(outlook.pane.locator("[data-sentence]")).toHaveText(
    /^\d+ of \d+ tracked appointments lost their link\. .*last changed by (Alex Archer|Blake Brooks)/,
  );
  await expect(outlook.pane.locator("[data-shown]")).toHaveAttribute("data-shown", "60");
  await expect(rows(outlook).first()).toHaveAttribute("data-verdict", /./);
  await expect(rows(outlook).first()).toHaveAttribute("data-track", /./);
});

test("of a thousand appointments only a window is in the page, and the last is an End away", { tag: "@long" }, async ({ outlook }) => {
  await enter(outlook, makeCalendar({ appointments: 1000 }));
  await ended(outlook);
  await expect(outlook.pane.locator("[data-shown]")).toHaveAttribute("data-shown", "1000");
  expect(await rows(outlook).count()).toBeLessThan(40);
  await rows(outlook).first().focus();
  await outlook.page.keyboard.press("End");
  await expect(outlook.pane.locator('[aria-rowindex="1000"]')).toBeFocused();
  await expect(outlook.pane.locator('[aria-rowindex="1000"]')).toBeInViewport();
  expect(await rows(outlook).count()).toBeLessThan(40);
});

test("a scan stops, goes on where it stopped, and asks nothing twice", { tag: "@long" }, async ({ outlook }) => {
  await enter(outlook, makeCalendar({ appointments: 200 }), [{ on: "graph GET calendarView", hang: true, skip: 3, times: 1 }]);
  await expect(rows(outlook).first()).toBeVisible();
  await outlook.button("Stop").click();
  await expect(view(outlook)).toHaveAttribute("data-scan", "stopped");
  const found = Number(await outlook.pane.locator("[data-shown]").getAttribute("data-shown"));
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(200);
  await outlook.button("Go on").click();
  await ended(outlook);
  await expect(outlook.pane.locator("[data-shown]")).toHaveAttribute("data-shown", "200");
});

test(
  "leaving the view and coming back starts nothing over, and the focus goes to where it came from",
  { tag: "@long" },
  async ({ outlook }) => {
    await enter(outlook, sixty());
    await ended(outlook);
    const asked = (await outlook.requests()).length;
    await outlook.pane.getByLabel("Find").fill("fabrikam");
    await outlook.button("Back to the appointment").click();
    await expect(outlook.button("Check my calendar")).toBeFocused();
    await outlook.button("Check my calendar").click();
    await expect(outlook.pane.getByRole("heading", { name: "Check my calendar" })).toBeFocused();
    await ended(outlook);
    await expect(outlook.pane.getByLabel("Find")).toHaveValue("fabrikam");
    expect(await outlook.requests()).toHaveLength(asked);
  },
);

test("a throttled mailbox is waited for, and the wait is said", { tag: "@long" }, async ({ outlook }) => {
  await enter(outlook, sixty(), [{ on: "graph GET calendarView", status: 429, retryAfter: 3, times: 1 }]);
  await expect(outlook.pane.locator("[data-wait=mailbox]")).toHaveText(/Exchange asks us to wait \d s/);
  await ended(outlook);
  await expect(outlook.pane.locator("[data-shown]")).toHaveAttribute("data-shown", "60");
});

test("what cannot be read is a gap in words, never not tracked, can be tried again, and with everything unfolded can be read by everybody", async ({
  outlook,
}) => {
  await enter(outlook, sixty(), [{ on: "graph GET calendarView", status: 403, skip: 3, times: 1 }]);
  await ended(outlook);
  await expect(outlook.pane.getByText(/2026 to .*20\d\d could not be read\./)).toBeVisible();
  expect(Number(await outlook.pane.locator("[data-shown]").getAttribute("data-shown"))).toBeLessThan(60);
  await unfoldCalendar(outlook.pane);
  await rows(outlook)
    .first()
    .getByRole("button", { name: /^Check / })
    .click();
  await expect(rows(outlook).first().getByRole("listitem").first()).toBeVisible();
  expect(await findInaccessibleInPane(outlook)).toEqual([]);
  await outlook.button("Try again").click();
  await expect(outlook.pane.locator("[data-shown]")).toHaveAttribute("data-shown", "60");
  await expect(outlook.pane.getByText(/could not be read\./)).toHaveCount(0);
});

test("a row is checked in place by keyboard, and says why", async ({ outlook }) => {
  await enter(outlook, sixty());
  await ended(outlook);
  const lost = outlook.pane.locator('[data-verdict="lost"]').first();
  await outlook.pane.getByLabel("Sort by").selectOption("verdict");
  await expect(rows(outlook).first()).toHaveAttribute("data-verdict", "lost");
  await lost.focus();
  await outlook.page.keyboard.press("Enter");
  await expect(lost.getByText(/^The link /)).toBeVisible();
  await expect(lost.getByText(/The appointment names no record/)).toBeVisible();
  await expect(lost).toBeFocused();
});

test("Open shows the appointment in Outlook, and the calendar stays", { tag: "@long" }, async ({ outlook, context }) => {
  await enter(outlook, sixty());
  await ended(outlook);
  const id = await rows(outlook).nth(1).getAttribute("data-item");
  const opened = context.waitForEvent("page");
  await rows(outlook)
    .nth(1)
    .getByRole("button", { name: /^Open / })
    .click();
  expect(new URL((await opened).url()).searchParams.get("item")).toBe(id);
  await ended(outlook);
});

test("a delegate checks the owner's calendar, or their own", { tag: "@long" }, async ({ outlook }) => {
  await enter(outlook, makeCalendar({ appointments: 20, viewer: "delegate" }));
  await ended(outlook);
  await expect(outlook.pane.getByRole("heading", { level: 1, name: /^Check the calendar of / })).toBeVisible();
  await expect(outlook.pane.locator("[data-shown]")).toHaveAttribute("data-shown", "20");
  await outlook.pane.getByRole("button", { name: /^Calendar of / }).click();
  await outlook.pane.getByRole("radio", { name: "My calendar" }).check();
  await outlook.button("Check these days").click();
  await expect(outlook.pane.getByText("There are no appointments on these days.", { exact: true })).toBeVisible();
});

test("Restore all restores what is ticked, by CRM's sync or by writing, and nothing else", async ({ outlook }) => {
  const world = thirty();
  await enter(outlook, world);
  await ended(outlook);
  await outlook.pane.getByRole("button", { name: /^Restore all \d+…$/ }).click();
  await expect(outlook.pane.getByText("As it stands, the links will be lost again")).toBeVisible();
  expect(await findInaccessibleInPane(outlook)).toEqual([]);
  const list = outlook.pane.locator("[data-restores]");
  const left = await list.first().getAttribute("data-restores");
  await list.first().getByRole("checkbox").uncheck();
  await outlook.pane.getByRole("button", { name: /^Restore \d+ links$/ }).click();
  await restored(outlook);
  const before = await outlook.world();
  await outlook.pane.getByRole("button", { name: /^Write / }).click();
  await expect(outlook.pane.getByRole("button", { name: /^Write / })).toHaveCount(0);
  await expect(outlook.pane.locator("[data-restore]")).toHaveAttribute("data-restore", "ended");
  await expect(outlook.pane.locator('[data-outcome="touched"], [data-outcome="failed"], [data-outcome="refused"]')).toHaveCount(0);
  const after = await outlook.world();
  const itemOf = (from: World, id: string | null) => from.mailboxes.flatMap(({ items }) => items).find((item) => item.id === id);
  expect(itemOf(after, left)).toEqual(itemOf(world, left));
  expect(after.orgs.map(({ appointments }) => appointments?.length)).toEqual(before.orgs.map(({ appointments }) => appointments?.length));
  expect(after.mailboxes.map(({ items }) => items.length)).toEqual(world.mailboxes.map(({ items }) => items.length));
  await outlook.button("Close").click();
  await expect(outlook.button("Restore the one that can be…")).toBeVisible();
});

test("the CSV is read back by a library of others, masked at first, with names where they are wanted; the printable report is a page", async ({
  outlook,
  context,
}) => {
  await enter(outlook, sixty());
  await ended(outlook);
  await outlook.pane.getByText("Take it with you").click();
  const read = async (): Promise<Record<string, string>[]> => {
    const download = outlook.page.waitForEvent("download");
    await outlook.button("Download as CSV").click();
    return parse<Record<string, string>>(readFileSync(await (await download).path()), { columns: true, bom: true });
  };
  const masked = await read();
  expect(masked).toHaveLength(60);
  expect(JSON.stringify(masked)).not.toMatch(/Alex|Blake|Fabrikam/);
  await outlook.pane.getByRole("checkbox", { name: "Include subjects, names and addresses" }).check();
  const named = await read();
  expect(JSON.stringify(named)).toMatch(/Blake Brooks/);
  expect(named.map(({ Verdict }) => Verdict).sort()).toEqual(masked.map(({ Verdict }) => Verdict).sort());
  await outlook.pane.getByRole("checkbox", { name: "Include subjects, names and addresses" }).uncheck();
  const download = outlook.page.waitForEvent("download");
  await outlook.button("Printable report").click();
  const report = await context.newPage();
  await report.setContent(readFileSync(await (await download).path(), "utf8"));
  await expect(report.getByRole("heading", { level: 1 })).toHaveText("Tracking in the calendar");
  await expect(report.locator("tbody tr")).toHaveCount(61);
  expect(await report.textContent("body")).not.toMatch(/Alex|Blake|Fabrikam/);
});
