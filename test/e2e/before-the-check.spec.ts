/** What stands there before a check can begin, and where none ever can. */
import { expect, test } from "./fixture.ts";

const broken: readonly {
  readonly what: string;
  readonly answer: { readonly status?: number; readonly body?: string };
  readonly says: RegExp;
}[] = [
  { what: "missing", answer: { status: 404, body: "" }, says: /config\.json is missing: copy config\.example\.json/ },
  { what: "half a JSON", answer: { body: '{"clientId":' }, says: /config\.json cannot be read/ },
  { what: "a page of HTML", answer: { body: "<!doctype html><h1>Sign in</h1>" }, says: /config\.json cannot be read/ },
  {
    what: "without a client id",
    answer: { body: JSON.stringify({ organizations: [{ name: "PROD", url: "https://contoso.crm4.dynamics.com" }] }) },
    says: /clientId is missing/,
  },
  {
    what: "with an organization on plain http",
    answer: {
      body: JSON.stringify({
        clientId: "5a4b1c52-7f0e-4f0b-9a54-3f1d8f1f7c10",
        authority: "https://login.microsoftonline.com/common",
        organizations: [{ name: "PROD", url: "http://crm.example" }],
      }),
    },
    says: /organizations.*url/,
  },
];

for (const { what, answer, says } of broken) {
  test(`a config.json that is ${what} is named, with what to do`, async ({ outlook }) => {
    await outlook.page.route("**/config.json", (route) => route.fulfill({ contentType: "application/json", ...answer }));
    await outlook.open("tracked");
    const alert = outlook.pane.getByRole("alert");
    await expect(alert).toContainText("This add-in is not set up right");
    await expect(alert).toContainText(says);
    await expect(outlook.root).toHaveAttribute("aria-busy", "false");
    await expect(outlook.root).not.toHaveAttribute("data-verdict");
    expect((await outlook.requests()).filter(({ to }) => to !== "token")).toEqual([]);
  });
}

test("there is something to see before any script has come", async ({ outlook }) => {
  // Neither Office.js nor our own scripts are ever answered.
  await outlook.page.route(/\/office-js\/|\/taskpane\.[^/]+\.js$/, () => undefined);
  await outlook.open("tracked");
  await expect(outlook.pane.locator(".skeleton")).toBeVisible();
  await expect(outlook.root).toHaveAttribute("aria-busy", "true");
  await outlook.page.unrouteAll({ behavior: "ignoreErrors" });
});

test("an engine too old for the pane is told in words, without any script", async ({ outlook }) => {
  await outlook.page.route(/\/office-js\/|\/taskpane\.[^/]+\.js$/, () => undefined);
  await outlook.open("tracked");
  const words = outlook.pane.getByText("too old for this pane");
  await expect(outlook.pane.locator(".skeleton")).toBeVisible();
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

test("an Outlook that never answers is told after 15 seconds", async ({ page, sandbox }) => {
  // Time stands still but for what is let go by here.
  await page.clock.install({ time: new Date("2026-11-23T09:00:00Z") });
  await page.clock.pauseAt(new Date("2026-11-23T10:00:00Z"));
  await page.route("**/office.js", (route) => route.abort());
  await page.goto(`${sandbox.origin}/taskpane.html`);
  await expect(page.locator(".skeleton")).toBeVisible();
  await page.clock.runFor(14_000);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.clock.runFor(2_000);
  await expect(page.getByRole("alert")).toContainText("Outlook does not answer");
});

test("a pane opened outside Outlook says so", async ({ page, sandbox }) => {
  await page.goto(`${sandbox.origin}/taskpane.html`);
  await expect(page.getByRole("alert")).toContainText("This is not Outlook", { timeout: 30_000 });
});
