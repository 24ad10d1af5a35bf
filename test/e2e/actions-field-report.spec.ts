/** The field report's whole story, with the pane doing what had to be done by hand: lost, back, lost again, and stopped for good. */
import type { World } from "../sandbox/world/world.ts";
import { expect, readWorld, test, type Outlook } from "./fixture.ts";
import { atRealPace, letSyncPass } from "./real-pace.ts";

const subject = "Quarterly review with Fabrikam";

/** The appointment is tracked by nobody yet; Blake may edit the calendar, and is connected to another organization. */
function untracked(): World {
  const world = readWorld("tracked");
  world.orgs[0]!.appointments = [];
  const [item] = world.mailboxes[0]!.items;
  delete item!.properties;
  // The record that Track makes has no place: that CRM differs there is read elsewhere.
  delete item!.location;
  return world;
}

const blakeLooks = async ({ page }: Outlook, origin: string) =>
  (await (await page.request.post(`${origin}/sandbox/clients/blake@contoso.example/run`)).json()) as { untracked: unknown[] };

/** CRM's sync passes while the pane waits for it. */
async function syncWhileWaiting({ root, page }: Outlook, origin: string): Promise<void> {
  await expect(root).toContainText("Waiting for CRM to link the appointment again…");
  await page.request.post(`${origin}/sandbox/sync`);
}

test(
  "tracked, lost, restored, lost again and said so, shared read-only, restored, and still tracked",
  { tag: "@long" },
  async ({ outlook, sandbox: { origin } }) => {
    const { pane, root, button, page } = outlook;
    const before = untracked();
    await atRealPace(page);
    await outlook.open(before);
    await outlook.settled();

    await test.step("Alex tracks the appointment", async () => {
      expect(await outlook.judgement()).toMatchObject({ verdict: "not-tracked", track: "create" });
      await button("Track in CRM").click();
      await expect(root).toHaveAttribute("data-verdict", "tracked");
      await expect(root).toContainText("It's tracked now");
    });

    await test.step("Blake's Outlook looks at the calendar, and the link is lost", async () => {
      expect((await blakeLooks(outlook, origin)).untracked).toHaveLength(1);
      await outlook.checkAgain();
      expect(await outlook.judgement()).toMatchObject({ verdict: "lost", track: "relink" });
      await expect(root).toContainText("Last changed by Blake Brooks");
    });

    await test.step("before the repair the cause is told; Alex restores anyway, and CRM's sync brings the link back", async () => {
      await button("Restore link").click();
      const cause = pane.getByRole("region", { name: "As it stands, the link will be lost again" });
      await expect(cause).toContainText("Blake Brooks (blake@contoso.example) can edit this calendar but isn't a user of PROD.");
      expect(await outlook.judgement()).toMatchObject({ verdict: "lost" });
      await button("Restore anyway").click();
      await syncWhileWaiting(outlook, origin);
      await expect(root).toHaveAttribute("data-verdict", "tracked");
      await expect(root).toContainText("The link is back");
      await expect(root).toHaveAttribute("data-watch", "counting");
    });

    await test.step("Blake's Outlook looks again; the pane looks back by itself and says so", async () => {
      expect((await blakeLooks(outlook, origin)).untracked).toHaveLength(1);
      await letSyncPass(page);
      await expect(root).toHaveAttribute("data-watch", "lost-again");
      await expect(pane.getByRole("heading", { name: /^Lost again at .+, last changed by Blake Brooks$/ })).toBeVisible();
      await expect(pane.locator("#acted")).toContainText("Lost again at");
      expect(await outlook.judgement()).toMatchObject({ verdict: "lost" });
    });

    await test.step("Alex shares the calendar read-only, after reading what that changes", async () => {
      await button("Restore link").click();
      await button("Share read-only instead").click();
      await expect(pane.getByRole("group", { name: "Change what Blake Brooks (blake@contoso.example) can do?" })).toContainText(
        "“Can edit” in your calendar. It becomes “Can view all details”.",
      );
      await button("Change it").click();
      await expect(root).toContainText("Blake Brooks (blake@contoso.example) has “Can view all details” now, and had “Can edit” before.");
      await expect(button("Undo")).toBeVisible();
      expect((await outlook.world()).mailboxes[0]!.permissions).toEqual([{ email: "blake@contoso.example", role: "read" }]);
    });

    await test.step("Alex restores the link once more", async () => {
      await button("Restore link").click();
      await syncWhileWaiting(outlook, origin);
      await expect(root).toHaveAttribute("data-verdict", "tracked");
    });

    await test.step("Blake's Outlook looks, and finds nothing that it may change: still tracked", async () => {
      expect((await blakeLooks(outlook, origin)).untracked).toEqual([]);
      await letSyncPass(page);
      await expect(root).toHaveAttribute("data-watch", "still-tracked");
      await expect(pane.getByRole("heading", { name: /^Still tracked at / })).toBeVisible();
      expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
    });

    await test.step("one record was made, and nothing that anybody sees of the appointment has changed", async () => {
      const after = await outlook.world();
      expect(after.orgs.map(({ appointments }) => appointments?.length)).toEqual([1, 0]);
      const [item] = after.mailboxes[0]!.items;
      const { lastModifiedBy: _, lastModifiedAt: __, properties, ...visible } = item!;
      const { lastModifiedBy: ___, lastModifiedAt: ____, ...visibleBefore } = before.mailboxes[0]!.items[0]!;
      expect(visible).toEqual(visibleBefore);
      expect(properties).toMatchObject({ crmLinkState: 2, crmid: `{${after.orgs[0]!.appointments![0]!.activityid.toUpperCase()}}` });
      expect(after.orgs[0]!.appointments![0]!.subject).toBe(subject);
    });

    await test.step("what was done stands under Details, and in the report by ids and times alone", async () => {
      const heading = pane.getByRole("button", { name: "Details", exact: true });
      await heading.click();
      const lines = pane.locator(".fui-AccordionItem", { has: heading }).locator("li");
      await expect(lines).toHaveText([
        /Record made/,
        /Record set to show as the appointment does/,
        /Link written/,
        /Record saved as it is/,
        /Sharing changed to read-only/,
        /Record saved as it is/,
      ]);
      await expect(lines.nth(3)).toContainText("Last changed before: Blake Brooks");
    });
  },
);
