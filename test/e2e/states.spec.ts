/**
 * Every state that looks different, once: the verdict that the table expects, nothing written, and nothing in it that axe finds
 * serious, in light and dark, with everything unfolded. How every world is judged, test/contract/judgements.test.ts tells.
 */
import { expectedJudgements } from "../expected-judgements.ts";
import { bagProperty } from "../profile/safety-copies.ts";
import type { Item, World } from "../sandbox/world/world.ts";
import { alike, states } from "../scenes/states.ts";
import { findInaccessibleInPane, unfold } from "./find-inaccessible.ts";
import { expect, readWorld, test, type Outlook } from "./fixture.ts";

const verdictsWithPlansOf = (names: readonly string[]) =>
  [...new Set(names.map((name) => `${expectedJudgements[name]!.verdict}, ${expectedJudgements[name]!.track}`))].toSorted();

test("every verdict with every plan that a world has is among the states", () => {
  expect(verdictsWithPlansOf([...states, ...alike])).toEqual(verdictsWithPlansOf(Object.keys(expectedJudgements)));
});

for (const name of [...states, ...alike]) {
  test(
    `the state of ${name} is as expected, can be read by everybody, and writes nothing`,
    { tag: alike.includes(name) ? "@long" : [] },
    async ({ outlook, sandbox }) => {
      const world = readWorld(name);
      // Classic Outlook keeps the theme that it started with.
      await outlook.open({ ...world, viewer: { ...world.viewer, client: "web" } }, "");
      const before = await outlook.world();
      await outlook.page.getByRole("button", { name: "Tracking Guard", exact: true }).click();
      await outlook.settled();
      const { verdict, track, risk, verified } = expectedJudgements[name]!;
      expect(await outlook.judgement()).toEqual({ verdict, track, risk, verified: String(verified) });
      await unfold(outlook);
      expect(await findInaccessibleInPane(outlook)).toEqual([]);

      expect(sandbox.session.state.saves).toEqual([]);
      const after = await outlook.world();
      if (name === "tracked") {
        // One's own, healthy and borne out by CRM: the one thing that a check keeps.
        await expect.poll(() => safetyCopy(outlook)).toContain("crmId");
        expect(lookedAt(withoutSafetyCopy(await outlook.world()))).toEqual(lookedAt(withoutSafetyCopy(before)));
      } else if (verdict === "tracked" && verified && risk === "own") {
        expect(lookedAt(withoutSafetyCopy(after))).toEqual(lookedAt(withoutSafetyCopy(before)));
      } else {
        expect(lookedAt(after)).toEqual(lookedAt(before));
      }
    },
  );
}

test("while a check runs all can be read by everybody; it can be stopped, and then nothing is concluded", async ({ outlook }) => {
  await outlook.open("crm-hangs");
  await expect(outlook.button("Stop")).toBeVisible();
  expect(await findInaccessibleInPane(outlook)).toEqual([]);
  await outlook.button("Stop").click();
  await outlook.settled();
  expect(await outlook.judgement()).toMatchObject({ verdict: "unknown", track: "blocked", verified: "false" });
  await expect(outlook.pane.locator("header")).toContainText("The check was stopped.");
  await expect(outlook.button("Check tracking status")).toBeFocused();
});

test("a broken config.json is named, with what to do, and can be read by everybody", async ({ outlook }) => {
  await outlook.page.route("**/config.json", (route) => route.fulfill({ contentType: "application/json", body: '{"clientId":' }));
  await outlook.open("tracked");
  const alert = outlook.pane.getByRole("alert");
  await expect(alert).toContainText("This add-in isn't set up correctly");
  await expect(alert).toContainText("config.json cannot be read");
  await expect(outlook.root).toHaveAttribute("aria-busy", "false");
  await expect(outlook.root).not.toHaveAttribute("data-verdict");
  expect((await outlook.requests()).filter(({ to }) => to !== "token")).toEqual([]);
  expect(await findInaccessibleInPane(outlook)).toEqual([]);
});

async function safetyCopy(outlook: Outlook): Promise<unknown> {
  return openItem(await outlook.world())?.properties?.[bagProperty];
}

/** The clock runs and faults are spent while somebody merely looks. */
function lookedAt({ now: _now, faults: _faults, ...world }: World): object {
  return world;
}

function openItem({ mailboxes, open }: World): Item | undefined {
  return mailboxes.find(({ email }) => email === open.mailbox)?.items.find(({ id }) => id === open.item);
}

/** It lies on the item and among one's own; keeping it makes the person the item's last modifier. */
function withoutSafetyCopy(world: World): World {
  const copy = structuredClone(world);
  const item = openItem(copy);
  delete item?.properties?.[bagProperty];
  delete item?.lastModifiedBy;
  delete item?.lastModifiedAt;
  for (const mailbox of copy.mailboxes) delete mailbox.ownCopies;
  return copy;
}
