import { expect, test } from "vitest";
import { bracedGuid, isZeroGuid, normaliseGuid } from "../../../src/tracking/guid.ts";

const guid = "8a0c2af9-fc60-439d-be58-42f2415d467e";

test.each([
  ["lower case", guid, guid],
  ["upper case in braces", "{8A0C2AF9-FC60-439D-BE58-42F2415D467E}", guid],
  ["white space around it", " \t{8a0c2af9-FC60-439d-be58-42f2415d467e}\r\n", guid],
  ["the zero GUID", "{00000000-0000-0000-0000-000000000000}", "00000000-0000-0000-0000-000000000000"],
  ["an opening brace only", `{${guid}`, undefined],
  ["a closing brace only", `${guid}}`, undefined],
  ["no hyphens", guid.replaceAll("-", ""), undefined],
  ["a digit too few", guid.slice(1), undefined],
  ["a letter that is no hex digit", guid.replace("8a", "8g"), undefined],
  ["a GUID within other text", `x${guid}`, undefined],
  ["nothing", "", undefined],
])("normalises %s", (_, text, expected) => {
  expect(normaliseGuid(text)).toBe(expected);
});

test.each([
  ["in braces", "{00000000-0000-0000-0000-000000000000}", true],
  ["bare", "00000000-0000-0000-0000-000000000000", true],
  ["without hyphens", "{00000000000000000000000000000000}", true],
  ["a single zero", "0", false],
  ["another GUID", guid, false],
  ["nothing", "", false],
])("knows the zero GUID: %s", (_, text, expected) => {
  expect(isZeroGuid(text)).toBe(expected);
});

test("writes a GUID as CRM does", () => {
  expect(bracedGuid(guid)).toBe("{8A0C2AF9-FC60-439D-BE58-42F2415D467E}");
});
