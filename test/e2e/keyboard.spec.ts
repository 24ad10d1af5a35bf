/** Everything in the pane by keyboard alone. Office.js takes over the Tab key, so this is about the real one. */
import type { Page } from "@playwright/test";
import { expect, test, type Outlook } from "./fixture.ts";

/** Long enough to go round any pane. */
const mostStops = 40;

/** The last stop before the pane. */
const enterFrom = (page: Page) => page.getByRole("button", { name: "Close Tracking Guard" }).focus();

const isInside = (page: Page) => page.evaluate(() => document.activeElement?.tagName === "IFRAME");

/**
 * Presses Tab and waits until the focus has moved. Pane and page may be two processes: for a moment the pane still names its last stop
 * although the focus is on its way out.
 */
async function pressTab({ page, root }: Outlook): Promise<void> {
  const wasInside = await isInside(page);
  const before = await root.evaluateHandle(({ ownerDocument }) => ownerDocument.activeElement);
  await page.keyboard.press("Tab");
  const hasMoved = () => before.evaluate((element) => element !== document.activeElement);
  await expect.poll(async () => ((await isInside(page)) ? await hasMoved() : wasInside)).toBe(true);
}

/** Names of what Tab reaches in the pane from its top, until the focus leaves it. */
async function tabThrough(outlook: Outlook): Promise<string[]> {
  const { page, root } = outlook;
  await enterFrom(page);
  const stops: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await pressTab(outlook);
    if (!(await isInside(page))) return stops;
    const name = await root.evaluate(({ ownerDocument: { activeElement: active, body } }) => {
      if (!active || active === body || !active.closest("#pane")) return "";
      return active.getAttribute("aria-label") ?? (active instanceof HTMLInputElement ? active.value : (active.textContent?.trim() ?? ""));
    });
    if (name !== "") stops.push(name);
  }
  return stops;
}

/** Tabs from the top of the pane until the control of that name has the focus. */
async function tabTo(outlook: Outlook, role: "button" | "radio", name: string): Promise<void> {
  await enterFrom(outlook.page);
  const control = outlook.pane.getByRole(role, { name, exact: true }).first();
  for (let stop = 0; stop < mostStops; stop += 1) {
    await pressTab(outlook);
    if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

/** What the pane of each world has to offer, whatever else stands there. */
const reached: readonly { readonly world: string; readonly among: readonly string[]; readonly tag?: "@long" }[] = [
  {
    world: "lost",
    among: ["Restore link", "Open in CRM", "Why we think so", "Details", "Check tracking status", "Copy report", "Settings"],
  },
  {
    world: "tracked",
    tag: "@long",
    among: ["Open in CRM", "Why we think so", "Details", "Check tracking status", "Copy report", "Settings"],
  },
  {
    world: "not-tracked",
    tag: "@long",
    among: ["Track in CRM", "Why we think so", "Details", "Check tracking status", "Copy report", "Settings"],
  },
  {
    world: "duplicated",
    tag: "@long",
    among: ["Restore link", "Open in CRM", "Why we think so", "Details", "Check tracking status", "Copy report", "Settings"],
  },
  {
    world: "delegate-at-risk",
    tag: "@long",
    among: ["Track in CRM", "Why we think so", "Details", "Check tracking status", "Copy report", "Settings"],
  },
  {
    world: "not-set-up",
    tag: "@long",
    among: [
      "Skip the introduction",
      "Use this organization",
      "Track in CRM",
      "Why we think so",
      "Details",
      "Check tracking status",
      "Copy report",
    ],
  },
  {
    world: "sign-in-by-popup",
    tag: "@long",
    among: ["Sign in", "Track in CRM", "Why we think so", "Details", "Check tracking status", "Copy report", "Settings"],
  },
];

for (const { world, among, tag } of reached) {
  test(
    `Tab reaches everything in ${world} in the order of reading, and leaves the pane at its end`,
    { tag: tag ?? [] },
    async ({ outlook }) => {
      await outlook.open(world);
      await outlook.settled();
      const controls = outlook.pane.locator("#pane :is(button, summary):visible");
      const named = () => controls.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? one.textContent.trim()));
      // Some of it comes only after the verdict.
      await expect.poll(named).toEqual(expect.arrayContaining([...among]));
      const stops = await named();
      const went = await tabThrough(outlook);
      expect(went.filter((name) => stops.includes(name))).toEqual(stops);
      await expect(outlook.page.locator("#drawer-toggle")).toBeFocused();
    },
  );
}

