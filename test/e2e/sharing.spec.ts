/** Who can break it: everybody with rights in one's own calendar, the least change that makes it safe, and its undo. */
import { makeCalendar } from "../calendar/make-calendar.ts";
import type { Fault } from "../sandbox/world/world.ts";
import { findInaccessibleInPane } from "./find-inaccessible.ts";
import { expect, test, type Outlook } from "./fixture.ts";

const view = ({ pane }: Outlook) => pane.locator("[data-sharing]");
const roleOf = async (outlook: Outlook, email: string) =>
  (await outlook.world()).mailboxes[0]?.permissions?.find((each) => each.email === email)?.role;

async function enter(outlook: Outlook, { faults = [] }: { readonly faults?: readonly Fault[] } = {}): Promise<void> {
  const world = makeCalendar({ appointments: 5 });
  await outlook.open({ ...world, faults: [...faults] });
  await outlook.settled();
  await outlook.button("Who can break it").click();
}

test("everybody is told with a role and a class, the worst first", async ({ outlook }) => {
  await enter(outlook);
  await expect(view(outlook)).toHaveAttribute("data-sharing", "at-risk");
  await expect(outlook.pane.locator("[data-grantee]").first()).toHaveAttribute("data-sharing-risk", "can-untrack");
  await expect(outlook.pane.locator('[data-grantee="blake@contoso.example"]')).toContainText("In Outlook: Can edit. Not a user of PROD.");
  await expect(outlook.pane.locator('[data-grantee="casey@contoso.example"]')).toContainText("Safe (same organization)");
});

test("the least change is confirmed by name, applied, and undone", async ({ outlook }) => {
  await enter(outlook);
  await outlook.button("Share read-only instead").click();
  await expect(outlook.pane.getByText("Change what Blake Brooks (blake@contoso.example) can do?")).toBeVisible();
  await expect(outlook.pane.getByText(/“Can edit” in your calendar\. It becomes “Can view all details”/)).toBeVisible();
  expect(await findInaccessibleInPane(outlook)).toEqual([]);
  expect(await roleOf(outlook, "blake@contoso.example")).toBe("write");
  await outlook.button("Change it").click();
  await expect(view(outlook)).toHaveAttribute("data-sharing", "safe");
  expect(await roleOf(outlook, "blake@contoso.example")).toBe("read");
  await outlook.button("Undo: Blake Brooks (blake@contoso.example)").click();
  await expect(view(outlook)).toHaveAttribute("data-sharing", "at-risk");
  expect(await roleOf(outlook, "blake@contoso.example")).toBe("write");
});

test("where CRM does not say who its users are, it is unknown, never safe", { tag: "@long" }, async ({ outlook }) => {
  await enter(outlook, { faults: [{ on: "crm/PROD GET systemusers", status: 403 }] });
  await expect(view(outlook)).toHaveAttribute("data-sharing", "unknown");
  await expect(outlook.pane.locator('[data-grantee="blake@contoso.example"]')).toContainText("Can't tell");
});
