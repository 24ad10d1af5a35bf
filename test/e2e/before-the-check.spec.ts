/** What stands there before a check can begin, and where none ever can. */
import { expect, test } from "./fixture.ts";

test("there is something to see before any script has come, and an engine too old for the pane is told in words", async ({ outlook }) => {
  // Neither Office.js nor our own scripts are ever answered.
  await outlook.page.route(/\/office-js\/|\/taskpane\.[^/]+\.js$/, () => undefined);
  await outlook.open("tracked");
  await expect(outlook.pane.locator(".skeleton")).toBeVisible();
  await expect(outlook.root).toHaveAttribute("aria-busy", "true");
  const words = outlook.pane.getByText("too old for this pane");
  await expect(words).toBeHidden();
  // Internet Explorer 11 passes over every @supports rule.
  await outlook.root.evaluate(({ ownerDocument }) => {
    for (const sheet of ownerDocument.styleSheets) {
      [...sheet.cssRules].forEach((rule, index) => {
        if (rule instanceof CSSSupportsRule) sheet.deleteRule(index);
      });
    }
  });
  await expect(words).toBeVisible();
  await outlook.page.unrouteAll({ behavior: "ignoreErrors" });
});

test("an Outlook that never answers is told within ten seconds", async ({ page, sandbox }) => {
  // Time stands still but for what is let go by here.
  await page.clock.install({ time: new Date("2026-11-23T09:00:00Z") });
  await page.clock.pauseAt(new Date("2026-11-23T10:00:00Z"));
  await page.route("**/office.js", (route) => route.abort());
  await page.goto(`${sandbox.origin}/taskpane.html`);
  await expect(page.locator(".skeleton")).toBeVisible();
  await page.clock.runFor(7_000);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.clock.runFor(2_000);
  await expect(page.getByRole("alert")).toContainText("Outlook doesn't respond");
});

test("a pane opened outside Outlook says so", async ({ page, sandbox }) => {
  await page.goto(`${sandbox.origin}/taskpane.html`);
  await expect(page.getByRole("alert")).toContainText("This is not Outlook");
});

test("what the last check found stands there while the next one asks, and is no verdict", async ({ outlook, sandbox, page }) => {
  await outlook.open("tracked");
  await outlook.settled();
  await expect.poll(() => Object.keys(sandbox.session.state.settingsOf("alex@contoso.example"))).toContain("checks");
  let answer: () => void = () => undefined;
  const answering = new Promise<void>((resolve) => (answer = resolve));
  await page.route("**/graph/**", async (route) => {
    await answering;
    await route.continue();
  });
  await page.goto("/?pane=open");
  await expect(outlook.pane.locator(".waiting")).toHaveText(/: Tracked in PROD\. Checking…$/);
  await expect(outlook.root).toHaveAttribute("aria-busy", "true");
  expect(await outlook.root.getAttribute("data-verdict")).toBeNull();
  answer();
  await outlook.settled();
  await expect(outlook.pane.getByText("Checking…")).toBeHidden();
});