test("Shift+Tab at the top leaves the pane backwards", { tag: "@long" }, async ({ outlook }) => {
  await outlook.open("lost");
  await outlook.settled();
  await tabTo(outlook, "button", "Restore link");
  await outlook.page.keyboard.press("Shift+Tab");
  // Since Fluent's Accordion is there, Chromium stops once more at the start of the pane's own page.
  await outlook.page.keyboard.press("Shift+Tab");
  await expect(outlook.page.getByRole("button", { name: "Close Tracking Guard" })).toBeFocused();
});

test("checking again keeps the focus on its button", async ({ outlook }) => {
  await outlook.open("lost");
  await outlook.settled();
  const asked = (await outlook.requests()).length;
  await tabTo(outlook, "button", "Check tracking status");
  await outlook.page.keyboard.press("Enter");
  await outlook.settled();
  await expect(outlook.button("Check tracking status")).toBeFocused();
  expect((await outlook.requests()).length).toBeGreaterThan(asked);
});

test("Open in CRM, Copy report and the explanations work with Enter and Space", async ({ outlook, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { page, pane } = outlook;
  await outlook.open("lost");
  await outlook.settled();

  await tabTo(outlook, "button", "Open in CRM");
  const [crm] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("Space")]);
  expect(new URL(crm.url()).pathname).toBe("/crm/PROD/main.aspx");
  await crm.close();

  await tabTo(outlook, "button", "Copy report");
  await page.keyboard.press("Enter");
  await expect(pane.getByText("Copied.")).toBeVisible();
  expect(await pane.locator("body").evaluate(() => navigator.clipboard.readText())).toContain("Verdict: lost");

  for (const title of ["Why we think so", "Details"]) {
    const heading = outlook.button(title);
    await expect(heading).toHaveAttribute("aria-expanded", "false");
    await heading.focus();
    await page.keyboard.press("Enter");
    await expect(heading).toHaveAttribute("aria-expanded", "true");
  }
});

test("the organization is chosen with the arrow keys and Enter", async ({ outlook }) => {
  await outlook.open("not-set-up");
  await outlook.settled();
  await tabTo(outlook, "radio", "PROD");
  await outlook.page.keyboard.press("Space");
  await outlook.page.keyboard.press("ArrowDown");
  await expect(outlook.pane.getByRole("radio", { name: "UAT" })).toBeChecked();
  await outlook.page.keyboard.press("ArrowUp");
  await outlook.page.keyboard.press("Enter");
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "lost" });
  await expect(outlook.pane.getByRole("heading", { name: "You are set up" })).toBeFocused();
  await tabTo(outlook, "button", "Done");
  await outlook.page.keyboard.press("Enter");
  await expect(outlook.button("Settings")).toBeFocused();
});

const disabled: readonly { readonly world: string; readonly button: string; readonly because: RegExp; readonly tag?: "@long" }[] = [
  {
    world: "duplicated",
    button: "Restore link",
    because: /^Blocked: only you can say which record belongs to this appointment\. Choose it above\.$/,
  },
  {
    world: "crm-down",
    button: "Track in CRM",
    because: /^Blocked: PROD is too busy to answer\. Check again/,
    tag: "@long",
  },
  {
    world: "delegate-at-risk",
    button: "Track in CRM",
    because: /^Blocked: the appointment says that it belongs to PROD, not to UAT\./,
    tag: "@long",
  },
  { world: "read-only-lost", button: "Restore link", because: /^Blocked: you can only view this calendar\. Ask Alex Archer/, tag: "@long" },
];

for (const { world, button, because, tag } of disabled) {
  test(`${button} of ${world} can be reached, says why it is disabled, and does nothing`, { tag: tag ?? [] }, async ({ outlook }) => {
    await outlook.open(world);
    await outlook.settled();
    await tabTo(outlook, "button", button);
    const control = outlook.button(button);
    await expect(control).toBeDisabled();
    await expect(control).toHaveAccessibleDescription(because);
    const before = [await outlook.root.innerText(), (await outlook.requests()).length];
    await outlook.page.keyboard.press("Enter");
    await outlook.page.keyboard.press("Space");
    expect([await outlook.root.innerText(), (await outlook.requests()).length]).toEqual(before);
  });
}
