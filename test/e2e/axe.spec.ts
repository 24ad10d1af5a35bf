/** axe finds nothing serious in any state of the pane, light and dark, with everything unfolded. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, readWorld, test, type Outlook } from "./fixture.ts";

const themes = ["light", "dark"] as const;

/** Every verdict, every risk, every question and every trouble. */
const worlds = [
  "tracked",
  "row-5b-crm-down",
  "lost",
  "row-7c-closed",
  "not-tracked",
  "duplicated",
  "row-3-duplicate-ahead",
  "row-4-pending",
  "row-2-untracking",
  "row-5e-copied",
  "row-5f-record-missing",
  "row-6-unlinked",
  "row-7g-trace",
  "row-7i-owner-elsewhere",
  "delegate-at-risk",
  "delegate-read-only",
  "delegate-same-org",
  "not-set-up",
  "sign-in-by-popup",
  "hostile-long",
];

async function findings({ page }: Outlook): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(["#pane iframe", "html"])
    // Fluent's focus keeper; nobody can reach them.
    .exclude(["#pane iframe", "[data-tabster-dummy]"])
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`));
}

for (const name of worlds) {
  for (const theme of themes) {
    test(`axe finds nothing serious in ${name}, ${theme}`, async ({ outlook }) => {
      const world = readWorld(name);
      await outlook.open({ ...world, viewer: { ...world.viewer, theme } });
      await outlook.settled();
      for (const summary of await outlook.pane.locator("details > summary").all()) await summary.click();
      const background = await outlook.pane.locator(".pane").evaluate((pane) => getComputedStyle(pane).backgroundColor);
      expect(background).toBe(theme === "dark" ? "rgb(41, 41, 41)" : "rgb(255, 255, 255)");
      expect(await findings(outlook)).toEqual([]);
    });
  }
}

for (const theme of themes) {
  test(`axe finds nothing serious while a check runs, ${theme}`, async ({ outlook }) => {
    const world = readWorld("crm-hangs");
    await outlook.open({ ...world, viewer: { ...world.viewer, theme } });
    await expect(outlook.button("Stop")).toBeVisible();
    expect(await findings(outlook)).toEqual([]);
  });

  test(`axe finds nothing serious where config.json is broken, ${theme}`, async ({ outlook }) => {
    await outlook.page.route("**/config.json", (route) => route.fulfill({ body: "{" }));
    const world = readWorld("tracked");
    await outlook.open({ ...world, viewer: { ...world.viewer, theme } });
    await expect(outlook.pane.getByRole("alert")).toBeVisible();
    expect(await findings(outlook)).toEqual([]);
  });
}
