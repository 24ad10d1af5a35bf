import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { depth } from "../depth.ts";
import { tryEveryFault, type Clicked, type Tried } from "./fault-table.ts";

/**
 * Declares the tests of a table of faults, and the one that docs/reliability.md knows its size.
 * @param unit what that document calls the cases of this table
 */
export function testEveryFault(actions: readonly Clicked[], { unit }: { readonly unit: string }): void {
  const cases: Tried["cases"][number][] = [];
  const count = () => cases.reduce((sum, { cases: each }) => sum + each, 0);

  test.each(actions)("$name: whatever happens to one request, the next click ends well", async (action) => {
    const tried = await tryEveryFault(action);
    cases.push(...tried.cases);
    expect(tried.problems).toEqual([]);
  });

  test("docs/reliability.md states the size of the table", () => {
    const text = readFileSync(new URL("../../../docs/reliability.md", import.meta.url), "utf8");
    expect(text).toContain(`**${count().toLocaleString("en-US")} ${unit}**`);
    for (const { name } of actions) expect(text).toContain(name);
  });

  afterAll(() => {
    if (depth === "short") return;
    console.table(cases);
    console.info(`${count()} ${unit}`);
  });
}
