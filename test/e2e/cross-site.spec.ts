/** The pane in a frame of another site, where Outlook on the web and the new Outlook have it. */
import type { Page } from "@playwright/test";
import { crossSite } from "../sandbox/cross-site.ts";
import { createOutlook, expect, readWorld, test as base, type Outlook } from "./fixture.ts";

interface AcrossSites extends Omit<Outlook, "open"> {
  open(world: string): Promise<void>;
}

const test = base.extend<{ readonly acrossSites: AcrossSites }>({
  acrossSites: async ({ playwright, sandbox, launchOptions }, use) => {
    const { url, flags } = crossSite(Number(new URL(sandbox.origin).port));
    const browser = await playwright.chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), ...flags] });
    const page = await browser.newPage({ ignoreHTTPSErrors: true, locale: "en-US", timezoneId: "UTC" });
    const outlook = createOutlook(page, sandbox);
    await use({
      ...outlook,
      async open(world) {
        // By hand: only the browser knows the way to the host page, Playwright's own requests do not.
        sandbox.session.load(readWorld(world));
        await page.goto(url);
        await outlook.settled();
      },
    });
    await browser.close();
  },
});

function paneFrame(page: Page) {
  const frame = page.frames().find((each) => each.url().includes("/taskpane.html"));
  if (!frame) throw new Error("The pane is not open");
  return frame;
}

for (const [verdict, tags] of [
  ["tracked", ["@long"]],
  ["lost", ["@long"]],
] as const) {
  test(`${verdict} is what a pane across sites says of it`, { tag: [...tags] }, async ({ acrossSites, sandbox }) => {
    await acrossSites.open(verdict);
    expect(await acrossSites.judgement()).toMatchObject({ verdict, verified: "true" });
    const sites = [acrossSites.page.url(), paneFrame(acrossSites.page).url()].map((url) => new URL(url).origin);
    expect(sites).toEqual(["https://outlook.office.com", sandbox.origin]);
  });
}

test("Chromium refuses such a pane the clipboard, and its report is copied all the same", async ({ acrossSites }) => {
  await acrossSites.open("lost");
  const { page } = acrossSites;
  expect(await acrossSites.judgement()).toMatchObject({ verdict: "lost", verified: "true" });
  const direct = paneFrame(page).evaluate(() => navigator.clipboard.writeText("x").then(String, ({ name }: Error) => name));
  expect(await direct).toBe("NotAllowedError");
  await acrossSites.button("Copy report").click();
  await expect(acrossSites.pane.getByText("Copied.")).toBeVisible();
  await page.context().grantPermissions(["clipboard-read"], { origin: new URL(page.url()).origin });
  await page.bringToFront();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Verdict: lost");
});

test("a text that no way copies stands there selected", async ({ acrossSites }) => {
  await acrossSites.open("lost");
  await paneFrame(acrossSites.page).evaluate(() => (document.execCommand = () => false));
  await acrossSites.button("Copy report").click();
  const field = acrossSites.pane.getByRole("textbox", { name: /^We couldn't copy it/ });
  await expect(field).toHaveValue(/Verdict: lost/);
  await expect(field).toBeFocused();
  expect(await field.evaluate((at: HTMLTextAreaElement) => at.value.slice(at.selectionStart, at.selectionEnd))).toMatch(/Verdict: lost/);
});

test("storage that throws keeps nobody from a verdict", async ({ acrossSites }) => {
  await acrossSites.page.addInitScript(() => {
    if (!location.pathname.endsWith("/taskpane.html")) return;
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("Access is denied for this document.", "SecurityError");
        },
      });
  });
  await acrossSites.open("tracked");
  expect(await acrossSites.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
  expect(
    await paneFrame(acrossSites.page).evaluate(() =>
      [() => localStorage, () => sessionStorage].map((read) => {
        try {
          return typeof read();
        } catch (error) {
          return (error as Error).name;
        }
      }),
    ),
  ).toEqual(["SecurityError", "SecurityError"]);
});
