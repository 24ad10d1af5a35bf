/** Where Outlook signs nobody in for add-ins: the real msal in a dialog of the real Office.js, against the sandbox's authorities. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { adfsAuthority, adfsClientId } from "../sandbox/web-sign-in/authorities.ts";
import { configurationOf } from "../profile/config-json.ts";
import { expect, readWorld, test, type Outlook } from "./fixture.ts";
import type { World } from "../sandbox/world/world.ts";

function world(signsIn: "silently" | "by-popup" | "refuses", more: Partial<World["viewer"]> = {}): World {
  const { viewer, ...rest } = readWorld("no-naa");
  return { ...rest, viewer: { ...viewer, signsIn, ...more } };
}

async function open(outlook: Outlook, shown: World): Promise<void> {
  await outlook.open(shown);
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "unknown", track: "blocked" });
}

async function pressSignIn(outlook: Outlook): Promise<Page> {
  const opening = outlook.page.context().waitForEvent("page");
  await outlook.button("Sign in").first().click();
  return opening;
}

async function agree(dialog: Page): Promise<void> {
  await dialog.getByRole("link", { name: /^Sign in as/u }).click();
}

async function expectChecked(outlook: Outlook): Promise<void> {
  await expect(outlook.root).toHaveAttribute("data-verified", "true");
  expect((await outlook.judgement()).verdict).toBe("tracked");
}

/** How often the authority's page was asked for: a page, and the answer to it, are two. */
async function timesAsked(outlook: Outlook): Promise<number> {
  return (await outlook.requests()).filter(({ path }) => /\/authorize\b/u.test(path)).length;
}

const closedWords = "The window was closed before you finished signing in, or before it could say so.";
const refusedWords = "Signing in didn't finish, or your company's rules don't allow it.";

test("one dialog, for two clicks as well, does for mailbox and CRM, closes by itself, and the next appointment asks nobody", async ({
  outlook,
}) => {
  await open(outlook, world("by-popup"));
  const opening = outlook.page.context().waitForEvent("page");
  await outlook.button("Sign in").first().dblclick();
  const dialog = await opening;
  await Promise.all([dialog.waitForEvent("close"), agree(dialog)]);
  await expectChecked(outlook);
  expect(outlook.page.context().pages()).toEqual([outlook.page]);
  expect(await timesAsked(outlook)).toBe(2);
  await outlook.page.reload();
  await outlook.settled();
  await expectChecked(outlook);
  expect(await timesAsked(outlook)).toBe(2);
});

test(
  "a token that CRM no longer accepts is replaced by the refresh token, without a click",
  { tag: "@long" },
  async ({ outlook, page }) => {
    await open(outlook, world("by-popup"));
    const dialog = await pressSignIn(outlook);
    await Promise.all([dialog.waitForEvent("close"), agree(dialog)]);
    await expectChecked(outlook);
    const { origin } = new URL(page.url());
    await page.request.put(`${origin}/sandbox/world`, {
      data: { ...(await outlook.world()), faults: [{ on: "crm", status: 401, times: 1 }] },
    });
    await outlook.button("Check tracking status").click();
    await expect.poll(async () => (await outlook.requests()).filter(({ path }) => /\/token\b/u.test(path)).length).toBe(1);
    await expect(outlook.root).toHaveAttribute("aria-busy", "false");
    await expectChecked(outlook);
    expect(await timesAsked(outlook)).toBe(0);
  },
);

test("classic Outlook for Windows signs in the same way", { tag: "@long" }, async ({ outlook }) => {
  await open(outlook, world("by-popup", { client: "classic-windows" }));
  const dialog = await pressSignIn(outlook);
  await Promise.all([dialog.waitForEvent("close"), agree(dialog)]);
  await expectChecked(outlook);
});

test("whoever cancels is told so in words, can try again, and gets through", async ({ outlook }) => {
  await open(outlook, world("by-popup"));
  const dialog = await pressSignIn(outlook);
  await dialog.getByRole("link", { name: "Cancel" }).click();
  await expect(dialog.getByRole("heading", { name: "You're not signed in" })).toBeFocused();
  await dialog.getByRole("button", { name: "Try again" }).click();
  await dialog.getByRole("link", { name: "Sign in as Alex Archer" }).click();
  await expectChecked(outlook);
});

test("whoever closes the window reads that it was closed, and may press again", { tag: "@long" }, async ({ outlook }) => {
  await open(outlook, world("by-popup"));
  await (await pressSignIn(outlook)).close();
  await expect(outlook.pane.getByText(closedWords).first()).toBeVisible();
  await agree(await pressSignIn(outlook));
  await expectChecked(outlook);
});

