import fc from "fast-check";
import { expect, test } from "vitest";
import { hasTrace } from "../../../src/tracking/has-trace.ts";
import { parseStamp } from "../../../src/tracking/parse-stamp.ts";
import { stampProperties, stampRequests } from "../../../src/tracking/stamp-properties.ts";
import type { NamedProperty, Stamp } from "../../../src/tracking/stamp.ts";
import { noStamp } from "./evidence-builder.ts";

const guid = "8a0c2af9-fc60-439d-be58-42f2415d467e";
const otherGuid = "9b1d3bfa-0d71-44ae-8f69-53f3526e578f";

function parse(...properties: [name: string, value: string, type?: NamedProperty["type"]][]): Stamp {
  return parseStamp(properties.map(([name, value, type = "String"]) => ({ name, value, type })));
}

test("of nothing, everything is absent", () => {
  expect(new Set(Object.values(parseStamp([])).map(({ kind }) => kind))).toEqual(new Set(["absent"]));
});

test("reads a whole stamp", () => {
  const stamp = parse(
    ["crmid", "{8A0C2AF9-FC60-439D-BE58-42F2415D467E}"],
    ["crmLinkState", "2", "Double"],
    ["crmorgid", "{7F1B7C0A-2D0E-4A55-9A3E-5B0F3C1D1E01}"],
    ["crmRegardingId", "{33333333-CCCC-4CCC-8CCC-000000000003}"],
    ["crmRegardingObjectType", "1"],
    ["Regarding", "Fabrikam"],
    ["crmObjectTypeCode", "4201", "Double"],
    ["crmOwnerId", "{11111111-AAAA-4AAA-8AAA-000000000001}"],
    ["crmEntryID", "00000000AB"],
    ["crmxml", "<a/>"],
    ["crmpartyinfo", "<b/>"],
    ["crmSssPromoteTracker", "1", "Integer"],
    ["crmLinkStateTracker", "2", "Integer"],
    ["crmCategoryTracker", "0", "Integer"],
  );
  expect(Object.fromEntries(Object.entries(stamp).map(([name, field]) => [name, "value" in field ? field.value : field]))).toEqual({
    crmId: guid,
    linkState: 2,
    organizationId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01",
    regardingId: "33333333-cccc-4ccc-8ccc-000000000003",
    regardingType: "1",
    regardingName: "Fabrikam",
    objectTypeCode: 4201,
    ownerId: "11111111-aaaa-4aaa-8aaa-000000000001",
    entryId: "00000000AB",
    xml: "<a/>",
    partyInfo: "<b/>",
    promoteTracker: 1,
    linkStateTracker: 2,
    categoryTracker: 0,
  });
});

test.each([
  ["an empty text", ""],
  ["white space", " \t\r\n\u00a0"],
  ["NUL characters", "\u0000\u0000"],
  ["characters without width", "\u200b\u2060\u00ad"],
  ["the zero GUID in braces", "{00000000-0000-0000-0000-000000000000}"],
  ["the bare zero GUID", "00000000-0000-0000-0000-000000000000"],
  ["NaN", "NaN"],
])("calls every field blank that holds %s", (_, value) => {
  const stamp = parseStamp(Object.values(stampProperties).map(({ name, type }) => ({ name, type, value })));
  expect(new Set(Object.values(stamp).map(({ kind }) => kind))).toEqual(new Set(["blank"]));
});

test.each<[string, string, Stamp["linkState"]]>([
  ["an integer", "2", { kind: "present", value: 2 }],
  ["a double", "2.0", { kind: "present", value: 2 }],
  ["white space around it", " 3 ", { kind: "present", value: 3 }],
  ["a fraction", "2.5", { kind: "present", value: 2.5 }],
  ["a negative number", "-1", { kind: "present", value: -1 }],
  ["hex", "0x2", { kind: "unusable", text: "0x2" }],
  ["a decimal comma", "2,0", { kind: "unusable", text: "2,0" }],
  ["infinity", "Infinity", { kind: "unusable", text: "Infinity" }],
  ["a word", "true", { kind: "unusable", text: "true" }],
])("reads a link state that is %s", (_, value, expected) => {
  expect(parse(["crmLinkState", value, "Double"]).linkState).toEqual(expected);
});

test.each<[string, Parameters<typeof parse>, Stamp["linkState"]]>([
  [
    "present in one type and blank in another",
    [
      ["crmLinkState", "", "String"],
      ["crmLinkState", "2", "Double"],
    ],
    { kind: "present", value: 2 },
  ],
  ["an Integer only", [["crmLinkState", "2", "Integer"]], { kind: "present", value: 2 }],
  ["a blank String only", [["crmLinkState", "", "String"]], { kind: "blank" }],
  [
    "unusable in one type and blank in another",
    [
      ["crmLinkState", "", "Double"],
      ["crmLinkState", "x", "String"],
    ],
    { kind: "unusable", text: "x" },
  ],
  [
    "present in two types: the canonical one decides",
    [
      ["crmLinkState", "3", "Integer"],
      ["crmLinkState", "2", "Double"],
    ],
    { kind: "present", value: 2 },
  ],
])("merges the types of the link state: %s", (_, properties, expected) => {
  expect(parse(...properties).linkState).toEqual(expected);
});

