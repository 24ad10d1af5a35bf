/** The browser's Windows account, as a page meets it: the cookie that stands for it obeys the browser's own rules. */
import type { Page } from "@playwright/test";
import { getCertificate } from "../sandbox/certificate.ts";
import { serve } from "../sandbox/https-server.ts";
import type { World } from "../sandbox/world/world.ts";
import { expect, readWorld, test } from "./fixture.ts";

const records = "/crm/PROD/XRMServices/2011/OrganizationData.svc/AppointmentSet";

function on2013(): World {
  const world = readWorld("tracked");
  for (const org of world.orgs) org.version = "2013";
  return world;
}

/** The status of what a page asks, or the name of the error that it meets. */
function ask(
  page: Page,
  url: string,
  init: { readonly method?: "POST"; readonly credentials: "same-origin" | "include" | "omit" },
): Promise<number | string> {
  return page.evaluate(
    async ([target, options]) => {
      try {
        return (
          await fetch(target, {
            ...options,
            headers: { accept: "application/json", ...(options.method && { "content-type": "application/json" }) },
          })
        ).status;
      } catch (error) {
        return error instanceof Error ? error.name : "unknown";
      }
    },
    [url, init] as const,
  );
}

test(
  "a page of the same site is signed in as whoever sits in front of it, where it asks for that",
  { tag: "@long" },
  async ({ outlook: { open, page } }) => {
    await open(on2013(), "");
    await expect(page.getByRole("button", { name: "Blake Brooks", exact: true })).toBeVisible();
    expect(await ask(page, records, { credentials: "same-origin" })).toBe(200);
    expect(await ask(page, records, { credentials: "omit" })).toBe(401);
    expect(await page.evaluate(() => document.cookie)).not.toContain("windows");

    await page.getByRole("button", { name: "Blake Brooks", exact: true }).click();
    await expect(page.getByRole("button", { name: "Blake Brooks", exact: true })).toHaveAttribute("aria-pressed", "true");
    expect(await ask(page, records, { credentials: "same-origin" })).toBe(403);
    expect(await ask(page, records.replace("PROD", "UAT"), { credentials: "same-origin" })).toBe(200);
  },
);

test(
  "a page of another origin is told nothing, signed in or not, and its preflights are refused",
  { tag: "@long" },
  async ({ outlook: { open, page, requests }, sandbox: { origin } }) => {
    const elsewhere = await serve(
      { handle: () => Promise.resolve(new Response("<!doctype html>", { headers: { "content-type": "text/html" } })) },
      { port: 0, certificate: await getCertificate() },
    );
    try {
      await open(on2013(), "");
      await expect(page.getByRole("button", { name: "Blake Brooks", exact: true })).toBeVisible();
      await page.goto(elsewhere.origin);
      const asked = [{ credentials: "omit" }, { credentials: "include" }, { credentials: "include", method: "POST" }] as const;
      for (const init of asked) expect(await ask(page, origin + records, init)).toBe("TypeError");
      expect((await requests()).map(({ method, status }) => [method, status])).toEqual([
        ["GET", 401],
        ["GET", 401],
      ]);
    } finally {
      await elsewhere.close();
    }
  },
);
