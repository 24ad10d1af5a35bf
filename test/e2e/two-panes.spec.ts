/** Two people at two screens, on one appointment. */
import { createOutlook, expect, test } from "./fixture.ts";

test("each person's pane shows that person's own view of the same appointment", async ({ outlook, sandbox, context }) => {
  await outlook.open("tracked");
  await outlook.settled();
  const blake = createOutlook(await context.newPage(), sandbox);
  const query = new URLSearchParams({
    viewer: "blake@contoso.example",
    mailbox: "alex@contoso.example",
    item: "AAMkAGexample0001",
    pane: "open",
  });
  await blake.page.goto(`${sandbox.origin}/?${query.toString()}`);
  await blake.settled();

  expect(await outlook.judgement()).toEqual({ verdict: "tracked", track: "none", risk: "own", verified: "true" });
  expect(await blake.judgement()).toEqual({ verdict: "other-org", track: "blocked", risk: "at-risk", verified: "false" });
  await expect(outlook.pane.getByText("Your Outlook: PROD")).toBeVisible();
  await expect(blake.pane.getByText("Your Outlook: UAT")).toBeVisible();
  await expect(blake.pane.getByRole("region", { name: "Your CRM connection can untrack Alex Archer's appointments" })).toBeVisible();
  expect((await outlook.world()).viewer.email).toBe("alex@contoso.example");
});

test("a second window learns of the loss by checking again", { tag: "@long" }, async ({ outlook, sandbox, context }) => {
  await outlook.open("tracked");
  const second = createOutlook(await context.newPage(), sandbox);
  await second.page.goto(`${sandbox.origin}/?viewer=alex%40contoso.example&pane=open`);
  await Promise.all([outlook.settled(), second.settled()]);
  await outlook.page.getByRole("button", { name: "Let Blake's Outlook look at this calendar" }).click();
  await expect(outlook.page.locator("#outcome")).not.toBeEmpty();
  await second.checkAgain();
  expect(await second.judgement()).toMatchObject({ verdict: "lost" });
});
