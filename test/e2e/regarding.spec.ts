/** *Change regarding*, by the keyboard alone, and *Undo*. */
import { expect, test } from "./fixture.ts";
import { findInaccessible } from "./find-inaccessible.ts";

test("regarding is changed by the keyboard, in CRM and on the appointment, and undone", async ({ outlook }) => {
  const { pane, page, button } = outlook;
  const said = async () => {
    const { orgs, mailboxes } = await outlook.world();
    return [orgs[0]!.appointments![0]!.regarding?.name, mailboxes[0]!.items[0]!.properties?.["Regarding"]];
  };
  await outlook.open("regarding");
  await outlook.settled();
  await button("Change regarding").press("Enter");
  const field = pane.getByRole("combobox", { name: "Search by name" });
  await expect(pane.getByText("Found by the attendees' email addresses.")).toBeVisible();
  await field.pressSequentially("Lift st");
  await expect(pane.getByText("One is found.")).toBeVisible();
  await expect(pane.getByRole("option", { name: "Lift stuck in Bridge Street Case" })).toBeVisible();
  expect(await findInaccessible(page)).toEqual([]);
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(field).toHaveValue("Lift stuck in Bridge Street");
  await button("Save").press("Enter");
  await expect(pane.getByText("Regarding is changed", { exact: true })).toBeVisible();
  expect(await said()).toEqual(["Lift stuck in Bridge Street", "Lift stuck in Bridge Street"]);

  await button("Undo").click();
  await expect(pane.getByText("The record regards Fabrikam.", { exact: true })).toBeVisible();
  expect(await said()).toEqual(["Fabrikam", "Fabrikam"]);
  await button("Change regarding").click();
  await field.click();
  await expect(pane.getByRole("group", { name: "Chosen lately" }).getByRole("option")).toHaveText([/^Fabrikam/u, /^Lift stuck/u]);
});
