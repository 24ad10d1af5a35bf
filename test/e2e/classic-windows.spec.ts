/**
 * The pane and the ribbon's commands on the real Office.js for classic Outlook for Windows: it talks through
 * `window.external` and leaves the Tab key to the browser, so what depends on either is looked at here once more.
 */
import { addInId } from "../../src/configuration/add-in-id.ts";
import { expectedJudgements } from "../expected-judgements.ts";
import type { World } from "../sandbox/world/world.ts";
import { expect, readWorld, test, withPlaceInCrm, type Outlook } from "./fixture.ts";
import { waitForAlert } from "./wait-for-alert.ts";

function classic(name: string, viewer: Partial<World["viewer"]> = {}): World {
  const world = readWorld(name);
  return { ...world, viewer: { ...world.viewer, client: "classic-windows", ...viewer } };
}

const mostStops = 40;

for (const [name, tags] of [
  ["delegate-at-risk", ["@long"]],
  ["unsaved", ["@long"]],
  ["series-occurrence-classic", ["@long"]],
] as const) {
  test(`classic Outlook judges ${name} by the table`, { tag: [...tags] }, async ({ outlook }) => {
    await outlook.open(classic(name));
    await outlook.settled();
    const { verdict, track, risk, verified } = expectedJudgements[name]!;
    expect(await outlook.judgement()).toEqual({ verdict, track, risk, verified: String(verified) });
    expect(await outlook.root.evaluate(() => Office.context.platform)).toBe("PC");
  });
}

for (const { theme, body, tag } of [
  { theme: "light", body: "#ffffff", tag: "@long" },
  { theme: "dark", body: "#292929", tag: [] },
] as const) {
  test(
    `Office.js for Windows is told the ${theme} theme, the language and what this Outlook can`,
    { tag: tag === "@long" ? tag : [] },
    async ({ outlook }) => {
      await outlook.open(classic("tracked", { theme, locale: "de-DE", mailboxApi: "1.8" }));
      await outlook.settled();
      expect(await outlook.judgement()).toEqual({ verdict: "tracked", track: "none", risk: "own", verified: "true" });
      const told = await outlook.root.evaluate(() => ({
        scripts: [...document.scripts].map(({ src }) => new URL(src, location.href).pathname).filter((path) => path.includes("outlook-")),
        address: location.search,
        language: Office.context.displayLanguage,
        theme: Office.context.officeTheme.bodyBackgroundColor,
        sets: ["1.8", "1.9"].map((version) => Office.context.requirements.isSetSupported("Mailbox", version)),
      }));
      expect(told).toEqual({
        scripts: ["/office-js/outlook-win32-16.02.js"],
        address: "",
        language: "de-DE",
        theme: body,
        sets: [true, false],
      });
    },
  );
}

test("the link is restored in classic Outlook", async ({ outlook }) => {
  const world = withPlaceInCrm(classic("lost"));
  // Nobody else may edit it, so nothing is asked first.
  world.mailboxes[0]!.permissions = [];
  await outlook.open(world);
  await outlook.settled();
  expect(await outlook.judgement()).toEqual({ verdict: "lost", track: "relink", risk: "own", verified: "true" });
  await outlook.button("Restore link").click();
  await expect(outlook.root).toHaveAttribute("data-action", "waiting");
  await outlook.button("Write the link onto the appointment").click();
  await expect(outlook.root).toHaveAttribute("data-action", "linked");
  expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
  // The safety copy goes into the item's custom properties, which classic Outlook takes by position.
  expect(Object.keys((await outlook.world()).mailboxes[0]!.items[0]!.properties ?? {})).toContain(`cecp-${addInId}`);
});

test(
  "an organization once chosen is known to the next pane of classic Outlook, and to Outlook on the web",
  { tag: "@long" },
  async ({ outlook, page, sandbox }) => {
    await outlook.open(classic("not-set-up"));
    await outlook.settled();
    await outlook.pane.getByRole("radio", { name: "PROD" }).check();
    await outlook.button("Use this organization").click();
    await outlook.settled();
    expect(await outlook.judgement()).toMatchObject({ verdict: "lost" });

    await page.getByRole("button", { name: "Close Tracking Guard" }).click();
    await page.getByRole("button", { name: "Tracking Guard", exact: true }).click();
    await outlook.settled();
    expect(await outlook.judgement()).toMatchObject({ verdict: "lost" });

    sandbox.session.state.world.viewer.client = "web";
    await page.reload();
    await outlook.settled();
    expect(await outlook.root.evaluate(() => Office.context.platform)).toBe("OfficeOnline");
    expect(await outlook.judgement()).toMatchObject({ verdict: "lost" });
  },
);

/** Names of what Tab reaches in the pane, from its top until the focus leaves it. */
async function tabThrough({ page, root }: Outlook): Promise<string[]> {
  await page.getByRole("button", { name: "Close Tracking Guard" }).focus();
  const stops: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press("Tab");
    if (!(await page.evaluate(() => document.activeElement?.tagName === "IFRAME"))) return stops;
    stops.push(await root.evaluate(({ ownerDocument: { activeElement: active } }) => active?.textContent?.trim() ?? ""));
  }
  return stops;
}

