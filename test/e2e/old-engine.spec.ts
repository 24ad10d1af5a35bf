/** Below the floor (browserslist in package.json) every page says that it is too old, and nothing begins. */
import type { BrowserContext } from "@playwright/test";
import { expect, readWorld, test, type Outlook } from "./fixture.ts";

/** Each stands for the engines that lack it: Safari 15.3, Chromium 97, Firefox 99 and their like. */
const taken = ["AbortSignal.timeout", "Array.prototype.at", "Array.prototype.findLast", "crypto.randomUUID", "structuredClone"];

/** Younger than the floor: whoever lacks them has the pane all the same. */
const younger = ["AbortSignal.any", "URL.canParse", "URL.parse", "Array.prototype.toSorted", "Object.groupBy", "Promise.withResolvers"];

async function take(context: BrowserContext, paths: readonly string[]): Promise<void> {
  await context.addInitScript((names) => {
    // The page of the sandbox's Outlook is no part of the add-in.
    if (location.pathname === "/") return;
    for (const path of names) {
      const parts = path.split(".");
      const last = parts.pop()!;
      const owner = parts.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], self);
      for (let at: unknown = owner; at !== null; at = Object.getPrototypeOf(at)) Reflect.deleteProperty(at as object, last);
    }
  }, paths);
}

async function expectTooOld(outlook: Outlook): Promise<void> {
  await expect(outlook.pane.getByText("a browser engine that is too old for this pane", { exact: false })).toBeVisible();
  await expect(outlook.pane.locator(".skeleton")).toBeHidden();
  await expect(outlook.pane.getByText("Still waiting for Outlook's own script", { exact: false })).toBeHidden();
  await expect(outlook.root).toHaveAttribute("aria-busy", "false");
  await expect(outlook.root).not.toHaveAttribute("data-verdict");
  expect((await outlook.requests()).filter(({ to }) => to !== "token")).toEqual([]);
}

for (const path of taken) {
  const tag = path === "structuredClone" ? [] : "@long";

  test(`without ${path} the pane says that the engine is too old, and asks nobody`, { tag }, async ({ outlook, context }) => {
    await take(context, [path]);
    // A clock that is set would bring its own AbortSignal.timeout.
    const { now: _, ...world } = readWorld("tracked");
    await outlook.open(world);
    await expectTooOld(outlook);
  });
}

test("an engine that knows everything but the newest of its style sheets is too old as well", async ({ outlook, context }) => {
  await context.route("**/taskpane.html*", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("(height: 1lh)", "(height: 1unknown)");
    await route.fulfill({ response, body });
  });
  await outlook.open("tracked");
  await expectTooOld(outlook);
});

test("where no script can be parsed there are no grey bars beside the words", { tag: "@long" }, async ({ outlook, context }) => {
  await context.route(/\/taskpane\.html/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("(height: 1lh)", "(height: 1unknown)").replaceAll(/<script defer[^>]*><\/script>/g, "");
    expect(body).not.toContain("<script defer");
    await route.fulfill({ response, body });
  });
  await outlook.open("tracked");
  await expect(outlook.pane.getByText("a browser engine that is too old for this pane", { exact: false })).toBeVisible();
  await expect(outlook.pane.locator(".skeleton")).toBeHidden();
});

test("without what is younger than the floor the pane comes to its verdict", async ({ outlook, context }) => {
  await take(context, younger);
  await outlook.open("tracked");
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
  await expect(outlook.pane.getByText("too old", { exact: false })).toHaveCount(0);
});

test("the windows for signing in and for the calendar say it too", { tag: "@long" }, async ({ page, baseURL, context }) => {
  await take(context, ["structuredClone"]);
  await page.goto(`${baseURL ?? ""}/dialog.html`);
  await expect(page.getByText("a browser engine that is too old for signing in", { exact: false })).toBeVisible();
  await expect(page.getByRole("heading")).toHaveCount(0);
  await page.goto(`${baseURL ?? ""}/calendar.html`);
  await expect(page.getByText("a browser engine that is too old for this pane", { exact: false })).toBeVisible();
  await expect(page.locator(".skeleton")).toBeHidden();
});

test("nobody else sees the words, not even for a moment", async ({ outlook }) => {
  await outlook.page.route("**/office-js/office.js", () => undefined);
  await outlook.open(readWorld("tracked"));
  await expect(outlook.pane.locator(".skeleton")).toBeVisible();
  await expect(outlook.pane.getByText("too old", { exact: false })).toBeHidden();
});