test("a sign-in page that parts the window from its pane costs a click: nobody is accused, and the next check finds the token", async ({
  outlook,
}) => {
  await open(outlook, world("by-popup", { signInCutsOpener: true }));
  const dialog = await pressSignIn(outlook);
  // Outlook takes the window for closed, while the person has not even chosen an account.
  await expect(outlook.pane.getByText(closedWords).first()).toBeVisible();
  await expect(outlook.pane.getByText(refusedWords)).toHaveCount(0);
  expect(await outlook.judgement()).toMatchObject({ verdict: "unknown", track: "blocked" });
  await agree(dialog);
  await expect(dialog.getByRole("heading", { name: "You're signed in" })).toBeFocused();
  await expect(dialog.getByText("press Check tracking status in the pane", { exact: false })).toBeVisible();
  await outlook.checkAgain();
  await expectChecked(outlook);
  expect(await timesAsked(outlook)).toBe(2);
});

test(
  "whoever cancels in a parted window can try again there, and the next check finds the token",
  { tag: "@long" },
  async ({ outlook }) => {
    await open(outlook, world("by-popup", { signInCutsOpener: true }));
    const dialog = await pressSignIn(outlook);
    await expect(outlook.pane.getByText(closedWords).first()).toBeVisible();
    await dialog.getByRole("link", { name: "Cancel" }).click();
    await expect(dialog.getByRole("heading", { name: "You're not signed in" })).toBeFocused();
    await expect(dialog.getByRole("button")).toHaveText(["Try again"]);
    await dialog.getByRole("button", { name: "Try again" }).click();
    await dialog.getByRole("link", { name: "Sign in as Alex Archer" }).click();
    await expect(dialog.getByRole("heading", { name: "You're signed in" })).toBeFocused();
    await outlook.checkAgain();
    await expectChecked(outlook);
  },
);

test("a company that refuses is quoted in the dialog, and its Close closes it", { tag: "@long" }, async ({ outlook }) => {
  await open(outlook, world("refuses"));
  const dialog = await pressSignIn(outlook);
  await dialog.getByRole("link", { name: "Close" }).click();
  await Promise.all([dialog.waitForEvent("close"), dialog.getByRole("button", { name: "Close" }).click()]);
  await expect(outlook.pane.getByText(refusedWords).first()).toBeVisible();
  expect((await outlook.judgement()).verdict).toBe("unknown");
});

test("whoever's browser stops the window reads what to allow, and gets through afterwards", async ({ outlook }) => {
  await open(outlook, world("by-popup"));
  // What a pop-up blocker leaves a page with.
  await outlook.root.evaluate(() => {
    const { open: opens } = window;
    window.open = () => {
      window.open = opens;
      return null;
    };
  });
  await outlook.button("Sign in").first().click();
  // Office.js says so over the whole pane first, in words about security zones.
  await outlook.pane.locator("#crossZoneNotification").getByRole("button").click();
  await expect(outlook.pane.getByText("The sign-in window couldn't open", { exact: false }).first()).toBeVisible();
  await expect(outlook.pane.getByText("Allow pop-ups for Outlook", { exact: false }).first()).toBeVisible();
  await agree(await pressSignIn(outlook));
  await expectChecked(outlook);
});

test("the dialog can be read and used in a narrow window, light and dark", async ({ outlook }) => {
  await open(outlook, world("by-popup"));
  const dialog = await pressSignIn(outlook);
  await dialog.setViewportSize({ width: 320, height: 480 });
  await dialog.getByRole("link", { name: "Cancel" }).click();
  for (const colorScheme of ["light", "dark"] as const) {
    await dialog.emulateMedia({ colorScheme });
    await expect(dialog.getByRole("button", { name: "Try again" })).toBeInViewport();
    await expect(dialog.locator("body")).toHaveCSS("background-color", colorScheme === "dark" ? "rgb(41, 41, 41)" : "rgb(255, 255, 255)");
    expect((await new AxeBuilder({ page: dialog }).analyze()).violations).toEqual([]);
    expect(await dialog.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await dialog.screenshot({ path: test.info().outputPath(`dialog-${colorScheme}.png`) });
  }
});

test("CRM behind AD FS is signed in to by the dialog, asked with its token, and asks nobody at the next appointment", async ({
  outlook,
  baseURL,
  page,
}) => {
  const { viewer, ...rest } = readWorld("onprem-tracked");
  const shown: World = { ...rest, orgs: rest.orgs.map((org) => ({ ...org, version: "9.2" })), viewer: { ...viewer, signsIn: "by-popup" } };
  const { organizations, ...settings } = configurationOf(shown, baseURL ?? "");
  const adfs = { authority: adfsAuthority(baseURL ?? ""), clientId: adfsClientId };
  // Of the dialog as well as of the pane.
  await page.context().route("**/config.json", (route) =>
    route.fulfill({
      json: {
        ...settings,
        clientId: undefined,
        exchange: "on-premises",
        adfs,
        organizations: organizations.map((organization) => ({ ...organization, version: "9.1", signIn: "adfs" })),
      },
    }),
  );
  await outlook.open(shown);
  await outlook.settled();
  // The mailbox is Outlook's to ask: only CRM has not borne it out yet.
  expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "false" });
  const dialog = await pressSignIn(outlook);
  await dialog.waitForURL((url) => url.pathname === "/adfs/oauth2/authorize/");
  expect(new URL(dialog.url()).searchParams.get("scope")).toContain(`${baseURL ?? ""}/crm/PROD/user_impersonation`);
  await agree(dialog);
  await expectChecked(outlook);
  const before = await timesAsked(outlook);
  await page.reload();
  await outlook.settled();
  await expectChecked(outlook);
  expect(await timesAsked(outlook)).toBe(before);
});

