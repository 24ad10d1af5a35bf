/**
 * The field report's own systems: Exchange on-premises by EWS, CRM 2013, Windows signs in; on Office.js for classic
 * Outlook for Windows, and once on the web's. What it says and does is what it says and does in the cloud.
 */
import type { World } from "../sandbox/world/world.ts";
import { expect, readWorld, test, withPlaceInCrm, type Outlook } from "./fixture.ts";

const sandboxSync = (outlook: Outlook) => outlook.page.request.post("/sandbox/sync");
const records = async (outlook: Outlook) => (await outlook.world()).orgs[0]!.appointments ?? [];
const stamp = async (outlook: Outlook) => (await outlook.world()).mailboxes[0]!.items[0]!.properties ?? {};
const braced = (id: string) => `{${id.toUpperCase()}}`;

/** Nobody else may edit Alex's calendar, so nothing is asked before a repair. */
function alone(name: string): World {
  const world = withPlaceInCrm(readWorld(name));
  world.mailboxes[0]!.permissions = [];
  return world;
}

test("nobody is asked to sign in, Graph is not asked at all, and Details tell the ways", { tag: "@long" }, async ({ outlook }) => {
  const dialogs: string[] = [];
  outlook.page.context().on("page", (page) => dialogs.push(page.url()));
  await outlook.open("onprem-tracked");
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
  expect(dialogs).toEqual([]);
  const asked = new Set((await outlook.requests()).map(({ to }) => to));
  expect([...asked].toSorted()).toEqual(["crm/PROD", "ews"]);
  await outlook.pane.getByText("Details", { exact: true }).click();
  await expect(
    outlook.pane.getByText(
      "Exchange on-premises (EWS): Outlook asks for you. Not Exchange Online (Microsoft Graph): the mailbox is not in the cloud.",
    ),
  ).toBeVisible();
  await expect(outlook.pane.getByText("CRM 2013 (OrganizationData.svc): Windows signs in.")).toBeVisible();
  await expect(outlook.pane.getByText(/the one in your calendar with the same subject and times was read/)).toBeVisible();
});

test("a lost link comes back with the sync, and no record is made", async ({ outlook, sandbox }) => {
  await outlook.open(alone("onprem-lost"));
  await outlook.settled();
  const before = (await records(outlook)).map(({ activityid }) => activityid);
  await outlook.button("Restore link").click();
  await expect
    .poll(
      async () =>
        (await outlook.requests()).filter(
          ({ to, method, path }) => to === "crm/PROD" && method === "POST" && path.includes("AppointmentSet("),
        ).length,
    )
    .toBe(1);
  await sandboxSync(outlook);
  await expect(outlook.root).toHaveAttribute("data-action", "linked");
  expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
  expect((await records(outlook)).map(({ activityid }) => activityid)).toEqual(before);
  expect(sandbox.session.state.mailings).toEqual([]);
});

test(
  "where the sync sleeps the link is written by the person's choice, in one property-only update that mails nobody",
  { tag: "@long" },
  async ({ outlook, sandbox }) => {
    await outlook.open(alone("onprem-lost"));
    await outlook.settled();
    const [record] = await records(outlook);
    await outlook.button("Restore link").click();
    await outlook.button("Write the link onto the appointment").click();
    await expect(outlook.root).toHaveAttribute("data-action", "linked");
    expect(await stamp(outlook)).toMatchObject({ crmid: braced(record!.activityid), crmLinkState: 2 });
    expect((await outlook.requests()).filter(({ operation }) => operation === "UpdateItem")).toHaveLength(1);
    expect(sandbox.session.state.mailings).toEqual([]);
    expect(sandbox.session.state.saves).toEqual([]);
  },
);

test("Track in CRM makes one record, however often it is pressed", { tag: "@long" }, async ({ outlook }) => {
  await outlook.open(alone("onprem-not-tracked"));
  await outlook.settled();
  await outlook.button("Track in CRM").dblclick();
  await expect(outlook.root).toHaveAttribute("data-action", "linked");
  const [record, ...more] = await records(outlook);
  expect(more).toEqual([]);
  expect(await stamp(outlook)).toMatchObject({ crmid: braced(record!.activityid), crmLinkState: 2 });
});

test("the ribbon's check says it in one notice", { tag: "@long" }, async ({ outlook }) => {
  await outlook.open("onprem-lost", "");
  await outlook.page.getByRole("button", { name: "Check tracking status", exact: true }).click();
  await expect(outlook.page.locator("#info-bar .notice[data-key=tracking-status]")).toContainText(
    "The link to CRM was lost. Don't press Track",
  );
});

test("the whole calendar is checked, and who can break it is told", async ({ outlook }) => {
  const world = readWorld("onprem-lost");
  await outlook.page.clock.install({ time: new Date(world.now!) });
  await outlook.open(world);
  await outlook.settled();
  await outlook.button("Check my calendar").click();
  await expect(outlook.pane.locator("[data-scan]")).toHaveAttribute("data-scan", "done");
  await expect(outlook.pane.locator("[data-item]").first()).toHaveAttribute("data-verdict", "lost");
  await outlook.button("Back to the appointment").click();
  await outlook.button("Who can break it").click();
  await expect(outlook.pane.locator("[data-sharing]")).toHaveAttribute("data-sharing", "at-risk");
  await expect(outlook.pane.locator("[data-sharing]").getByText("Blake Brooks").first()).toBeVisible();
});

test("Outlook on the web on-premises judges the same", { tag: "@long" }, async ({ outlook }) => {
  const world = readWorld("onprem-lost");
  await outlook.open({ ...world, viewer: { ...world.viewer, client: "web" } });
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "lost", track: "relink", verified: "true" });
});

test("a pane that comes from another site than CRM says so, and guesses nothing", { tag: "@long" }, async ({ outlook }) => {
  await outlook.page.route("**/config.json", async (route) => {
    const configuration = (await (await route.fetch()).json()) as { organizations: { url: string }[] };
    for (const each of configuration.organizations) each.url = each.url.replace("localhost", "crm.contoso.example");
    await route.fulfill({ json: configuration });
  });
  await outlook.open("onprem-lost");
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "maybe-lost", track: "blocked", verified: "false" });
  await outlook.pane.getByText("Details", { exact: true }).click();
  await expect(outlook.pane.getByText(/CRM answers pages of its own site alone/)).toBeVisible();
  expect((await outlook.requests()).filter(({ to }) => to.startsWith("crm"))).toEqual([]);
});
