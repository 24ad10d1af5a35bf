/** What a click writes, in Chromium: tracking, linking, stopping, and what comes after a fault. */
import type { Fault, World } from "../sandbox/world/world.ts";
import { expect, readWorld, test, withPlaceInCrm, type Outlook } from "./fixture.ts";
import { atRealPace } from "./real-pace.ts";

const fabrikam = { id: "33333333-cccc-4ccc-8ccc-000000000003", type: "account", name: "Fabrikam" };
const robin = { id: "44444444-cccc-4ccc-8ccc-000000000004", type: "contact", name: "Robin Reed", email: "robin@fabrikam.example" };

/** Nobody else may edit Alex's calendar, so nothing is asked before a repair. */
function alone(name: string, change: (world: World) => void = () => undefined): World {
  const world = withPlaceInCrm(readWorld(name));
  world.mailboxes[0]!.permissions = [];
  change(world);
  return world;
}

const faulty = (...faults: Fault[]) => alone("lost", (world) => (world.faults = faults));
const records = async (outlook: Outlook) => (await outlook.world()).orgs[0]!.appointments!;
const stamp = async (outlook: Outlook) => (await outlook.world()).mailboxes[0]!.items[0]!.properties ?? {};
const braced = (id: string) => `{${id.toUpperCase()}}`;
const ended = ({ root }: Outlook, outcome: string) => expect(root).toHaveAttribute("data-action", outcome);
const writes = async (outlook: Outlook) =>
  (await outlook.requests()).filter(({ method, to }) => method === "PATCH" && to !== "token").length;

test("Track in CRM makes one record with people, place and what it is regarding, and links the appointment to it", async ({ outlook }) => {
  const { pane, button } = outlook;
  await outlook.open(
    alone("not-tracked", ({ orgs, mailboxes }) => {
      mailboxes[0]!.items[0]!.attendees = ["robin@fabrikam.example", "pat@fabrikam.example"];
      orgs[0]!.rows = [fabrikam, robin];
    }),
  );
  await outlook.settled();
  await pane.getByText("Regarding: Nothing").click();
  await pane.getByRole("combobox", { name: "Search by name" }).fill("fabri");
  await pane.getByRole("option", { name: "Fabrikam Account" }).click();
  await pane.getByText("Who is in CRM?").click();
  await expect(pane.getByText("CRM knows 2 of 3. The others stay as an address.")).toBeVisible();
  await button("Track in CRM").click();
  await ended(outlook, "linked");

  expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
  const [made, ...more] = await records(outlook);
  expect(more).toEqual([]);
  expect(made).toMatchObject({ subject: "Quarterly review with Fabrikam", location: "Room 3", regarding: { id: fabrikam.id } });
  expect(made!.parties).toEqual([
    { as: "organizer", record: { type: "systemuser", id: "11111111-aaaa-4aaa-8aaa-000000000001" } },
    { as: "required", record: { type: "contact", id: robin.id } },
    { as: "required", email: "pat@fabrikam.example" },
  ]);
  expect(await stamp(outlook)).toMatchObject({ crmid: braced(made!.activityid), crmLinkState: 2, Regarding: "Fabrikam" });
});

test("a doubt is read and ticked before a record is made", { tag: "@long" }, async ({ outlook }) => {
  const { pane, button } = outlook;
  await outlook.open("row-7i-trace");
  await outlook.settled();
  await expect(pane.getByText("There are signs that this appointment was tracked, but no record can be found.")).toBeVisible();
  // eslint-disable-next-line playwright/no-force-option -- a click on the button that is not to be pressed yet
  await button("Track in CRM").click({ force: true });
  expect(await writes(outlook)).toBe(0);
  await pane.getByRole("checkbox", { name: "I have read this and want to create a record." }).check();
  await button("Track in CRM").click();
  await ended(outlook, "linked");
  expect(await records(outlook)).toHaveLength(1);
});

test("of two records the appointment is linked to the one that was picked, and both stay", { tag: "@long" }, async ({ outlook }) => {
  const { pane, button } = outlook;
  await outlook.open("duplicated");
  await outlook.settled();
  const before = await records(outlook);
  const second = pane.getByRole("article").nth(1);
  await second.getByRole("button", { name: "Link this appointment to this record" }).click();
  await expect(second.getByRole("group")).toContainText("the records stay as they are, and nobody is notified");
  await button("Link it").click();
  await ended(outlook, "linked");
  expect(await records(outlook)).toEqual(before);
  const { crmid } = await stamp(outlook);
  const linked = before.find(({ activityid }) => braced(activityid) === crmid);
  await expect(pane.getByRole("article").filter({ hasText: "The appointment is linked to this one." })).toHaveCount(1);
  expect(linked?.createdon).toBe("2026-11-23T09:17:00Z");
});

