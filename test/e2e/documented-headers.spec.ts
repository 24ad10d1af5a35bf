/** The headers that the two guides give to whoever hosts the pane, tried on every page. */
import { readdirSync, readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, readWorld, test } from "./fixture.ts";

type Headers = Readonly<Record<string, string>>;

const guides = [
  { guide: "deployment.md", world: "lost", headersOf: headersOfText },
  { guide: "deployment-on-premises.md", world: "onprem-lost", headersOf: headersOfWebConfig },
] as const;

const pages = ["taskpane.html", "calendar.html", "dialog.html", "commands.html"];
const built = readdirSync(new URL("../../dist", import.meta.url)).filter((name) => name.endsWith(".html"));

function read(guide: string): string {
  return readFileSync(new URL(`../../docs/${guide}`, import.meta.url), "utf8");
}

/** One header a line; what is indented goes on. */
function headersOfText(text: string): Headers {
  const [, block = ""] = /```\n(Content-Security-Policy:[^`]*)```/.exec(text) ?? [];
  const lines = block.replaceAll(/\n\s+/g, " ").trim().split("\n");
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]));
}

function headersOfWebConfig(text: string): Headers {
  return Object.fromEntries(
    [...text.matchAll(/<add name="([^"]+)" value="([^"]*)" \/>/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

/** What Office.js goes without: its telemetry's frame, and the second half of MicrosoftAjax.js, which begins with an eval. */
const goesWithout = /^(frame-src |script-src eval by microsoft-ajax-shim\.js$)/;

/** @returns what the policy blocked, by directive and address */
async function serveWith(context: BrowserContext, headers: Headers): Promise<readonly string[]> {
  const blocked: string[] = [];
  await context.exposeFunction("tellBlocked", (what: string) => goesWithout.test(what) || blocked.push(what));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
      const by = blockedURI === "eval" ? ` by ${sourceFile.replace(/.*\//, "")}` : "";
      void (window as unknown as { tellBlocked(directive: string): Promise<void> }).tellBlocked(`${effectiveDirective} ${blockedURI}${by}`);
    });
  });
  await context.route(
    ({ pathname }) => pages.includes(pathname.slice(1)),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
    },
  );
  return blocked;
}

/** In the sandbox Outlook's page is of the pane's own origin. */
function inSandbox(headers: Headers): Headers {
  const policy = headers["Content-Security-Policy"] ?? "";
  return { ...headers, "Content-Security-Policy": policy.replace(/frame-ancestors [^;]*/, "frame-ancestors 'self'") };
}

/** The policy is really there: without it nothing at all would be blocked. */
async function expectHeld(page: Pick<Page, "evaluate">, blocked: readonly string[]): Promise<void> {
  expect(blocked).toEqual([]);
  await page.evaluate(() => fetch("https://elsewhere.example/").catch(() => undefined));
  await expect.poll(() => blocked).toContainEqual(expect.stringMatching(/^connect-src https:\/\/elsewhere\.example/));
}

test("every page of the build is among those tried", () => {
  expect(built.toSorted()).toEqual(pages.toSorted());
});

for (const { guide, world, headersOf } of guides) {
  const headers = inSandbox(headersOf(read(guide)));

  test(`the headers of ${guide} keep to the build's own scripts and never frame it out`, () => {
    expect(headers["Content-Security-Policy"]).toMatch(
      /^default-src 'none'; script-src 'self' .*connect-src 'self'.*frame-ancestors 'self'; base-uri 'none'; form-action 'none'$/,
    );
    expect(headers["Content-Security-Policy"]).not.toMatch(/script-src[^;]*'unsafe/);
    expect(headers).toMatchObject({ "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" });
    expect(Object.keys(headers)).not.toContainEqual(expect.stringMatching(/^(x-frame-options|cross-origin-opener-policy)$/i));
  });

  test(`the pane and its calendar window work under the headers of ${guide}`, async ({ outlook, context }) => {
    const blocked = await serveWith(context, headers);
    await outlook.open(world);
    await outlook.settled();
    expect(await outlook.judgement()).toMatchObject({ verdict: "lost", verified: "true" });
    await expect(outlook.button("Restore link")).toBeEnabled();
    await outlook.pane.getByText("Details", { exact: true }).click();
    await expect(outlook.pane.getByText("Rule that decided")).toBeVisible();
    await outlook.button("Check my calendar").click();
    await expect(outlook.pane.locator("[data-scan]")).toHaveAttribute("data-scan", "done");
    const opening = context.waitForEvent("page");
    await outlook.button("Open large").click();
    const calendar = await opening;
    await expect(calendar.locator("[data-scan]")).toHaveAttribute("data-scan", "done");
    await expectHeld(calendar, blocked);
  });

  test(`the ribbon's command works under the headers of ${guide}`, { tag: "@long" }, async ({ outlook, context }) => {
    const blocked = await serveWith(context, headers);
    await outlook.open(world, "");
    await outlook.page.getByRole("button", { name: "Check tracking status", exact: true }).click();
    await expect(outlook.page.locator("#info-bar [data-key=tracking-status]")).toContainText(/^The link to CRM was lost\./);
    expect(blocked).toEqual([]);
  });
}

test("people sign in in the dialog under the headers of deployment.md", async ({ outlook, context }) => {
  const blocked = await serveWith(context, inSandbox(headersOfText(read("deployment.md"))));
  const { viewer, ...rest } = readWorld("no-naa");
  await outlook.open({ ...rest, viewer: { ...viewer, signsIn: "by-popup" } });
  await outlook.settled();
  const opening = context.waitForEvent("page");
  await outlook.button("Sign in").first().click();
  const dialog = await opening;
  await Promise.all([dialog.waitForEvent("close"), dialog.getByRole("link", { name: /^Sign in as/u }).click()]);
  await expect(outlook.root).toHaveAttribute("data-verified", "true");
  expect((await outlook.judgement()).verdict).toBe("tracked");
  expect(blocked).toEqual([]);
});

test("the web.config of deployment-on-premises.md keeps scripts with a hash in their names, and nothing else", () => {
  const [config = ""] = /<\?xml[\s\S]*?<\/configuration>/.exec(read("deployment-on-premises.md")) ?? [];
  expect(config).toContain('<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="7.00:00:00" />');
  const asked = [...config.matchAll(/<location path="([^"]+)">.*cacheControlMode="DisableCache"/g)].map(([, path]) => path);
  expect(asked.toSorted()).toEqual([...built, "config.json", "launch-event.js"].toSorted());
});

test("every script but launch-event.js carries a hash in its name, so that it may be kept", () => {
  const scripts = readdirSync(new URL("../../dist", import.meta.url)).filter((name) => name.endsWith(".js"));
  expect(scripts.filter((name) => !/\.[0-9a-f]{8}\.js$/.test(name))).toEqual(["launch-event.js"]);
});
