/** What goes wrong ends in a state that says so: no write, no crash, no wrong verdict. */
import type { Fault, World } from "../sandbox/world/world.ts";
import { expect, readWorld, test, type Judged, type Outlook } from "./fixture.ts";

const withFaults = (name: string, faults: Fault[]): World => ({ ...readWorld(name), faults });
const page = "<!doctype html><title>Sign in</title><h1>Sign in to the network</h1>";

/** Where the stamp cannot be read. */
const withoutMailbox: Judged = { verdict: "unknown", track: "blocked", risk: "unknown", verified: "false" };

test("CRM answers with a page: tracking stays blocked, and the pane says why", { tag: "@long" }, async ({ outlook }) => {
  await outlook.open(withFaults("lost", [{ on: "crm", body: page }]));
  await outlook.settled();
  expect(await outlook.judgement()).toEqual({ verdict: "maybe-lost", track: "blocked", risk: "own", verified: "false" });
  await expect(outlook.pane.locator("header")).toContainText("answer we don't understand");
  await expectUnchanged(outlook, "lost");
});

test("the mailbox does not let one look: nothing is concluded, and the pane says why", { tag: "@long" }, async ({ outlook }) => {
  await outlook.open(withFaults("tracked", [{ on: "graph", status: 403 }]));
  await outlook.settled();
  expect(await outlook.judgement()).toEqual(withoutMailbox);
  await expect(outlook.pane.locator("header")).toContainText("denied you access");
  await expectUnchanged(outlook, "tracked");
});

const tokenAnswers: readonly { readonly what: string; readonly fault: Omit<Fault, "on">; readonly tag?: "@long" }[] = [
  { what: "500", fault: { status: 500 }, tag: "@long" },
  { what: "HTML", fault: { body: page }, tag: "@long" },
  { what: "a closed connection", fault: { drop: "before" }, tag: "@long" },
];
for (const { what, fault, tag } of tokenAnswers) {
  test(`signing in is answered with ${what}: nothing is concluded`, { tag: tag ?? [] }, async ({ outlook }) => {
    await outlook.open(withFaults("tracked", [{ on: "token", ...fault }]));
    await outlook.settled();
    expect(await outlook.judgement()).toEqual(withoutMailbox);
    await expectUnchanged(outlook, "tracked");
  });
}

test.describe("whoever waits in vain", () => {
  test.use({ timeouts: "real" });

  test("signing in never answers: the pane gives up in time and says so", { tag: "@long" }, async ({ outlook }) => {
    await outlook.open(withFaults("tracked", [{ on: "token", hang: true }]));
    await outlook.settled();
    expect(await outlook.judgement()).toEqual(withoutMailbox);
  });
});

test(
  "a token that Exchange no longer likes is asked for anew, with its claims",
  { tag: "@long" },
  async ({ outlook, request, sandbox }) => {
    await outlook.open("tracked");
    await outlook.settled();
    await request.post(`${sandbox.origin}/sandbox/identity/revoke?resource=graph`);
    await outlook.checkAgain();
    expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
  },
);

test("who has to agree first is asked by a click, and only then", async ({ outlook }) => {
  await outlook.open("sign-in-by-popup");
  await outlook.settled();
  const dialog = outlook.page.getByRole("dialog", { name: "Sign in as Alex Archer?" });
  await expect(dialog).toHaveCount(0);
  expect(await outlook.judgement()).toEqual(withoutMailbox);

  await outlook.button("Sign in").click();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await outlook.settled();
  expect(await outlook.judgement()).toEqual(withoutMailbox);

  await outlook.button("Sign in").click();
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(outlook.root).toHaveAttribute("data-verdict", "tracked");
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
});

test("a refused sign-in is a state, before and after the click", async ({ outlook }) => {
  await outlook.open("sign-in-refused");
  await outlook.settled();
  expect(await outlook.judgement()).toEqual(withoutMailbox);
  await outlook.button("Sign in").click();
  await outlook.page.getByRole("dialog", { name: "Your administrator refused" }).getByRole("button", { name: "Close" }).click();
  await outlook.settled();
  expect(await outlook.judgement()).toEqual(withoutMailbox);
  await expectUnchanged(outlook, "sign-in-refused");
});

test(
  "what a plug-in refuses is finished in CRM's own form, and found tracked on coming back",
  { tag: "@long" },
  async ({ outlook, request, sandbox }) => {
    const { page, button } = outlook;
    await outlook.open("plug-in-requires-a-column");
    await outlook.settled();
    await button("Track in CRM").click();
    await expect(outlook.root).toContainText("Name the cost centre first.");
    expect((await outlook.world()).orgs[0]!.appointments).toEqual([]);

    const [form] = await Promise.all([page.context().waitForEvent("page"), button("Finish it in CRM").click()]);
    await expect(form.getByLabel("subject")).toHaveValue("Pilot review");
    await form.getByLabel("new_costcentre").fill("4711");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form.getByRole("heading", { name: "Saved: Pilot review" })).toBeVisible();
    await form.close();

    await request.post(`${sandbox.origin}/sandbox/sync`);
    // Playwright's pages have the focus all the time.
    await outlook.root.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(outlook.root).toHaveAttribute("data-verdict", "tracked");
    await outlook.settled();
    expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
    expect((await outlook.world()).orgs[0]!.appointments).toMatchObject([{ columns: { new_costcentre: "4711" } }]);
  },
);

test("Blake's screen does not show what is private in Alex's calendar", { tag: "@long" }, async ({ outlook, sandbox }) => {
  await outlook.open("private", "");
  await outlook.page.goto(`${sandbox.origin}/?viewer=blake%40contoso.example`);
  const calendars = outlook.page.getByRole("navigation", { name: "Calendars" });
  await expect(calendars).toContainText("Quarterly review with Fabrikam");
  await expect(calendars).not.toContainText("Dentist");
});

test("a locale without a catalogue gets English", { tag: "@long" }, async ({ outlook }) => {
  await outlook.open("unknown-language");
  await outlook.settled();
  await expect(outlook.pane.getByRole("heading", { level: 1 })).toHaveText("Tracked in PROD");
  await expect(outlook.button("Check tracking status")).toBeVisible();
});

async function expectUnchanged(outlook: Outlook, name: string): Promise<void> {
  const { mailboxes, orgs, viewer } = readWorld(name);
  expect(await outlook.world()).toMatchObject({ mailboxes, orgs, viewer });
}