test.each<[string, Parameters<typeof parse>, Stamp["crmId"]]>([
  ["a fallback where the canonical one is absent", [["crmId", otherGuid]], { kind: "present", value: otherGuid }],
  ["a fallback in capitals nobody listed", [["CRMID", otherGuid]], { kind: "present", value: otherGuid }],
  [
    "the canonical one before a fallback",
    [
      ["crmId", otherGuid],
      ["crmid", guid],
    ],
    { kind: "present", value: guid },
  ],
  [
    "a blank canonical one before a stale fallback",
    [
      ["crmId", otherGuid],
      ["crmid", ""],
    ],
    { kind: "blank" },
  ],
  [
    "an unusable canonical one before a fallback",
    [
      ["crmid", "x"],
      ["crmId", otherGuid],
    ],
    { kind: "unusable", text: "x" },
  ],
  [
    "the better of two fallbacks",
    [
      ["crmId", ""],
      ["CrmId", otherGuid],
    ],
    { kind: "present", value: otherGuid },
  ],
  ["a name that only looks like it", [["crmid2", guid]], { kind: "absent" }],
])("chooses between spellings: %s", (_, properties, expected) => {
  expect(parse(...properties).crmId).toEqual(expected);
});

test.each([
  ["an emoji", "😀"],
  ["a rare character", "\u{2A6D6}"],
])("a text that is %s alone is present", (_, value) => {
  expect(parse(["Regarding", value]).regardingName).toEqual({ kind: "present", value });
});

test("reads a GUID of no RFC version", () => {
  expect(parse(["crmid", "{4F1A1D55-9FCD-EE11-9078-000D3A4BF81C}"]).crmId).toEqual({
    kind: "present",
    value: "4f1a1d55-9fcd-ee11-9078-000d3a4bf81c",
  });
});

test("reads the regarding record under its other name", () => {
  expect(parse(["crmRegardingObjectId", guid]).regardingId).toEqual({ kind: "present", value: guid });
});

test.each<[string, string, Stamp["regardingType"]]>([
  ["a type code", "112", { kind: "present", value: "112" }],
  ["a logical name", "account", { kind: "unusable", text: "account" }],
  ["script", "<script>", { kind: "unusable", text: "<script>" }],
])("reads a regarding type that is %s", (_, value, expected) => {
  expect(parse(["crmRegardingObjectType", value]).regardingType).toEqual(expected);
});

test("keeps 200 clean characters of a GUID that is none, however long", () => {
  const field = parse(["crmid", `\u0000${"{".repeat(100_000)}`]).crmId;
  expect(field).toEqual({ kind: "unusable", text: "{".repeat(200) });
});

test("cuts a regarding name of 100 KB and takes control characters out of it", () => {
  const field = parse(["Regarding", `Fab\u0007rikam\n${"x".repeat(100_000)}`]).regardingName;
  expect(field).toEqual({ kind: "present", value: `Fabrikam ${"x".repeat(391)}` });
});

test("asks for canonical names first, then other types of the link state, then fallbacks, nothing twice", () => {
  const names = stampRequests.map(({ name, type }) => `${type} ${name}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.slice(0, 14)).toEqual(Object.values(stampProperties).map(({ name, type }) => `${type} ${name}`));
  expect(names.slice(14, 16)).toEqual(["Integer crmLinkState", "String crmLinkState"]);
  expect(names.slice(16)).toContain("String crmRegardingObjectId");
});

test("whatever it asks for, it reads", () => {
  for (const { name, type } of stampRequests) {
    expect(Object.values(parse([name, "", type])).filter(({ kind }) => kind === "blank")).toHaveLength(1);
  }
});

test("never throws, and never lets through what is no usable value", () => {
  const name = fc.oneof(fc.constantFrom(...stampRequests.map((request) => request.name)), fc.string());
  const property = fc.record({
    name,
    type: fc.constantFrom<NamedProperty["type"]>("String", "Double", "Integer"),
    value: fc.oneof(fc.string({ unit: "binary" }), fc.uuid(), fc.double().map(String)),
  });
  fc.assert(
    fc.property(fc.array(property, { maxLength: 30 }), (properties) => {
      const stamp = parseStamp(properties);
      for (const field of [stamp.crmId, stamp.organizationId, stamp.regardingId, stamp.ownerId]) {
        if (field.kind === "present") expect(field.value).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      }
      if (stamp.linkState.kind === "present") expect(Number.isFinite(stamp.linkState.value)).toBe(true);
    }),
  );
});

test.each<[string, Partial<Stamp>, boolean, boolean]>([
  ["nothing", {}, false, false],
  ["the tracking category", {}, true, true],
  ["a blank crmid", { crmId: { kind: "blank" } }, false, true],
  ["a blank regarding name", { regardingName: { kind: "blank" } }, false, true],
  ["link state 0 alone", { linkState: { kind: "present", value: 0 } }, false, true],
  [
    "link state 0 with an unusable crmid",
    { linkState: { kind: "present", value: 0 }, crmId: { kind: "unusable", text: "x" } },
    false,
    true,
  ],
  ["link state 0 with a usable crmid", { linkState: { kind: "present", value: 0 }, crmId: { kind: "present", value: guid } }, false, true],
  ["link state 2 alone", { linkState: { kind: "present", value: 2 } }, false, true],
  ["a promote tracker", { promoteTracker: { kind: "present", value: 1 } }, false, true],
  ["a link state tracker", { linkStateTracker: { kind: "present", value: 0 } }, false, true],
  ["an unusable category tracker", { categoryTracker: { kind: "unusable", text: "x" } }, false, true],
  ["an unusable crmid alone", { crmId: { kind: "unusable", text: "x" } }, false, true],
])("a trace: %s", (_, changes, category, expected) => {
  expect(hasTrace({ ...noStamp, ...changes }, category)).toBe(expected);
});
