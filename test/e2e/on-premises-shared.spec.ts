/** A shared calendar on the company's own Exchange: only its owner can check, and the pane says so and helps to ask. */
import type { World } from "../sandbox/world/world.ts";
import { createOutlook, expect, readWorld, test, type Outlook } from "./fixture.ts";

/** How often an item was asked for; nothing but items and one's own folder ever is. */
async function itemsAsked(outlook: Outlook): Promise<number> {
  const asked = (await outlook.requests()).filter(({ to }) => to === "ews").map(({ operation }) => operation);
  expect(asked.filter((operation) => operation !== "GetItem" && operation !== "GetFolder")).toEqual([]);
  return asked.filter((operation) => operation === "GetItem").length;
}

async function openIn(outlook: Outlook, name: string, viewer: Partial<World["viewer"]> = {}): Promise<void> {
  const world = readWorld(name);
  await outlook.open({ ...world, viewer: { ...world.viewer, ...viewer } });
  await outlook.settled();
  await expect(outlook.button("Send Alex a check link")).toBeVisible();
}

test("what an old Outlook tells is known, and the rest is said not to be", async ({ outlook }) => {
  await openIn(outlook, "onprem-shared");
  await expect(outlook.pane.getByText("Only the owner can check this appointment.").first()).toBeVisible();
  expect(await itemsAsked(outlook)).toBe(1);
  const card = outlook.pane.getByRole("region", { name: "What we can tell from here" });
  await expect(card).toContainText("Alex Archer organizes it.");
  await expect(card).toContainText("Whether you can change it. This version of Outlook doesn't say.");
  await expect(card).toContainText("Its categories. This version of Outlook doesn't say.");
});

test("a newer Outlook tells rights and category", { tag: "@long" }, async ({ outlook }) => {
  await openIn(outlook, "onprem-shared-newer");
  await expect(outlook.pane.getByText("Only the owner can check this appointment.").first()).toBeVisible();
  expect(await itemsAsked(outlook)).toBe(1);
  const card = outlook.pane.getByRole("region", { name: "What we can tell from here" });
  await expect(card).toContainText("You can change appointments in this calendar.");
  await expect(card).toContainText("It has the category for tracked appointments.");
  await expect(card).not.toContainText("This version of Outlook doesn't say");
});

for (const [mailboxApi, client, subject, tags] of [
  ["1.5", "classic-windows", "RE: Quarterly review with Fabrikam", []],
  ["1.8", "classic-windows", "Please check the CRM tracking of “Quarterly review with Fabrikam”", ["@long"]],
  ["1.8", "web", "Please check the CRM tracking of “Quarterly review with Fabrikam”", ["@long"]],
] as const) {
  test(
    `a mail to Alex is filled in, and not sent: ${client}, Mailbox ${mailboxApi}`,
    { tag: [...tags] },
    async ({ outlook, page, context, sandbox }) => {
      await openIn(outlook, "onprem-shared", { mailboxApi, client });
      const before = await outlook.requests();
      await outlook.button("Send Alex a check link").click();
      const mail = page.getByRole("dialog", { name: "New message" });
      await expect(mail.locator("#mail-to")).toHaveText("alex@contoso.example");
      await expect(mail.locator("#mail-subject")).toHaveText(subject);
      await expect(mail.getByRole("listitem")).toHaveText([
        "Open the appointment in your own Outlook.",
        "Press Check tracking status. The answer appears above the appointment.",
      ]);
      await expect(mail).toContainText("“Quarterly review with Fabrikam” on");
      await expect(mail).toContainText("don't press Track");
      const link = (await mail.getByRole("link", { name: "Open the appointment in Outlook on the web" }).getAttribute("href"))!;
      expect(new URL(link)).toMatchObject({ origin: sandbox.origin, pathname: "/owa/" });
      await expect(outlook.pane.getByText("Nothing is sent until you press Send.").first()).toBeVisible();
      expect(await outlook.requests()).toEqual(before);

      const alex = await context.newPage();
      await alex.goto(link);
      await expect(alex.getByRole("article").getByRole("heading", { name: "Quarterly review with Fabrikam" })).toBeVisible();
      await alex.close();

      await mail.getByRole("button", { name: "Discard" }).click();
      await expect(page.getByText("The mail was discarded.")).toBeVisible();
    },
  );
}

test("the owner, led there by the link, can check", { tag: "@long" }, async ({ outlook, context, sandbox }) => {
  await openIn(outlook, "onprem-shared");
  const page = await context.newPage();
  const alex = createOutlook(page, sandbox);
  await page.goto(`${sandbox.origin}/owa/?itemid=AAMkAGexample0001&exvsurl=1&path=/calendar/item`);
  await page.getByRole("button", { name: "Tracking Guard", exact: true }).click();
  await alex.settled();
  expect((await alex.judgement()).verdict).not.toBe("unknown");
});
