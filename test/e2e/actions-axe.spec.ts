/** axe finds nothing serious in any state of an action, light and dark, and nothing is wider than the pane. */
import { findInaccessibleInPane } from "./find-inaccessible.ts";
import { expect, readWorld, test, withPlaceInCrm, type Outlook } from "./fixture.ts";
import { atRealPace, letSyncPass } from "./real-pace.ts";

async function isFine(outlook: Outlook, state: string): Promise<void> {
  expect(await findInaccessibleInPane(outlook), state).toEqual([]);
  const overflow = await outlook.root.evaluate(({ ownerDocument: { documentElement: page } }) => page.scrollWidth - page.clientWidth);
  expect(overflow, `${state} is wider than the pane`).toBe(0);
}

test("the cause before a repair, sharing read-only, and its Undo", async ({ outlook }) => {
  const { root, button } = outlook;
  await outlook.open("lost");
  await outlook.settled();
  await button("Restore link").click();
  await expect(root).toHaveAttribute("data-action", "held");
  await button("Share read-only instead").click();
  await isFine(outlook, "held, asked to confirm");
  await button("Change it").click();
  await expect(button("Undo")).toBeVisible();
  await isFine(outlook, "shared read-only");
  await button("Undo").click();
  await expect(root).toContainText("Blake Brooks (blake@contoso.example) has “Can edit” again.");
  expect((await outlook.world()).mailboxes[0]!.permissions).toEqual([{ email: "blake@contoso.example", role: "write" }]);
});

test("a repair under way and waiting", { tag: "@long" }, async ({ outlook }) => {
  const { root, button, page, pane } = outlook;
  await atRealPace(page);
  await outlook.open(withPlaceInCrm(readWorld("lost")));
  await outlook.settled();
  await button("Restore link").click();
  await button("Restore anyway").click();
  await expect(root).toContainText("Waiting for CRM to link the appointment again…");
  await isFine(outlook, "running");
  await button("Stop").click();
  await expect(root).toHaveAttribute("data-action", "waiting");
  await pane.locator(".fui-MessageBar").getByRole("button", { name: "Details" }).click();
  await isFine(outlook, "waiting, with what would be written");
});

test("a link that is back, and lost again", { tag: "@long" }, async ({ outlook, sandbox: { origin } }) => {
  const { root, button, page } = outlook;
  await atRealPace(page);
  await outlook.open("not-tracked");
  await outlook.settled();
  await button("Track in CRM").click();
  await expect(root).toHaveAttribute("data-watch", "counting");
  await isFine(outlook, "linked");
  await page.request.post(`${origin}/sandbox/clients/blake@contoso.example/run`);
  await letSyncPass(page);
  await expect(root).toHaveAttribute("data-watch", "lost-again");
  await isFine(outlook, "lost again");
});

test("the regarding picker and a doubt", async ({ outlook }) => {
  const { pane, button } = outlook;
  await outlook.open("row-7i-trace");
  await outlook.settled();
  await pane.getByText("Regarding: Nothing").click();
  await expect(pane.getByRole("combobox")).toBeVisible();
  await expect(button("Track in CRM")).toHaveAttribute("aria-disabled", "true");
  await isFine(outlook, "a doubt");
});

test("duplicates with a question open, and a failure", async ({ outlook }) => {
  const { root, button } = outlook;
  await outlook.open({ ...readWorld("duplicated"), faults: [{ on: "graph PATCH", status: 403 }] });
  await outlook.settled();
  await button("Link this appointment to this record").first().click();
  await isFine(outlook, "asked to link");
  await button("Link it").click();
  await expect(root).toHaveAttribute("data-action", "failed");
  await isFine(outlook, "failed");
});
