/** A shared calendar on the company's own Exchange: only its owner can check, and the pane says so and helps to ask. */
import { AxeBuilder } from "@axe-core/playwright";
import { expectedJudgements } from "../sandbox/expected-judgements.ts";
import type { World } from "../sandbox/world/world.ts";
import { createOutlook, expect, readWorld, test, type Outlook } from "./fixture.ts";

const both = ["onprem-shared", "onprem-shared-newer"] as const;

async function openIn(outlook: Outlook, name: string, viewer: Partial<World["viewer"]> = {}): Promise<void> {
  const world = readWorld(name);
  await outlook.open({ ...world, viewer: { ...world.viewer, ...viewer } });
  await outlook.settled();
  await expect(outlook.button("Send Alex a check link")).toBeVisible();
}

for (const name of both) {
  test(`${name}: the verdict stays unknown, and Exchange is asked in one's own mailbox alone`, async ({ outlook }) => {
    await openIn(outlook, name);
    const { verdict, track, risk, verified } = expectedJudgements[name]!;
    expect(await outlook.judgement()).toEqual({ verdict, track, risk, verified: String(verified) });
    await expect(outlook.pane.getByText("Only the owner can check this appointment.").first()).toBeVisible();
    const asked = (await outlook.requests()).filter(({ to }) => to === "ews").map(({ operation }) => operation);
    expect(asked.filter((operation) => operation === "GetItem")).toHaveLength(name === "onprem-shared" ? 1 : 0);
    expect(asked.filter((operation) => operation !== "GetItem" && operation !== "GetFolder")).toEqual([]);
  });
}

test("what an old Outlook tells is known, and the rest is said not to be", async ({ outlook }) => {
  await openIn(outlook, "onprem-shared");
  const card = outlook.pane.getByRole("region", { name: "What can be known from here" });
  await expect(card).toContainText("Alex Archer organizes it.");
  await expect(card).toContainText("Whether you may change it. This Outlook does not tell.");
  await expect(card).toContainText("Its categories. This Outlook does not tell them.");
});

test("a newer Outlook tells rights and category", async ({ outlook }) => {
  await openIn(outlook, "onprem-shared-newer");
  const card = outlook.pane.getByRole("region", { name: "What can be known from here" });
  await expect(card).toContainText("You may change appointments in this calendar.");
  await expect(card).toContainText("It has the category of tracked appointments.");
  await expect(card).not.toContainText("This Outlook does not tell");
});

for (const [mailboxApi, client, subject] of [
  ["1.5", "classic-windows", "RE: Quarterly review with Fabrikam"],
  ["1.8", "classic-windows", "Please check the CRM tracking of “Quarterly review with Fabrikam”"],
  ["1.8", "web", "Please check the CRM tracking of “Quarterly review with Fabrikam”"],
] as const) {
  test(`a mail to Alex is filled in, and not sent: ${client}, Mailbox ${mailboxApi}`, async ({ outlook, page, context, sandbox }) => {
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
    await expect(mail).toContainText("do not press Track");
    const link = (await mail.getByRole("link", { name: "Open the appointment in Outlook on the web" }).getAttribute("href"))!;
    expect(new URL(link)).toMatchObject({ origin: sandbox.origin, pathname: "/owa/" });
    await expect(outlook.pane.getByText("Nothing goes out before you press Send.").first()).toBeVisible();
    expect(await outlook.requests()).toEqual(before);

    const alex = await context.newPage();
    await alex.goto(link);
    await expect(alex.getByRole("article").getByRole("heading", { name: "Quarterly review with Fabrikam" })).toBeVisible();
    await alex.close();

    await mail.getByRole("button", { name: "Discard" }).click();
    await expect(page.getByText("The mail was discarded.")).toBeVisible();
  });
}

test("the owner, led there by the link, can check", async ({ outlook, context, sandbox }) => {
  await openIn(outlook, "onprem-shared");
  const page = await context.newPage();
  const alex = createOutlook(page, sandbox);
  await page.goto(`${sandbox.origin}/owa/?itemid=AAMkAGexample0001&exvsurl=1&path=/calendar/item`);
  await page.getByRole("button", { name: "Tracking Guard", exact: true }).click();
  await alex.settled();
  expect((await alex.judgement()).verdict).not.toBe("unknown");
});

for (const name of both) {
  for (const theme of ["light", "dark"] as const) {
    test(`axe finds nothing serious in ${name}, ${theme}`, async ({ outlook, page }) => {
      await openIn(outlook, name, { theme });
      for (const summary of await outlook.pane.locator("details > summary").all()) await summary.click();
      const { violations } = await new AxeBuilder({ page })
        .include(["#pane iframe", "html"])
        .exclude(["#pane iframe", "[data-tabster-dummy]"])
        .analyze();
      expect(
        violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
      ).toEqual([]);
    });
  }
}
