import fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence } from "../../../src/tracking/evidence.ts";
import { judge } from "../../../src/tracking/judge.ts";
import { decodeWitness, encodeWitness, sameWitness, witnessOf } from "../../../src/tracking/witness.ts";
import type { Witness } from "../../../src/tracking/witness.ts";
import {
  answered,
  blankStamp,
  crmId,
  fabrikam,
  foreignId,
  makeEvidence,
  makeRow,
  noAnswer,
  prod,
  read,
  secondId,
  uat,
  witnessIn,
} from "./evidence-builder.ts";

const witness = witnessIn(prod);
const seen = { seenAt: new Date("2026-11-23T09:20:00Z"), seenBy: "blake@contoso.example" };
const kept = JSON.parse(encodeWitness(witness)) as Record<string, unknown>;
const keptAs = (changes: object) => JSON.stringify({ ...kept, ...changes });

test("decodes what it encodes", () => {
  expect(decodeWitness(encodeWitness(witness))).toEqual(witness);
});

const name = fc
  .stringMatching(/^[A-Za-zé😀"\\<>&' ]{1,80}$/u)
  .map((text) => text.trim())
  .filter((text) => text !== "");
const anyWitness: fc.Arbitrary<Witness> = fc
  .record({
    crmId: fc.uuid(),
    organization: fc.record({ id: fc.uuid(), name }),
    regarding: fc.option(fc.record({ id: fc.uuid(), type: fc.constantFrom("account", "contact"), name }), { nil: undefined }),
    seenAt: fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
    seenBy: fc.emailAddress(),
  })
  .map(({ regarding, ...rest }) => (regarding ? { ...rest, regarding } : rest));

test("decodes any witness that it encodes", () => {
  fc.assert(
    fc.property(anyWitness, (any) => {
      expect(decodeWitness(encodeWitness(any))).toEqual(any);
    }),
  );
});

test("fits into an item's custom properties, however long and hostile the names", () => {
  const long = '"\\\u0000\ud800'.repeat(25_000);
  const encoded = encodeWitness({
    ...witness,
    organization: { id: prod.id, name: long },
    regarding: { id: fabrikam.id, type: long, name: long },
    seenBy: long,
  });
  expect(encoded.length).toBeLessThanOrEqual(2500);
  expect(decodeWitness(encoded)?.crmId).toBe(crmId);
});

test.each<[string, string]>([
  ["nothing", ""],
  ["no JSON", "{"],
  ["a number", "1"],
  ["null", "null"],
  ["a list", "[]"],
  ["a list of a witness", `[${encodeWitness(witness)}]`],
  ["an unknown version", keptAs({ version: 2 })],
  ["no version", keptAs({ version: undefined })],
  ["a version as text", keptAs({ version: "1" })],
  ["a crmid that is no GUID", keptAs({ crmId: "<script>" })],
  ["a crmid that is no text", keptAs({ crmId: { toString: "x" } })],
  ["the zero GUID as crmid", keptAs({ crmId: "00000000-0000-0000-0000-000000000000" })],
  ["no organization", keptAs({ organization: undefined })],
  ["an organization without a name", keptAs({ organization: { id: prod.id } })],
  ["an organization of another id", keptAs({ organization: { id: "PROD", name: "PROD" } })],
  ["an organization's name that is too long", keptAs({ organization: { id: prod.id, name: "x".repeat(161) } })],
  ["an organization's name with a control character", keptAs({ organization: { id: prod.id, name: "PR\u0000OD" } })],
  ["a regarding record without an id", keptAs({ regarding: { name: "Fabrikam" } })],
  ["a regarding record that is null", keptAs({ regarding: null })],
  ["a regarding name that is a number", keptAs({ regarding: { id: fabrikam.id, name: 7 } })],
  ["no time", keptAs({ seenAt: undefined })],
  ["a time that no clock shows", keptAs({ seenAt: "2026-13-41T09:00:00.000Z" })],
  ["a time in words", keptAs({ seenAt: "yesterday" })],
  ["nobody who saw it", keptAs({ seenBy: "" })],
  ["a text beyond what Outlook keeps", keptAs({ padding: "x".repeat(2500) })],
])("takes no witness from %s", (_, text) => {
  expect(decodeWitness(text)).toBeUndefined();
});

test("never throws, and never gives what it would not write", () => {
  const damaged = fc.tuple(fc.nat(encodeWitness(witness).length), fc.string({ maxLength: 4 })).map(([at, text]) => {
    const encoded = encodeWitness(witness);
    return encoded.slice(0, at) + text + encoded.slice(at + 1);
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), damaged, fc.object().map(keptAs)), (text) => {
      const decoded = decodeWitness(text);
      if (decoded !== undefined) expect(decodeWitness(encodeWitness(decoded))).toEqual(decoded);
    }),
    { numRuns: 500 },
  );
});

test.each<[string, Partial<Witness>, boolean]>([
  ["seen again, by somebody else", seen, true],
  ["another record", { crmId: secondId }, false],
  ["another organization", { organization: uat }, false],
  ["the organization renamed", { organization: { ...prod, name: "Production" } }, false],
  ["another regarding record", { regarding: { ...fabrikam, id: secondId } }, false],
  ["the regarding record renamed", { regarding: { ...fabrikam, name: "Fabrikam Inc" } }, false],
])("needs writing again or not: %s", (_, changes, same) => {
  expect(sameWitness(witness, { ...witness, ...changes })).toBe(same);
});

test("a name that was cut when kept is no change", () => {
  const long = { ...witness, regarding: { ...fabrikam, name: "x".repeat(1000) } };
  const decoded = decodeWitness(encodeWitness(long));
  expect(decoded?.regarding?.name).toHaveLength(400);
  expect(decoded && sameWitness(decoded, long)).toBe(true);
});

test("a tracked and verified appointment gives a witness", () => {
  const row = makeRow({ regarding: fabrikam });
  const evidence = makeEvidence({ records: answered([row], row) });
  expect(witnessOf(evidence, judge(evidence), seen)).toEqual({ crmId, organization: prod, regarding: fabrikam, ...seen });
});

test.each<[string, Partial<Evidence>]>([
  ["CRM did not answer", { records: noAnswer }],
  ["it is lost", { stamp: read(blankStamp) }],
  ["it is duplicated", { records: answered([makeRow(), makeRow({ id: secondId })], makeRow()) }],
  ["it is copied", { records: answered([], makeRow({ globalObjectId: foreignId })) }],
  ["the stamp could not be read", { stamp: { kind: "unknown", why: "forbidden" } }],
])("gives no witness where %s", (_, changes) => {
  const evidence = makeEvidence(changes);
  expect(witnessOf(evidence, judge(evidence), seen)).toBeUndefined();
});