test("a waiting request to track is taken back by writing the link, which is shown beforehand", { tag: "@long" }, async ({ outlook }) => {
  const { root, button } = outlook;
  await outlook.open(alone("row-3-duplicate-ahead"));
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "duplicate-ahead", track: "relink" });
  await button("Restore link").click();
  await ended(outlook, "write-instead");
  await expect(root).toContainText("A request to track it is still waiting.");
  await expect(root).toContainText("What will be written");
  expect(await writes(outlook)).toBe(0);
  await button("Write the link onto the appointment").click();
  await ended(outlook, "linked");
  expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
  expect(await stamp(outlook)).toMatchObject({ crmLinkState: 2 });
  expect(await records(outlook)).toHaveLength(1);
});

test("where CRM's sync does not come, the link can be waited for again, or written", async ({ outlook }) => {
  const { root, button } = outlook;
  await outlook.open(alone("lost"));
  await outlook.settled();
  await button("Restore link").click();
  await ended(outlook, "waiting");
  expect(await outlook.judgement()).toMatchObject({ verdict: "lost" });
  const touched = await writes(outlook);
  await button("Keep waiting").click();
  await expect.poll(() => writes(outlook)).toBe(touched + 1);
  await ended(outlook, "waiting");
  await expect(root).toContainText("RecordQuarterly review with Fabrikam");
  await button("Write the link onto the appointment").click();
  await ended(outlook, "linked");
  await expect(root).toContainText("The link is written");
  expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
});

test(
  "where CRM has other values, both are read before anything is touched, and waiting on asks no second time",
  { tag: "@long" },
  async ({ outlook }) => {
    const { pane, root, button } = outlook;
    await outlook.open(alone("lost", ({ orgs }) => (orgs[0]!.appointments![0]!.location = "Room 4")));
    await outlook.settled();
    await button("Restore link").click();
    await ended(outlook, "differs");
    await expect(pane.getByRole("row", { name: "Place Room 3 Room 4" })).toBeVisible();
    expect(await writes(outlook)).toBe(0);
    await button("Not now").click();
    await expect(pane.getByRole("table")).toHaveCount(0);

    await button("Restore link").click();
    await button("Restore link anyway").click();
    await ended(outlook, "waiting");
    expect(await writes(outlook)).toBe(1);
    await button("Keep waiting").click();
    await expect.poll(() => writes(outlook)).toBe(2);
    await ended(outlook, "waiting");
    await button("Write the link onto the appointment").click();
    await ended(outlook, "linked");
    await expect(root).toHaveAttribute("data-verdict", "tracked");
    expect((await outlook.world()).mailboxes[0]!.items[0]!.location).toBe("Room 3");
  },
);

test(
  "candidates are set aside by a click, nothing is written, and then the doubt is asked about",
  { tag: "@long" },
  async ({ outlook }) => {
    const { pane, button } = outlook;
    await outlook.open("over-3-agreeing-record");
    await outlook.settled();
    expect(await outlook.judgement()).toMatchObject({ verdict: "not-tracked", track: "blocked" });
    await expect(pane.getByRole("article")).toContainText("Doesn't say which appointment it belongs to.");
    await button("None of these").click();
    await outlook.settled();
    await expect(outlook.root).toHaveAttribute("data-track", "confirm");
    await expect(pane.getByText("You said that none of the records we found belongs to this appointment.")).toBeVisible();
    expect(await writes(outlook)).toBe(0);
  },
);

test(
  "a safety copy that decides is forgotten after a question, and the appointment is judged without it",
  { tag: "@long" },
  async ({ outlook }) => {
    const { pane, button } = outlook;
    await outlook.open("row-7h-own-copy-record-gone");
    await outlook.settled();
    expect(await outlook.judgement()).toMatchObject({ verdict: "lost", track: "confirm" });
    await button("Forget the safety copy").click();
    await expect(pane.getByRole("group", { name: "Forget the safety copy?" })).toContainText("This can't be undone.");
    await button("Forget it").click();
    await ended(outlook, "forgotten");
    await expect(outlook.root).not.toHaveAttribute("data-verdict", "lost");
    await expect(button("Forget the safety copy")).toHaveCount(0);
    await outlook.checkAgain();
    await expect(outlook.root).not.toHaveAttribute("data-verdict", "lost");
  },
);

test("Stop ends the waiting, and the focus finds what it brought", async ({ outlook }) => {
  const { root, button } = outlook;
  await atRealPace(outlook.page);
  await outlook.open(alone("lost"));
  await outlook.settled();
  await button("Restore link").click();
  await expect(root).toContainText("Waiting for CRM to link the appointment again…");
  await button("Stop").focus();
  await outlook.page.keyboard.press("Enter");
  await ended(outlook, "waiting");
  await expect(root.locator(":focus")).toContainText("CRM hasn't linked it yet");
  expect((await stamp(outlook))["crmid"]).toBe("");
});

