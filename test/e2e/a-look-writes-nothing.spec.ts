/** A check changes no record, no stamp and no meeting. On a healthy appointment of one's own it keeps a safety copy, and nothing else. */
import { readdirSync } from "node:fs";
import { expectedJudgements } from "../sandbox/expected-judgements.ts";
import { bagProperty } from "../sandbox/outlook/custom-properties.ts";
import { worldsFolder } from "../sandbox/world/load-world.ts";
import type { Item, World } from "../sandbox/world/world.ts";
import { expect, test } from "./fixture.ts";

const worlds = readdirSync(worldsFolder)
  .filter((file) => file !== "world.schema.json")
  .map((file) => file.replace(/\.json$/, ""));

for (const name of worlds) {
  test(`a check leaves the world ${name} as it is`, async ({ outlook, sandbox }) => {
    await outlook.open(name, "");
    const before = await outlook.world();
    await outlook.page.getByRole("button", { name: "Tracking Guard", exact: true }).click();
    await outlook.settled();
    const after = await outlook.world();

    expect(sandbox.session.state.saves).toEqual([]);
    const safetyCopy = openItem(after)?.properties?.[bagProperty];
    if (keepsSafetyCopy(name) && safetyCopy !== openItem(before)?.properties?.[bagProperty]) {
      expect(safetyCopy).toContain("crmId");
      expect(unchanging(withoutSafetyCopy(after))).toEqual(unchanging(withoutSafetyCopy(before)));
    } else {
      expect(unchanging(after)).toEqual(unchanging(before));
    }
  });
}

function keepsSafetyCopy(name: string): boolean {
  const { verdict, verified, risk } = expectedJudgements[name]!;
  return verdict === "tracked" && verified && risk === "own";
}

/** The clock runs and faults are spent while somebody merely looks. */
function unchanging({ now: _now, faults: _faults, ...world }: World): object {
  return world;
}

function openItem({ mailboxes, open }: World): Item | undefined {
  return mailboxes.find(({ email }) => email === open.mailbox)?.items.find(({ id }) => id === open.item);
}

/** Keeping it makes the person the item's last modifier. */
function withoutSafetyCopy(world: World): World {
  const copy = structuredClone(world);
  const item = openItem(copy);
  delete item?.properties?.[bagProperty];
  delete item?.lastModifiedBy;
  delete item?.lastModifiedAt;
  return copy;
}
