import { readAddIn } from "../create-sandbox.ts";
import { expect, readWorld, test } from "./fixture.ts";

test("Outlook in Arabic or in Hebrew has ribbon and pane in that language, read from right to left", async ({ outlook }) => {
  const world = readWorld("lost");
  for (const [locale, language] of [
    ["ar-SA", "ar"],
    ["he-IL", "he"],
  ] as const) {
    await outlook.open({ ...world, viewer: { ...world.viewer, locale } });
    await outlook.settled();
    const page = outlook.pane.locator("html");
    await expect(page).toHaveAttribute("lang", language);
    await expect(page).toHaveAttribute("dir", "rtl");
    await expect(outlook.root.getByRole("heading", { level: 1 })).toHaveText(/[\p{Script=Arabic}\p{Script=Hebrew}]/u);
    // The verdict's badge begins where reading does.
    const [badge, root] = await Promise.all([outlook.pane.locator(".fui-Badge").first().boundingBox(), outlook.root.boundingBox()]);
    expect(badge!.x + badge!.width).toBeGreaterThan(root!.x + root!.width - 24);
    expect(await page.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    const label = readAddIn().functions[0]?.labels?.[locale.toLowerCase()] ?? "";
    await expect(outlook.page.getByRole("button", { name: label, exact: true })).toBeVisible();
  }
});
