/** What Outlook asks before a meeting is sent. */
import type { Page } from "@playwright/test";
import { expect, readWorld, test } from "./fixture.ts";
import { waitForAlert } from "./wait-for-alert.ts";

const outcome = (page: Page) => page.locator("#outcome");

test("a lost link is asked about, and the button opens the pane", async ({ outlook }) => {
  const { page } = outlook;
  await waitForAlert(page.context());
  await outlook.open("lost", "");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const prompt = page.getByRole("dialog", { name: "Before you send" });
  await expect(prompt).toContainText("The link between this meeting and PROD was lost");
  await prompt.getByRole("button", { name: "Open Tracking Guard" }).click();
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "lost", track: "relink" });
  await expect(outcome(page)).toHaveText("The meeting was not sent.");
});

test("whoever knows better sends anyway", { tag: "@long" }, async ({ outlook }) => {
  const { page } = outlook;
  await waitForAlert(page.context());
  await outlook.open("row-5a-other-org", "");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send Anyway" }).click();
  await expect(outcome(page)).toHaveText("The meeting was sent anyway.");
});

test("Escape sends nothing", { tag: "@long" }, async ({ outlook }) => {
  const { page } = outlook;
  await waitForAlert(page.context());
  await outlook.open("row-7d-two-records", "");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("Two records in PROD belong to this meeting");
  await page.keyboard.press("Escape");
  await expect(outcome(page)).toHaveText("The meeting was not sent.");
});

for (const { world, why } of [
  { world: "not-tracked", why: "it never was tracked" },
  { world: "row-7a-nothing-known", why: "nothing is known" },
  { world: "mailbox-hangs", why: "the mailbox is slow" },
  { world: "sign-in-by-popup", why: "a token would need a click" },
  { world: "unsaved", why: "it was never saved" },
]) {
  test(`a meeting goes where ${why}`, { tag: "@long" }, async ({ outlook }) => {
    const { page } = outlook;
    await outlook.open(world, "");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(outcome(page)).toHaveText("The meeting was sent.");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
}

test("an Outlook that could not send anyway asks nothing", { tag: "@long" }, async ({ outlook }) => {
  const world = readWorld("lost");
  world.viewer = { ...world.viewer, mailboxApi: "1.13" };
  await outlook.open(world, "");
  await outlook.page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(outcome(outlook.page)).toHaveText("The meeting was sent.");
});

test("a healthy meeting goes, and asking changes nothing, not even the safety copy", async ({ outlook }) => {
  const { page } = outlook;
  await outlook.open("tracked", "");
  const before = await outlook.world();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(outcome(page)).toHaveText("The meeting was sent.");
  expect({ ...(await outlook.world()), now: "" }).toEqual({ ...before, now: "" });
});

test("after a check the form itself knows what to ask, until it is closed", async ({ outlook }) => {
  const { page } = outlook;
  await outlook.open("lost");
  await outlook.settled();
  const kept = () =>
    page
      .frames()
      .find((frame) => frame.url().includes("taskpane.html"))!
      .evaluate(
        () =>
          new Promise<unknown>((resolve) => {
            const { sessionData } = Office.context.mailbox.item as Office.AppointmentCompose;
            sessionData.getAllAsync((result) => resolve(result.value));
          }),
      );
  await expect.poll(kept).toEqual({ "send-alert": expect.stringContaining("was lost") as unknown });
  await page.locator("#close-pane").click();
  await outlook.open("tracked");
  await outlook.settled();
  await expect.poll(kept).toEqual({ "send-alert": JSON.stringify({ version: 1 }) });
});
