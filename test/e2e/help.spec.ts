/** Help, by what somebody sees. */
import { expect, test, type Outlook } from "./fixture.ts";
import { findInaccessibleInPane } from "./find-inaccessible.ts";

const symptom = ({ pane }: Outlook, name: string | RegExp) => pane.getByRole("button", { name });

test("help is read by keyboard and without a network, begins with this appointment, and gives the focus back", async ({ outlook }) => {
  const { page, pane } = outlook;
  const arrived = page.waitForEvent("requestfinished", (request) => /\/help\.[^/]*\.js$/.test(request.url()));
  await outlook.open("lost");
  await outlook.settled();
  await arrived;
  await page.context().setOffline(true);
  await outlook.button("Help").focus();
  await page.keyboard.press("Enter");
  await expect(pane.getByRole("heading", { name: "Help", exact: true })).toBeFocused();
  await expect(symptom(outlook, /^My appointments lose their link/)).toHaveAttribute("aria-expanded", "true");
  await expect(pane.getByText("The appointment is linked to the record that is still there")).toBeVisible();

  await symptom(outlook, "I see two records").focus();
  await page.keyboard.press("Enter");
  await expect(pane.getByText("press Link this appointment to this record")).toBeVisible();
  await page.keyboard.press("Space");
  await expect(symptom(outlook, "I see two records")).toHaveAttribute("aria-expanded", "false");
  await page.context().setOffline(false);

  expect(await outlook.judgement()).toMatchObject({ verdict: "lost" });
  await outlook.button("Back to the appointment").click();
  await expect(outlook.button("Help")).toBeFocused();
});

test("help can be read by everybody with every symptom open", async ({ outlook }) => {
  await outlook.open("delegate-at-risk");
  await outlook.settled();
  await outlook.button("Help").click();
  await expect(symptom(outlook, /^I work in a colleague's calendar/)).toHaveAttribute("aria-expanded", "true");
  const closed = outlook.pane.locator("[aria-expanded=false]:visible");
  while ((await closed.count()) > 0) await closed.first().click();
  expect(await findInaccessibleInPane(outlook)).toEqual([]);
});
