/** Anyone who may edit a calendar can write anything into its stamps. The pane shows it as text, or not at all. */
import { unfold } from "./find-inaccessible.ts";
import { expect, test } from "./fixture.ts";

for (const [name, tags] of [
  ["hostile", []],
  ["hostile-long", ["@long"]],
  ["hostile-types", ["@long"]],
  ["hostile-id", ["@long"]],
] as const) {
  test(`the stamp of ${name} runs nothing, is believed in nothing and fits the pane`, { tag: [...tags] }, async ({ outlook, sandbox }) => {
    const { page, pane, root } = outlook;
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const strangers: string[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.origin !== sandbox.origin && url.protocol !== "data:") strangers.push(url.href);
    });
    await outlook.open(name);
    await outlook.settled();
    await unfold(outlook);

    expect(dialogs).toEqual([]);
    expect(strangers).toEqual([]);
    await expect(root.locator("img, script, iframe, object, style, link")).toHaveCount(0);
    expect(await pane.locator("html").evaluate(({ ownerDocument }) => ownerDocument.title)).toBe("CRM tracking");
    await expect(page).not.toHaveTitle("owned");
    const { scrollWidth, clientWidth } = await pane
      .locator("html")
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    expect((await root.innerText()).length).toBeLessThan(10_000);
  });
}
