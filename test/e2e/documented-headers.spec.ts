/** The headers that the two guides give to whoever hosts the pane, tried on the pane. */
import { readFileSync } from "node:fs";
import { expect, test } from "./fixture.ts";

const guides = [
  { guide: "deployment.md", world: "lost", find: /^Content-Security-Policy: ([^`]*?)\nX-/m },
  { guide: "deployment-on-premises.md", world: "onprem-lost", find: /name="Content-Security-Policy" value="([^"]*)"/ },
] as const;

function policyOf(guide: string, find: RegExp): string {
  const [, policy = ""] = find.exec(readFileSync(new URL(`../../docs/${guide}`, import.meta.url), "utf8")) ?? [];
  // In the sandbox Outlook's page is of the pane's own origin.
  return policy.replaceAll(/\s+/g, " ").replace(/frame-ancestors [^;]*/, "frame-ancestors 'self'");
}

for (const { guide, world, find } of guides) {
  test(`the pane works under the policy of ${guide}, and only Office.js's telemetry frame is blocked`, async ({ outlook }) => {
    const policy = policyOf(guide, find);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' .*connect-src 'self'.*frame-ancestors 'self'/);
    const blocked: string[] = [];
    await outlook.page.exposeFunction("tellBlocked", (directive: string) => blocked.push(directive));
    await outlook.page.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
        void (window as unknown as { tellBlocked(directive: string): Promise<void> }).tellBlocked(`${effectiveDirective} ${blockedURI}`);
      });
    });
    await outlook.page.route(/\/taskpane\.html/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: {
          ...response.headers(),
          "content-security-policy": policy,
          "x-content-type-options": "nosniff",
          "referrer-policy": "no-referrer",
        },
      });
    });
    await outlook.open(world);
    await outlook.settled();
    expect(await outlook.judgement()).toMatchObject({ verdict: "lost", verified: "true" });
    await expect(outlook.button("Restore link")).toBeEnabled();
    await outlook.pane.getByText("Details", { exact: true }).click();
    await expect(outlook.pane.getByText("Rule that decided")).toBeVisible();
    expect(blocked.filter((what) => !what.startsWith("frame-src"))).toEqual([]);
    // The policy is really there: without it nothing at all would be blocked.
    await outlook.pane.locator("body").evaluate(() => fetch("https://elsewhere.example/").catch(() => undefined));
    await expect.poll(() => blocked).toContainEqual(expect.stringMatching(/^connect-src https:\/\/elsewhere\.example/));
  });
}
