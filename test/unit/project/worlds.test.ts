/** The worlds, compared with the expected judgements. That they are valid is tested in the sandbox. */
import { expect, test } from "vitest";
import { expectedJudgementsOfCases } from "../../expected-judgements-of-cases.ts";
import { expectedJudgements } from "../../expected-judgements.ts";
import { projectFiles } from "./project-files.ts";

const expected = { ...expectedJudgements, ...expectedJudgementsOfCases };
const names = projectFiles("test/sandbox/worlds").map((path) => path.replace(/^.*\/|\.json$/g, ""));

function numbered(row: string, letters: string): string[] {
  return [...letters].map((letter) => row + letter);
}

const rows = ["1", "2", "3", "4", ...numbered("5", "abcdefgh"), ...numbered("6", "abcdefg"), ...numbered("7", "abcdefghijk"), "over-1"];
test.each(rows)("row %s of the verdict table has a world", (row) => {
  expect(Object.values(expected).map((judgement) => judgement.row)).toContain(row);
});

test("every world has an expected judgement, and every expected judgement a world", () => {
  expect([...Object.keys(expectedJudgements), ...Object.keys(expectedJudgementsOfCases)].sort()).toEqual(
    names.filter((name) => name !== "world.schema").sort(),
  );
});
