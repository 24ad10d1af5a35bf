/** Every world of the sandbox, as the pane judges it. A world without an expectation fails. */
import { readdirSync } from "node:fs";
import { expectedJudgements } from "../sandbox/expected-judgements.ts";
import { worldsFolder } from "../sandbox/world/load-world.ts";
import { expect, test } from "./fixture.ts";

const worlds = readdirSync(worldsFolder)
  .filter((file) => file !== "world.schema.json")
  .map((file) => file.replace(/\.json$/, ""));

for (const name of worlds) {
  test(`the world ${name} is judged by the table`, async ({ outlook }) => {
    const expected = expectedJudgements[name];
    if (!expected) throw new Error(`${name} has no expectation: add one to test/sandbox/expected-judgements.ts`);
    await outlook.open(name);
    await outlook.settled();
    const { verdict, track, risk, verified } = expected;
    expect(await outlook.judgement()).toEqual({ verdict, track, risk, verified: String(verified) });
  });
}
