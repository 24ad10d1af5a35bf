/** axe finds nothing serious in any state of an action, light and dark, and nothing is wider than the pane. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, readWorld, test, type Outlook } from "./fixture.ts";
import { atRealPace, letSyncPass } from "./look-back.ts";

async function isFine({ page, root }: Outlook, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(["#pane iframe", "html"])
    .exclude(["#pane iframe", "[data-tabster-dummy]"])
    .analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`)),
    state,
  ).toEqual([]);
  const overflow = await root.evaluate(({ ownerDocument: { documentElement: page } }) => page.scrollWidth - page.clientWidth);
  expect(overflow, `${state} is wider than the pane`).toBe(0);
}

for (const theme of ["light", "dark"] as const) {
  const themed = (name: string) => {
    const world = readWorld(name);
    return { ...world, viewer: { ...world.viewer, theme } };
  };

  test(`the cause before a repair, ${theme}`, async ({ outlook }) => {
    const { root, button } = outlook;
    await outlook.open(themed("lost"));
    await outlook.settled();
    await button("Restore link").click();
    await expect(root).toHaveAttribute("data-action", "held");
    await button("Share read-only instead").click();
    await isFine(outlook, "held, asked to confirm");
    await button("Change it").click();
    await expect(button("Undo")).toBeVisible();
    await isFine(outlook, "shared read-only");
  });

  test(`a repair under way and waiting, ${theme}`, async ({ outlook }) => {
    const { root, button, page, pane } = outlook;
    await atRealPace(page);
    await outlook.open(themed("lost"));
    await outlook.settled();
    await button("Restore link").click();
    await button("Restore anyway").click();
    await expect(root).toContainText("Waiting for CRM to link the appointment again…");
    await isFine(outlook, "running");
    await button("Stop").click();
    await expect(root).toHaveAttribute("data-action", "waiting");
    await pane.locator(".banner summary").click();
    await isFine(outlook, "waiting, with what would be written");
  });

  test(`a link that is back, and lost again, ${theme}`, async ({ outlook, sandbox: { origin } }) => {
    const { root, button, page } = outlook;
    await atRealPace(page);
    await outlook.open(themed("not-tracked"));
    await outlook.settled();
    await button("Track in CRM").click();
    await expect(root).toHaveAttribute("data-watch", "counting");
    await isFine(outlook, "linked");
    await page.request.post(`${origin}/sandbox/clients/blake@contoso.example/run`);
    await letSyncPass(page);
    await expect(root).toHaveAttribute("data-watch", "lost-again");
    await isFine(outlook, "lost again");
  });

  test(`the regarding picker and a doubt, ${theme}`, async ({ outlook }) => {
    const { pane, button } = outlook;
    await outlook.open(themed("row-7g-trace"));
    await outlook.settled();
    await pane.getByText("Regarding: Nothing").click();
    await expect(pane.getByRole("radio", { name: "Nothing" })).toBeVisible();
    await expect(button("Track in CRM")).toHaveAttribute("aria-disabled", "true");
    await isFine(outlook, "a doubt");
  });

  test(`duplicates with a question open, and a failure, ${theme}`, async ({ outlook }) => {
    const { root, button } = outlook;
    await outlook.open({ ...themed("duplicated"), faults: [{ on: "graph PATCH", status: 403 }] });
    await outlook.settled();
    await button("Link this appointment to this record").first().click();
    await isFine(outlook, "asked to link");
    await button("Link it").click();
    await expect(root).toHaveAttribute("data-action", "failed");
    await isFine(outlook, "failed");
  });
}
