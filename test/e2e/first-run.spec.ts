/** Nobody has said yet which organization this Outlook is connected to. */
import { expect, readWorld, test, type Outlook } from "./fixture.ts";

const question = ({ pane }: Outlook) => pane.getByRole("radiogroup", { name: "Which organization is your Outlook connected to?" });
const choose = async (outlook: Outlook, organization: string) => {
  await question(outlook).getByRole("radio", { name: organization }).check();
  await outlook.button("Use this organization").click();
  await outlook.settled();
};

const askAnew = async (outlook: Outlook) => {
  await outlook.button("Settings").click();
  await outlook.button("Change organization").click();
};

test("the first run asks for the organization beside the verdict, keeps the answer and lets it be changed", async ({ outlook }) => {
  const world = readWorld("not-set-up");
  world.orgs[1]!.users.push({ id: "11111111-bbbb-4bbb-8bbb-000000000001", email: "alex@contoso.example", name: "Alex Archer" });
  await outlook.open(world);
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "maybe-lost", track: "blocked", verified: "false" });
  await expect(question(outlook).getByRole("radio")).toHaveCount(3);
  await expect(outlook.button("Track in CRM")).toHaveAccessibleDescription(/Choose the one your Outlook is connected to/);

  await expect(outlook.pane.getByRole("heading", { name: "Welcome to CRM Tracking Guard" })).toBeVisible();

  await choose(outlook, "PROD");
  expect(await outlook.judgement()).toMatchObject({ verdict: "lost", track: "relink", verified: "true" });
  await expect(question(outlook)).toHaveCount(0);
  await expect(outlook.pane.getByRole("heading", { name: "You are set up" })).toBeFocused();
  expect((await outlook.world()).viewer.org).toBe("PROD");

  await outlook.page.reload();
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "lost" });
  await expect(question(outlook)).toHaveCount(0);
  await expect(outlook.pane.getByRole("heading", { name: /Welcome|set up/ })).toHaveCount(0);
  await expect(outlook.pane.getByText("Your Outlook: PROD")).toBeVisible();

  await askAnew(outlook);
  await choose(outlook, "UAT");
  expect(await outlook.judgement()).toMatchObject({ verdict: "maybe-lost", track: "confirm", verified: "true" });
  expect((await outlook.world()).viewer.org).toBe("UAT");
  await expect(outlook.button("Change organization")).toBeFocused();
});

test("whoever skips the introduction sees it never again, and is still asked for the organization", async ({ outlook }) => {
  await outlook.open("not-set-up");
  await outlook.settled();
  await outlook.button("Skip the introduction").click();
  await expect(question(outlook).getByRole("radio", { name: "PROD" })).toBeFocused();
  await outlook.page.reload();
  await outlook.settled();
  await expect(question(outlook)).toBeVisible();
  await expect(outlook.pane.getByRole("heading", { name: /Welcome/ })).toHaveCount(0);
});

test("the organization stays as it is when the question is put away", { tag: "@long" }, async ({ outlook }) => {
  await outlook.open("lost");
  await outlook.settled();
  await askAnew(outlook);
  await outlook.button("Keep it as it is").click();
  await expect(question(outlook)).toHaveCount(0);
  await expect(outlook.button("Change organization")).toBeFocused();
  expect(await outlook.judgement()).toMatchObject({ verdict: "lost" });
  expect((await outlook.world()).viewer.org).toBe("PROD");
});

test("an answer that Outlook cannot keep holds for this visit, and the pane says so", { tag: "@long" }, async ({ outlook }) => {
  const saveRoamingSettings = 404;
  await outlook.page.route("**/sandbox/outlook/call", async (route) => {
    const { dispid } = route.request().postDataJSON() as { dispid: number };
    await (dispid === saveRoamingSettings
      ? route.fulfill({ json: { error: true, errorCode: 9019, wasSuccessful: false } })
      : route.continue());
  });
  await outlook.open("not-set-up");
  await outlook.settled();
  await choose(outlook, "PROD");
  expect(await outlook.judgement()).toMatchObject({ verdict: "lost" });
  await expect(outlook.pane.getByText("Outlook couldn't save your choice. It applies until you close the pane.")).toBeVisible();
  expect((await outlook.world()).viewer.org).toBeNull();
});
