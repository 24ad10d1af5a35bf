/** *Check tracking status* in the ribbon needs no pane: it sets one notice on the appointment. */
import { expect, test } from "./fixture.ts";

const notices: readonly { readonly world: string; readonly says: RegExp; readonly looks: "info" | "error"; readonly tag?: "@long" }[] = [
  // The words of the worlds are told by test/contract/notices.test.ts, and that all fit by judgements.test.ts.
  { world: "tracked", says: /^Tracked in PROD\. Regarding Fabrikam\./, looks: "info" },
  {
    world: "lost",
    says: /^The link to CRM was lost\. Don't press Track, and don't save it in Microsoft's Sales app: either one creates a second record in CRM\.$/,
    looks: "error",
    tag: "@long",
  },
  {
    world: "delegate-at-risk",
    says: /^It names PROD, but you're connected to UAT\. Your CRM connection can untrack Alex Archer's appointments$/,
    looks: "error",
    tag: "@long",
  },
];

for (const { world, says, looks, tag } of notices) {
  test(`the ribbon's check sets exactly one notice in ${world}`, { tag: tag ?? [] }, async ({ outlook, sandbox }) => {
    const { page } = outlook;
    await outlook.open(world, "");
    const check = page.getByRole("button", { name: "Check tracking status", exact: true });
    const notice = page.locator("#info-bar .notice");
    for (const _press of [1, 2]) {
      await check.click();
      await expect(page.locator("#info-bar")).not.toContainText("is working on your request");
      await expect(notice).toHaveCount(1);
      await expect(notice).toHaveAttribute("data-key", "tracking-status");
      await expect(notice).toContainText(says);
      await expect(notice).toHaveClass(`notice ${looks}`);
    }
    expect([...sandbox.session.state.notices.values()].flat().map(({ key }) => key)).toEqual(["tracking-status"]);
    expect(sandbox.session.state.saves).toEqual([]);
  });
}

test("a broken config.json is said in the notice", async ({ outlook }) => {
  await outlook.page.route("**/config.json", (route) => route.fulfill({ body: "{" }));
  await outlook.open("tracked", "");
  await outlook.page.getByRole("button", { name: "Check tracking status", exact: true }).click();
  await expect(outlook.page.locator("#info-bar [data-key=tracking-status]")).toContainText("the add-in isn't set up correctly");
});
