import fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence, OwnCopy } from "../../../src/tracking/evidence.ts";
import { judge } from "../../../src/tracking/judge.ts";
import { encodeCarriedCopy, encodeOwnCopy } from "../../../src/tracking/encode-safety-copy.ts";
import {
  decodeCarriedCopy,
  decodeOwnCopy,
  findCopyToKeep,
  isSameCarriedCopy,
  isSameOwnCopy,
  toCarriedCopy,
} from "../../../src/tracking/safety-copy.ts";
import {
  answered,
  blankStamp,
  carriedCopyIn,
  crmId,
  delegate,
  fabrikam,
  foreignId,
  healthyStamp,
  makeEvidence,
  makeRow,
  makeRowWithoutId,
  noAnswer,
  ownCopyIn,
  prod,
  read,
  secondId,
  stampOf,
  uat,
} from "./evidence-builder.ts";

const copy = ownCopyIn(prod);
const kept = JSON.parse(encodeOwnCopy(copy)) as Record<string, unknown>;
const keptAs = (changes: object) => JSON.stringify({ ...kept, ...changes });

test("decodes what it encodes", () => {
  expect(decodeOwnCopy(encodeOwnCopy(copy))).toEqual(copy);
  expect(decodeCarriedCopy(encodeCarriedCopy(carriedCopyIn(prod)))).toEqual(carriedCopyIn(prod));
});

test("a carried copy holds two ids and a time, and nothing else", () => {
  expect(JSON.parse(encodeCarriedCopy(toCarriedCopy(copy)))).toEqual({
    version: 1,
    crmId,
    organization: { id: prod.id },
    seenAt: "2026-11-22T08:00:00.000Z",
  });
});

test("reads the texts of earlier add-ins, which held names and an address", () => {
  const earlier = keptAs({ seenBy: "alex@contoso.example" });
  expect(decodeOwnCopy(earlier)).toEqual(copy);
  expect(decodeCarriedCopy(earlier)).toEqual(carriedCopyIn(prod));
});

test("reads GUIDs of no RFC version", () => {
  const id = "4f1a1d55-9fcd-ee11-9078-000d3a4bf81c";
  expect(decodeCarriedCopy(keptAs({ crmId: id, organization: { id } }))).toMatchObject({ crmId: id, organizationId: id });
});

const name = fc
  .stringMatching(/^[A-Za-zé😀"\\<>&' ]{1,80}$/u)
  .map((text) => text.trim())
  .filter((text) => text !== "");
const anyCopy: fc.Arbitrary<OwnCopy> = fc
  .record({
    crmId: fc.uuid(),
    organization: fc.record({ id: fc.uuid(), name }),
    regarding: fc.option(fc.record({ id: fc.uuid(), type: fc.constantFrom("account", "contact"), name }), { nil: undefined }),
    seenAt: fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
  })
  .map(({ regarding, ...rest }) => (regarding ? { ...rest, regarding } : rest));

test("decodes any copy that it encodes", () => {
  fc.assert(
    fc.property(anyCopy, (any) => {
      expect(decodeOwnCopy(encodeOwnCopy(any))).toEqual(any);
    }),
  );
});

test("stays short, however long and hostile the names", () => {
  const long = '"\\\u0000\ud800'.repeat(25_000);
  const encoded = encodeOwnCopy({
    ...copy,
    organization: { id: prod.id, name: long },
    regarding: { id: fabrikam.id, type: long, name: long },
  });
  expect(encoded.length).toBeLessThanOrEqual(2500);
  expect(decodeOwnCopy(encoded)?.crmId).toBe(crmId);
});

test("a name that shows nothing does not lose the copy", () => {
  expect(decodeOwnCopy(encodeOwnCopy({ ...copy, organization: { id: prod.id, name: "\u200b" } }))?.organization).toEqual({
    id: prod.id,
    name: prod.id,
  });
});

test("cleans a name that was kept before it was known to be unclean", () => {
  expect(decodeOwnCopy(keptAs({ organization: { id: prod.id, name: "PR\u00adOD" } }))?.organization.name).toBe("PROD");
});

const noCopies: [string, string][] = [
  ["nothing", ""],
  ["no JSON", "{"],
  ["a number", "1"],
  ["null", "null"],
  ["a list", "[]"],
  ["a list of a copy", `[${encodeOwnCopy(copy)}]`],
  ["an unknown version", keptAs({ version: 2 })],
  ["no version", keptAs({ version: undefined })],
  ["a version as text", keptAs({ version: "1" })],
  ["a crmid that is no GUID", keptAs({ crmId: "<script>" })],
  ["a crmid that is no text", keptAs({ crmId: { toString: "x" } })],
  ["the zero GUID as crmid", keptAs({ crmId: "00000000-0000-0000-0000-000000000000" })],
  ["no organization", keptAs({ organization: undefined })],
  ["an organization of another id", keptAs({ organization: { id: "PROD", name: "PROD" } })],
  ["no time", keptAs({ seenAt: undefined })],
  ["a time that no clock shows", keptAs({ seenAt: "2026-13-41T09:00:00.000Z" })],
  ["a time in words", keptAs({ seenAt: "yesterday" })],
  ["a text beyond what Outlook keeps", keptAs({ padding: "x".repeat(2500) })],
];
test.each(noCopies)("takes no copy from %s", (_, text) => {
  expect(decodeOwnCopy(text)).toBeUndefined();
  expect(decodeCarriedCopy(text)).toBeUndefined();
});

test.each<[string, string]>([
  ["an organization without a name", keptAs({ organization: { id: prod.id } })],
  ["a regarding record without an id", keptAs({ regarding: { name: "Fabrikam" } })],
  ["a regarding record that is null", keptAs({ regarding: null })],
  ["a regarding name that is a number", keptAs({ regarding: { id: fabrikam.id, name: 7 } })],
])("takes no copy of one's own, but a carried one, from %s", (_, text) => {
  expect(decodeOwnCopy(text)).toBeUndefined();
  expect(decodeCarriedCopy(text)).toEqual(carriedCopyIn(prod));
});

test("never throws, and never gives what it would not write", () => {
  const damaged = fc.tuple(fc.nat(encodeOwnCopy(copy).length), fc.string({ maxLength: 4 })).map(([at, text]) => {
    const encoded = encodeOwnCopy(copy);
    return encoded.slice(0, at) + text + encoded.slice(at + 1);
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), damaged, fc.object().map(keptAs)), (text) => {
      const own = decodeOwnCopy(text);
      if (own !== undefined) expect(decodeOwnCopy(encodeOwnCopy(own))).toEqual(own);
      const carried = decodeCarriedCopy(text);
      if (carried !== undefined) expect(decodeCarriedCopy(encodeCarriedCopy(carried))).toEqual(carried);
    }),
    { numRuns: 500 },
  );
});