test("Stop while something is asked stops before the first write", { tag: "@long" }, async ({ outlook }) => {
  const { button } = outlook;
  await outlook.open(faulty({ on: "crm/PROD GET appointments", hang: true, skip: 1 }));
  await outlook.settled();
  await button("Restore link").click();
  await ended(outlook, "running");
  await button("Stop").click();
  await ended(outlook, "failed");
  await expect(outlook.root).toContainText("Nothing was written.");
  expect(await writes(outlook)).toBe(0);
});

const answersLost: readonly (readonly [story: string, fault: Fault, tag?: "@long"])[] = [
  ["CRM fails before it saves", { on: "crm/PROD PATCH appointments", status: 500, times: 9 }, "@long"],
  ["CRM's answer is lost after it has saved", { on: "crm/PROD PATCH appointments", drop: "after", times: 9 }],
  ["the record was changed meanwhile", { on: "crm/PROD PATCH appointments", status: 412, times: 9 }, "@long"],
  ["CRM forbids it", { on: "crm/PROD PATCH appointments", status: 403, times: 9 }, "@long"],
];

for (const [story, fault, tag] of answersLost) {
  test(
    `${story}: never "done" for nothing, and the next click brings the link back`,
    { tag: tag ?? [] },
    async ({ outlook, sandbox: { origin } }) => {
      const { root, button, page } = outlook;
      const world = faulty(fault);
      await outlook.open(world);
      await outlook.settled();
      await button("Restore link").click();
      await expect(root).toHaveAttribute("data-action", /failed|refused|waiting/);
      expect(await outlook.judgement()).toMatchObject({ verdict: "lost" });
      const said = (await root.textContent()) ?? "";
      expect(said).toMatch(/again/);
      expect(said).not.toContain("The link is back");

      await page.request.put(`${origin}/sandbox/world`, { data: { ...(await outlook.world()), faults: [] } });
      await button("Restore link").click();
      await ended(outlook, "waiting");
      await button("Write the link onto the appointment").click();
      await ended(outlook, "linked");
      expect(await outlook.judgement()).toMatchObject({ verdict: "tracked", verified: "true" });
      expect(await records(outlook)).toHaveLength(1);
    },
  );
}

test("a second click while the first is under way is no second action", async ({ outlook }) => {
  const { button } = outlook;
  await outlook.open(alone("not-tracked"));
  await outlook.settled();
  await button("Track in CRM").dblclick();
  await ended(outlook, "linked");
  expect(await records(outlook)).toHaveLength(1);
  // The record, how it shows, and the link.
  expect(await writes(outlook)).toBe(3);
});

test(
  "what became of a link while the pane was closed is told at the next opening",
  { tag: "@long" },
  async ({ outlook, sandbox: { origin } }) => {
    const { root, button, page } = outlook;
    await atRealPace(page);
    await outlook.open(withPlaceInCrm(readWorld("lost")));
    await outlook.settled();
    await button("Restore link").click();
    await button("Restore anyway").click();
    await expect(root).toContainText("Waiting for CRM to link the appointment again…");
    await button("Stop").click();
    await ended(outlook, "waiting");
    await button("Write the link onto the appointment").click();
    await ended(outlook, "linked");
    await expect(root).toHaveAttribute("data-watch", "counting");
    await page.goto("about:blank");
    await page.request.post(`${origin}/sandbox/clients/blake@contoso.example/run`);
    await page.goto(`${origin}/?pane=open`);
    await outlook.settled();
    await expect(root).toHaveAttribute("data-watch", "lost-again");
    await expect(root).toContainText(/Lost again at .+, last changed by Blake Brooks/);
  },
);

test(
  "a safety copy is kept no more where it is switched off, and kept again where it is switched on",
  { tag: "@long" },
  async ({ outlook }) => {
    const { pane, root } = outlook;
    await outlook.open("not-tracked");
    await outlook.settled();
    await pane.getByText("Settings", { exact: true }).click();
    const box = pane.getByRole("switch", { name: "Keep a safety copy of the link" });
    await expect(box).toBeChecked();
    await box.uncheck();
    await outlook.button("Track in CRM").click();
    await expect(root).toHaveAttribute("data-verdict", "tracked");
    await outlook.checkAgain();
    await outlook.button("Details").click();
    const told = pane.locator("dt", { hasText: /^Safety copy$/ });
    await expect(told).toHaveCount(0);
    await box.check();
    await outlook.checkAgain();
    await outlook.checkAgain();
    await expect(told).toHaveCount(1);
  },
);
