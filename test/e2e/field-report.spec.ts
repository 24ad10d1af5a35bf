/** The field report, step by step, as somebody in front of the screen sees it. */
import type { APIRequestContext } from "@playwright/test";
import { clientId } from "../sandbox/identity.ts";
import type { World } from "../sandbox/world/world.ts";
import { expect, readWorld, test } from "./fixture.ts";

const blakeLooks = "Let Blake's Outlook look at this calendar";
const onThePage = { exact: true } as const;

test("tracked becomes lost when Blake's Outlook looks at the calendar, and the pane tells who did it, when, and what is left", async ({
  outlook,
  context,
}) => {
  const { page, pane } = outlook;
  await outlook.open("tracked");
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", track: "none", verified: "true" });

  await page.getByRole("button", { name: blakeLooks, ...onThePage }).click();
  await expect(page.locator("#outcome")).toHaveText("Blake's Outlook looked at 1 calendar and untracked 1 appointment.");
  await outlook.checkAgain();

  expect(await outlook.judgement()).toEqual({ verdict: "lost", track: "relink", risk: "own", verified: "true" });
  await expect(pane.getByRole("heading", { level: 1 })).toHaveText("The link to CRM was lost");
  await expect(pane.locator("header")).toContainText(/Last changed by Blake Brooks on .+ at 09:2\d\sAM/);
  await expect(pane.locator("header")).toContainText(
    "Don't press Track, and don't save it in Microsoft's Sales app: either one creates a second record in CRM.",
  );
  const record = pane.getByRole("region", { name: "The record in CRM" }).getByRole("article", { name: "Quarterly review with Fabrikam" });
  await expect(record).toContainText("Fabrikam");
  await expect(outlook.button("Restore link")).toBeEnabled();

  const [crm] = await Promise.all([context.waitForEvent("page"), record.getByRole("button", { name: "Open in CRM" }).click()]);
  const address = new URL(crm.url());
  expect(address.pathname).toBe("/crm/PROD/main.aspx");
  expect(Object.fromEntries(address.searchParams)).toEqual({
    etn: "appointment",
    pagetype: "entityrecord",
    id: "{8A0C2AF9-FC60-439D-BE58-42F2415D467E}",
  });
  await expect(crm.locator("body")).toContainText("Quarterly review with Fabrikam");
});

test(
  "pressing CRM's own Track after the loss makes a second record, and the pane says which one to keep",
  { tag: "@long" },
  async ({ outlook }) => {
    const world = readWorld("lost");
    world.crmClients = [...(world.crmClients ?? []), { user: "alex@contoso.example", org: "PROD", views: [] }];
    await outlook.open(world);
    await outlook.settled();

    await outlook.page.getByRole("button", { name: "Press CRM's own Track as Alex", ...onThePage }).click();
    await expect(outlook.page.locator("#outcome")).toHaveText("CRM's own Track made a record for Alex.");
    await outlook.checkAgain();

    expect(await outlook.judgement()).toMatchObject({ verdict: "duplicated", track: "blocked" });
    await expect(outlook.pane.getByRole("heading", { level: 1 })).toHaveText("Two records in PROD belong to this appointment");
    await expect(
      outlook.pane.getByRole("region", { name: "Records that may belong to this appointment" }).getByRole("article"),
    ).toHaveCount(2);
  },
);

test(
  "changing the record brings the stamp back with CRM's next sync, and Blake's Outlook takes it away again",
  { tag: "@long" },
  async ({ outlook, request, sandbox }) => {
    const { page } = outlook;
    await outlook.open("lost");
    await outlook.settled();
    await changeRecord(request, sandbox.origin);
    await page.getByRole("button", { name: "Run CRM sync", ...onThePage }).click();
    await expect(page.locator("#outcome")).toHaveText("CRM sync stamped 1 appointment.");
    await outlook.checkAgain();
    expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });

    await page.getByRole("button", { name: blakeLooks, ...onThePage }).click();
    await expect(page.locator("#outcome")).toContainText("untracked 1 appointment");
    await outlook.checkAgain();
    expect(await outlook.judgement()).toMatchObject({ verdict: "lost", track: "relink" });
  },
);

const safeWays: readonly { readonly when: string; readonly change: (world: World) => void }[] = [
  {
    when: "the calendar is shared read-only",
    change: (world) => (world.mailboxes[0]!.permissions = [{ email: "blake@contoso.example", role: "read" }]),
  },
  {
    when: "both use the same organization",
    change(world) {
      world.crmClients![0]!.org = "PROD";
      world.orgs[0]!.users.push({ id: "22222222-aaaa-4aaa-8aaa-000000000002", email: "blake@contoso.example", name: "Blake Brooks" });
    },
  },
];
for (const { when, change } of safeWays) {
  test(`nothing is lost when ${when}`, { tag: "@long" }, async ({ outlook }) => {
    const world = readWorld("tracked");
    change(world);
    await outlook.open(world);
    await outlook.settled();
    await outlook.page.getByRole("button", { name: blakeLooks, ...onThePage }).click();
    await expect(outlook.page.locator("#outcome")).toContainText(/changed nothing|no calendar/);
    await outlook.checkAgain();
    expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
  });
}

/** As Alex would in CRM itself. */
async function changeRecord(request: APIRequestContext, origin: string): Promise<void> {
  const token = await request.post(`${origin}/sandbox/token`, {
    data: { viewer: "alex@contoso.example", clientId, scopes: [`${origin}/crm/PROD/user_impersonation`], popup: false },
  });
  const { access_token } = (await token.json()) as { access_token: string };
  const changed = await request.patch(`${origin}/crm/PROD/api/data/v9.2/appointments(8a0c2af9-fc60-439d-be58-42f2415d467e)`, {
    headers: { authorization: `Bearer ${access_token}`, "if-match": "*" },
    data: { subject: "Quarterly review with Fabrikam" },
  });
  expect(changed.status()).toBe(204);
}