test(
  "Tab goes through the pane of classic Outlook in the order of reading, out at its end and back in",
  { tag: "@long" },
  async ({ outlook }) => {
    const { page, pane, root } = outlook;
    await outlook.open(classic("lost"));
    await outlook.settled();
    const stops = (await pane.locator("#pane :is(button, summary):visible").allInnerTexts()).map((text) => text.trim());
    const went = await tabThrough(outlook);
    expect(went.filter((name) => stops.includes(name))).toEqual(stops);
    await expect(page.locator("#drawer-toggle")).toBeFocused();

    await page.keyboard.press("Shift+Tab");
    expect(await root.evaluate(({ ownerDocument: { activeElement: active } }) => active?.textContent?.trim())).toBe(stops.at(-1));
  },
);

test("the ribbon's check runs in classic Outlook and sets one notice", async ({ outlook, sandbox }) => {
  const { page } = outlook;
  await outlook.open(classic("lost"), "");
  for (const _press of [1, 2]) {
    await page.getByRole("button", { name: "Check tracking status", exact: true }).click();
    await expect(page.locator("#info-bar")).not.toContainText("is working on your request");
    await expect(page.locator("#info-bar [data-key=tracking-status]")).toContainText("The link to CRM was lost.");
    await expect(page.locator("#info-bar .notice")).toHaveCount(1);
  }
  expect([...sandbox.session.state.notices.values()].flat().map(({ key }) => key)).toEqual(["tracking-status"]);
});

test("classic Outlook asks before a meeting is sent", async ({ outlook }) => {
  const { page } = outlook;
  await waitForAlert(page.context());
  await outlook.open(classic("lost"), "");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Before you send" })).toContainText("The link between this meeting and PROD was lost");
  await page.getByRole("dialog").getByRole("button", { name: "Don't Send" }).click();
  await expect(page.locator("#outcome")).toHaveText("The meeting was not sent.");
});

/** A page of a dialog that repeats what it hears, once it has said that it listens. */
const echoPage = `<!doctype html><title>Echo</title><head><script src="/sandbox/page/in-pane.js"></script><script src="/office-js/office.js"></script></head>
<script>
  Office.onReady(() =>
    Office.context.ui.addHandlerAsync(
      Office.EventType.DialogParentMessageReceived,
      ({ message, origin }) => Office.context.ui.messageParent("heard " + message + " from " + origin),
      () => Office.context.ui.messageParent([Office.context.platform, Office.context.isDialog, window.opener].join()),
    ),
  );
</script>`;

async function openEcho({ root }: Outlook): Promise<void> {
  await root.evaluate(async () => {
    const heard: unknown[] = [];
    const dialog = await new Promise<Office.Dialog>((resolve, reject) =>
      Office.context.ui.displayDialogAsync(
        new URL("/echo.html", location.href).href,
        { width: 30, height: 40 },
        ({ status, value, error }) =>
          status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(new Error(String(error.code))),
      ),
    );
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (args) => heard.push("message" in args ? args.message : args.error));
    dialog.addEventHandler(Office.EventType.DialogEventReceived, (args) => heard.push("error" in args ? args.error : args.message));
    Object.assign(window, { echo: { dialog, heard } });
  });
}

const heard = ({ root }: Outlook) =>
  root.evaluate(() => (window as unknown as { readonly echo: { readonly heard: readonly unknown[] } }).echo.heard);

test("a dialog of classic Outlook speaks with the pane, and the pane closes it", async ({ outlook, context, sandbox }) => {
  await context.route("**/echo.html", (route) => route.fulfill({ contentType: "text/html", body: echoPage }));
  await outlook.open(classic("tracked"));
  await outlook.settled();
  const [popup] = await Promise.all([context.waitForEvent("page"), openEcho(outlook)]);
  await expect.poll(() => heard(outlook)).toEqual(["PC,true,"]);
  await outlook.root.evaluate(() =>
    (window as unknown as { readonly echo: { readonly dialog: Office.Dialog } }).echo.dialog.messageChild("hello"),
  );
  await expect.poll(() => heard(outlook)).toEqual(["PC,true,", `heard hello from ${sandbox.origin}`]);
  await expect(openEcho(outlook)).rejects.toThrow("12007");
  await Promise.all([
    popup.waitForEvent("close"),
    outlook.root.evaluate(() => (window as unknown as { readonly echo: { readonly dialog: Office.Dialog } }).echo.dialog.close()),
  ]);
  expect(await heard(outlook)).toHaveLength(2);
});

test("classic Outlook tells the pane that a person closed its dialog", { tag: "@long" }, async ({ outlook, context }) => {
  await context.route("**/echo.html", (route) => route.fulfill({ contentType: "text/html", body: echoPage }));
  await outlook.open(classic("tracked"));
  await outlook.settled();
  const [popup] = await Promise.all([context.waitForEvent("page"), openEcho(outlook)]);
  await expect.poll(() => heard(outlook)).toHaveLength(1);
  await popup.close();
  await expect.poll(() => heard(outlook)).toEqual(["PC,true,", 12006]);
});
