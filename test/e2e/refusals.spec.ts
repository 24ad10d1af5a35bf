/** What goes wrong ends in a state that says so: no write, no crash, no wrong verdict. */
import type { Fault, World } from "../sandbox/world/world.ts";
import { expect, readWorld, test, type Judged, type Outlook } from "./fixture.ts";

const withFaults = (name: string, faults: Fault[]): World => ({ ...readWorld(name), faults });
const page = "<!doctype html><title>Sign in</title><h1>Sign in to the network</h1>";

/** Where the stamp is read and CRM is not to be had, and where the stamp cannot be read. */
const withoutCrm: Judged = { verdict: "maybe-lost", track: "blocked", risk: "own", verified: "false" };
const withoutMailbox: Judged = { verdict: "unknown", track: "blocked", risk: "unknown", verified: "false" };

const answers: readonly { readonly what: string; readonly fault: Omit<Fault, "on">; readonly says: RegExp }[] = [
  { what: "401", fault: { status: 401 }, says: /does not accept your sign-in/ },
  { what: "403", fault: { status: 403 }, says: /did not let you look/ },
  { what: "404", fault: { status: 404 }, says: /does not have this appointment|answer that makes no sense/ },
  { what: "412", fault: { status: 412 }, says: /answer that makes no sense/ },
  { what: "429 for longer than anybody waits", fault: { status: 429, retryAfter: 3600 }, says: /too busy/ },
  { what: "500", fault: { status: 500 }, says: /answer that makes no sense|did not answer/ },
  { what: "HTML", fault: { body: page }, says: /answer that makes no sense/ },
  { what: "nothing", fault: { body: "" }, says: /answer that makes no sense/ },
  { what: "half a JSON", fault: { body: '{"value":[{"activityid":"8a0c' }, says: /answer that makes no sense/ },
  { what: "JSON of another shape", fault: { body: '[{"value":null}]' }, says: /answer that makes no sense/ },
  { what: "a closed connection", fault: { drop: "before" }, says: /did not answer/ },
];

for (const { what, fault, says } of answers) {
  test(`CRM answers with ${what}: tracking stays blocked`, async ({ outlook }) => {
    await outlook.open(withFaults("lost", [{ on: "crm", ...fault }]));
    await outlook.settled();
    expect(await outlook.judgement()).toEqual(withoutCrm);
    await expect(outlook.pane.locator("header")).toContainText(says);
    await expectUnchanged(outlook, "lost");
  });

  test(`the mailbox answers with ${what}: nothing is concluded`, async ({ outlook }) => {
    await outlook.open(withFaults("tracked", [{ on: "graph", ...fault }]));
    await outlook.settled();
    expect(await outlook.judgement()).toEqual(withoutMailbox);
    await expect(outlook.pane.locator("header")).toContainText(says);
    await expectUnchanged(outlook, "tracked");
  });
}

const tokenAnswers: readonly { readonly what: string; readonly fault: Omit<Fault, "on"> }[] = [
  { what: "500", fault: { status: 500 } },
  { what: "HTML", fault: { body: page } },
  { what: "a closed connection", fault: { drop: "before" } },
];
for (const { what, fault } of tokenAnswers) {
  test(`signing in is answered with ${what}: nothing is concluded`, async ({ outlook }) => {
    await outlook.open(withFaults("tracked", [{ on: "token", ...fault }]));
    await outlook.settled();
    expect(await outlook.judgement()).toEqual(withoutMailbox);
    await expectUnchanged(outlook, "tracked");
  });
}

test("signing in never answers: the pane gives up in time and says so", async ({ outlook }) => {
  await outlook.open(withFaults("tracked", [{ on: "token", hang: true }]));
  await outlook.settled();
  expect(await outlook.judgement()).toEqual(withoutMailbox);
});

test("a check of a CRM that never answers can be stopped", async ({ outlook }) => {
  await outlook.open("crm-hangs");
  await outlook.button("Stop").click();
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "unknown", track: "blocked", verified: "false" });
  await expect(outlook.pane.locator("header")).toContainText("The check was stopped.");
  await expect(outlook.button("Check tracking status")).toBeFocused();
});

test("a token that Exchange no longer likes is asked for anew, with its claims", async ({ outlook, request, sandbox }) => {
  await outlook.open("tracked");
  await outlook.settled();
  await request.post(`${sandbox.origin}/sandbox/identity/revoke?resource=graph`);
  await outlook.checkAgain();
  expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
});

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

test("an Outlook without the add-in's way of signing in is told so", async ({ outlook }) => {
  await outlook.open("no-naa");
  await outlook.settled();
  expect(await outlook.judgement()).toEqual(withoutMailbox);
  await expect(outlook.pane.locator("header")).toContainText("Tracking cannot be checked");
  await expectUnchanged(outlook, "no-naa");
});

test("a private appointment that a delegate may not see is no appointment without tracking", async ({ outlook }) => {
  const world = withFaults("delegate-at-risk", [{ on: "graph GET events", status: 404 }]);
  await outlook.open(world);
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "unknown", track: "blocked", verified: "false" });
});

test("Blake's screen does not show what is private in Alex's calendar", async ({ outlook, sandbox }) => {
  await outlook.open("private", "");
  await outlook.page.goto(`${sandbox.origin}/?viewer=blake%40contoso.example`);
  const calendars = outlook.page.getByRole("navigation", { name: "Calendars" });
  await expect(calendars).toContainText("Quarterly review with Fabrikam");
  await expect(calendars).not.toContainText("Dentist");
});

test("the id of another item than the one on screen leads to no verdict", async ({ outlook }) => {
  await outlook.page.route("**/graph/v1.0/me/events/**", async (route) => {
    const response = await route.fetch();
    const event = (await response.json()) as { start: { dateTime: string } };
    await route.fulfill({
      response,
      json: { ...event, subject: "Somebody's birthday", start: { ...event.start, dateTime: "2026-12-24T18:00:00.0000000" } },
    });
  });
  await outlook.open("tracked");
  await outlook.settled();
  expect(await outlook.judgement()).toEqual(withoutMailbox);
  await expect(outlook.pane.locator("header")).toContainText("The mailbox answered with another appointment.");
  await expectUnchanged(outlook, "tracked");
});

test("a locale without a catalogue gets English", async ({ outlook }) => {
  await outlook.open("unknown-language");
  await outlook.settled();
  await expect(outlook.pane.getByRole("heading", { level: 1 })).toHaveText("Tracked in PROD");
  await expect(outlook.button("Check tracking status")).toBeVisible();
});

async function expectUnchanged(outlook: Outlook, name: string): Promise<void> {
  const { mailboxes, orgs, viewer } = readWorld(name);
  expect(await outlook.world()).toMatchObject({ mailboxes, orgs, viewer });
}