const later = { seenAt: new Date("2026-11-23T08:00:00Z") };
test.each<[string, Partial<OwnCopy>, boolean]>([
  ["seen again", later, true],
  ["another record", { crmId: secondId }, false],
  ["another organization", { organization: uat }, false],
  ["the organization renamed", { organization: { ...prod, name: "Production" } }, false],
  ["another regarding record", { regarding: { ...fabrikam, id: secondId } }, false],
  ["the regarding record renamed", { regarding: { ...fabrikam, name: "Fabrikam Inc" } }, false],
])("one's own copy says the same or not: %s", (_, changes, same) => {
  expect(isSameOwnCopy(copy, { ...copy, ...changes })).toBe(same);
});

test.each<[string, object, boolean]>([
  ["seen again", later, true],
  ["another record", { crmId: secondId }, false],
  ["another organization", { organizationId: uat.id }, false],
])("the carried copy says the same or not: %s", (_, changes, same) => {
  expect(isSameCarriedCopy(carriedCopyIn(prod), { ...carriedCopyIn(prod), ...changes })).toBe(same);
});

test("a name that was cut when kept is no change", () => {
  const long = { ...copy, regarding: { ...fabrikam, name: "x".repeat(1000) } };
  const decoded = decodeOwnCopy(encodeOwnCopy(long));
  expect(decoded?.regarding?.name).toHaveLength(400);
  expect(decoded && isSameOwnCopy(decoded, long)).toBe(true);
});

function toKeep(changes: Partial<Evidence>) {
  const evidence = makeEvidence(changes);
  return findCopyToKeep(evidence, judge(evidence), later.seenAt);
}

test("a tracked, verified appointment of a named organization gives a copy, with the regarding as CRM has it", () => {
  expect(toKeep({ records: answered([makeRow({ regarding: fabrikam })]) })).toEqual({ ...copy, ...later });
});

test("so does one whose organization is the only one that config.json lists", () => {
  const stamp = read({ ...healthyStamp, organizationId: { kind: "absent" } });
  expect(toKeep({ stamp, directory: { configured: [prod], retired: [] } })?.organization).toEqual(prod);
});

test.each<[string, Partial<Evidence>]>([
  ["CRM did not answer", { records: noAnswer }],
  ["it is lost", { stamp: read(blankStamp) }],
  ["it is duplicated", { records: answered([makeRow(), makeRow({ id: secondId })]) }],
  ["it is copied", { records: answered([], { [crmId]: makeRow({ globalObjectId: foreignId }) }) }],
  ["the record carries none and does not agree", { records: answered([], { [crmId]: makeRowWithoutId({ subject: "Works council" }) }) }],
  ["the stamp names another organization", { stamp: read(stampOf(uat)) }],
  ["nothing names the organization", { stamp: read({ ...healthyStamp, organizationId: { kind: "absent" } }) }],
  ["it lies in somebody else's calendar", { calendar: delegate("yes") }],
  ["the stamp could not be read", { stamp: { kind: "unknown", why: "forbidden" } }],
])("gives no copy where %s", (_, changes) => {
  expect(toKeep(changes)).toBeUndefined();
});
