/** Where Outlook signs nobody in for add-ins: the real msal in a dialog of the real Office.js, against the sandbox's authority. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, readWorld, test, type Outlook } from "./fixture.ts";
import type { World } from "../sandbox/world/world.ts";

function world(signsIn: "silently" | "by-popup" | "refuses"): World {
  const { viewer, ...rest } = readWorld("no-naa");
  return { ...rest, viewer: { ...viewer, signsIn } };
}

async function pressSignIn(outlook: Outlook): Promise<Page> {
  const opening = outlook.page.context().waitForEvent("page");
  await outlook.button("Sign in").first().click();
  return opening;
}

test("one dialog does for mailbox and CRM, and closes by itself", async ({ outlook }) => {
  await outlook.open(world("by-popup"));
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "unknown", track: "blocked" });
  const dialog = await pressSignIn(outlook);
  await dialog.getByRole("link", { name: /^Sign in as/u }).click();
  await dialog.waitForEvent("close");
  await outlook.settled();
  await expect(outlook.root).toHaveAttribute("data-verified", "true");
  expect((await outlook.judgement()).verdict).not.toBe("unknown");
  expect(outlook.page.context().pages()).toHaveLength(1);
});

test("the next appointment asks nobody", async ({ outlook }) => {
  await outlook.open(world("by-popup"));
  await outlook.settled();
  const dialog = await pressSignIn(outlook);
  await dialog.getByRole("link", { name: /^Sign in as/u }).click();
  await expect(outlook.root).toHaveAttribute("data-verified", "true", { timeout: 30_000 });
  await outlook.page.reload();
  await outlook.settled();
  await expect(outlook.root).toHaveAttribute("data-verified", "true");
});

test("whoever cancels is told so in words, can try again, and gets through", async ({ outlook }) => {
  await outlook.open(world("by-popup"));
  await outlook.settled();
  const dialog = await pressSignIn(outlook);
  await dialog.getByRole("link", { name: "Cancel" }).click();
  await expect(dialog.getByRole("heading", { name: "You are not signed in" })).toBeFocused();
  expect((await new AxeBuilder({ page: dialog }).analyze()).violations).toEqual([]);
  await dialog.getByRole("button", { name: "Try again" }).click();
  await dialog.getByRole("link", { name: "Sign in as Alex Archer" }).click();
  await expect(outlook.root).toHaveAttribute("data-verified", "true", { timeout: 30_000 });
});

test("whoever closes the window may press again", async ({ outlook }) => {
  await outlook.open(world("by-popup"));
  await outlook.settled();
  await (await pressSignIn(outlook)).close();
  // Office.js looks once a second whether the window is gone.
  await outlook.page.waitForTimeout(1_500);
  await outlook.settled();
  expect((await outlook.judgement()).verdict).toBe("unknown");
  const dialog = await pressSignIn(outlook);
  await dialog.getByRole("link", { name: /^Sign in as/u }).click();
  await expect(outlook.root).toHaveAttribute("data-verified", "true", { timeout: 30_000 });
});

test("a company that refuses is quoted in the dialog, and its Close closes it", async ({ outlook }) => {
  await outlook.open(world("refuses"));
  await outlook.settled();
  const dialog = await pressSignIn(outlook);
  await dialog.getByRole("link", { name: "Close" }).click();
  await dialog.getByRole("button", { name: "Close" }).click();
  await dialog.waitForEvent("close");
  await outlook.settled();
  expect((await outlook.judgement()).verdict).toBe("unknown");
});

test("in a tab of its own the page signs nobody in", async ({ page, baseURL }) => {
  const request = JSON.stringify({ id: "7d0c7c3e-8f0c-4a38-9a41-3b5c2a7d9e10", authority: "entra", scopes: [`${baseURL ?? ""}/graph/Calendars.Read`], alongside: [] });
  await page.goto(`/dialog.html#${new URLSearchParams({ part: "sign-in", request }).toString()}`);
  await expect(page.getByRole("heading", { name: "There is nothing to sign in to here" })).toBeVisible({ timeout: 30_000 });
  expect(new URL(page.url()).pathname).toBe("/dialog.html");
});