/** As anybody can write it: the address that Office.js gives to a dialog, with a question of the pane's kind. */
function dialogAddress(origin: string, scopes: readonly string[]): string {
  const request = JSON.stringify({ id: "7d0c7c3e-8f0c-4a38-9a41-3b5c2a7d9e10", authority: "entra", scopes, alongside: [] });
  return `${origin}/dialog.html?_host_Info=Outlook$Web$16.01$en-US$guard$isDialog$$0#${new URLSearchParams({ part: "sign-in", request }).toString()}`;
}

/** Office.js trips over such an opener, and says so on the console. */
const amongStrangers = test.extend<{ nothingOverlooked: undefined }>({ nothingOverlooked: ({}, use) => use(undefined) });

amongStrangers(
  "opened by a page of another origin it sends nothing there, and never goes to the sign-in",
  async ({ page, baseURL, outlook }) => {
    await outlook.open(world("silently"));
    await page
      .context()
      .route("https://elsewhere.example/**", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Elsewhere</h1>" }));
    await page.goto("https://elsewhere.example/");
    const opening = page.context().waitForEvent("page");
    await page.evaluate(
      (address) => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        addEventListener("message", ({ data }) => void heard.push(typeof data === "string" ? data : JSON.stringify(data)));
        window.open(address);
      },
      dialogAddress(baseURL ?? "", [`${baseURL ?? ""}/graph/Calendars.Read`]),
    );
    const dialog = await opening;
    await expect(dialog.getByRole("heading", { name: "Outlook doesn't respond" })).toBeVisible();
    expect(await timesAsked(outlook)).toBe(0);
    const heard = await page.evaluate(() => (window as unknown as { heard: readonly string[] }).heard);
    expect(heard.filter((text) => /token|account|signed-in|7d0c7c3e/i.test(text))).toEqual([]);
  },
);

// What it may ask for, test/unit/dialog tells; here the page says it.
for (const [scopes, tags] of [
  [["Mail.Read"], []],
  [[".default"], ["@long"]],
  [["Calendars.Read", "Mail.Send"], ["@long"]],
  [["../graph/Calendars.Read"], ["@long"]],
] as const) {
  test(
    `led to ask for ${scopes.join(" and ")} the dialog says so in words, and never goes to the sign-in`,
    { tag: [...tags] },
    async ({ outlook, baseURL }) => {
      await open(outlook, world("silently"));
      const opening = outlook.page.context().waitForEvent("page");
      // The pane's own page, or whoever stands in its place, opens such an address.
      const address = dialogAddress(
        baseURL ?? "",
        scopes.map((scope) => `${baseURL ?? ""}/graph/${scope}`),
      );
      await outlook.root.evaluate((_root, url) => Office.context.ui.displayDialogAsync(url, { promptBeforeOpen: false }), address);
      const dialog = await opening;
      await expect(dialog.getByRole("heading", { name: "There is nothing to sign in to here" })).toBeVisible();
      expect(await timesAsked(outlook)).toBe(0);
    },
  );
}

test("in a tab of its own the page signs nobody in", async ({ page, baseURL }) => {
  const request = JSON.stringify({
    id: "7d0c7c3e-8f0c-4a38-9a41-3b5c2a7d9e10",
    authority: "entra",
    scopes: [`${baseURL ?? ""}/graph/Calendars.Read`],
    alongside: [],
  });
  await page.goto(`/dialog.html#${new URLSearchParams({ part: "sign-in", request }).toString()}`);
  await expect(page.getByRole("heading", { name: "There is nothing to sign in to here" })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/dialog.html");
});
