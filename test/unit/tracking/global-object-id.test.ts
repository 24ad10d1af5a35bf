import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cleanKey,
  creationDate,
  encodeGlobalObjectId,
  findOccurrenceDate,
  GlobalObjectIdError,
  globalObjectIdSpellings,
  parseGlobalObjectId,
  parseGlobalObjectIdBase64,
  toClean,
  whyNoSpellings,
} from "../../../src/tracking/global-object-id.ts";
import type { GlobalObjectId, GlobalObjectIdProblem } from "../../../src/tracking/global-object-id.ts";

const dated = "040000008200E00074C5B7101A82E00807D803195025D461E473C8010000000000000000100000002A5844B3A444F74A9C246C60886F116B";
const undated = "040000008200E00074C5B7101A82E00800000000F0DB09F532E5CA01000000000000000010000000E73C73F73F1C3941BDD6450F640703F3";
const wrapped =
  "040000008200E00074C5B7101A82E00807DA0A1700000000000000000000000000000000150000007643616C2D55696401000000376265373464656400";
const wrappedClean = wrapped.replace("07DA0A17", "00000000");
const datedClean = dated.replace("07D80319", "00000000");

/** Wraps a text as other calendars do, once more each time. */
function wrap(text: string, times = 1): string {
  return times === 0 ? text : wrap(encodeGlobalObjectId(wrapOnce(text)), times - 1);
}

function wrapOnce(text: string): GlobalObjectId {
  const bytes = Buffer.concat([Buffer.from("vCal-Uid"), Buffer.of(1, 0, 0, 0), Buffer.from(text), Buffer.of(0)]);
  return { occurrence: undefined, creationTime: 0n, reserved: 0n, data: Uint8Array.from(bytes), vCalUid: text };
}

function problemOf(action: () => unknown): [GlobalObjectIdProblem, number] {
  try {
    action();
  } catch (error) {
    if (error instanceof GlobalObjectIdError) return [error.what, error.where];
    throw error;
  }
  throw new Error("it did not throw");
}

test.each([
  ["an occurrence", dated, { year: 2008, month: 3, day: 25 }, "2008-02-20T17:16:51.957Z", undefined, 16],
  ["a single meeting", undated, undefined, "2010-04-26T11:23:55.567Z", undefined, 16],
  ["an occurrence born elsewhere", wrapped, { year: 2010, month: 10, day: 23 }, undefined, "7be74ded", 21],
])("decodes the id of %s", (_, text, occurrence, created, vCalUid, size) => {
  const id = parseGlobalObjectId(text.toLowerCase());
  expect(id.occurrence).toEqual(occurrence);
  expect(creationDate(id)?.toISOString().slice(0, 19)).toBe(created?.slice(0, 19));
  expect(id.vCalUid).toBe(vCalUid);
  expect(id.data).toHaveLength(size);
  expect(encodeGlobalObjectId(id)).toBe(text);
});

test("the creation time keeps its milliseconds", () => {
  expect(creationDate(parseGlobalObjectId(undated))?.getUTCMilliseconds()).toBe(567);
});

test("the clean id differs in the date alone", () => {
  expect(encodeGlobalObjectId(toClean(parseGlobalObjectId(dated)))).toBe(datedClean);
});

test("reads the Base64 that EWS answers", () => {
  const base64 = Buffer.from(dated, "hex").toString("base64");
  expect(parseGlobalObjectIdBase64(` ${base64}\n`)).toEqual(parseGlobalObjectId(dated));
});

test("wraps a bare UID", () => {
  const id = parseGlobalObjectId(" 7be74ded ");
  expect(id.vCalUid).toBe("7be74ded");
  expect(encodeGlobalObjectId(id)).toBe(wrappedClean);
});

test.each<[string, () => unknown, GlobalObjectIdProblem, number]>([
  ["nothing", () => parseGlobalObjectId(" "), "empty", 0],
  ["a text beyond any id", () => parseGlobalObjectId("x".repeat(100_000)), "too-long", 0],
  ["half a byte", () => parseGlobalObjectId(dated.slice(0, -1)), "not-hex", 0],
  ["a letter that is no hex digit", () => parseGlobalObjectId(dated.replace(/B$/, "G")), "not-hex", 0],
  ["a lonely header", () => parseGlobalObjectId(dated.slice(0, 32)), "truncated", 16],
  ["a cut end", () => parseGlobalObjectId(dated.slice(0, -2)), "wrong-size", 36],
  ["bytes after the end", () => parseGlobalObjectId(`${dated}00`), "wrong-size", 36],
  ["a thirteenth month", () => parseGlobalObjectId(dated.replace("07D80319", "07D80D19")), "no-such-date", 16],
  ["a 30th of February", () => parseGlobalObjectId(dated.replace("07D80319", "07D8021E")), "no-such-date", 16],
  ["a month without a year", () => parseGlobalObjectId(dated.replace("07D80319", "00000319")), "no-such-date", 16],
  ["Base64 with a stranger in it", () => parseGlobalObjectIdBase64("ab*d"), "not-base64", 0],
  ["Base64 of another thing", () => parseGlobalObjectIdBase64("aGVsbG8="), "no-header", 0],
  [
    "a date that no calendar has",
    () => encodeGlobalObjectId({ ...parseGlobalObjectId(dated), occurrence: { year: 2026, month: 2, day: 29 } }),
    "no-such-date",
    16,
  ],
])("names what is wrong with %s, and where", (_, action, what, where) => {
  expect(problemOf(action)).toEqual([what, where]);
});

const anyDate = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
const anyId = fc.record({
  occurrence: fc.option(
    anyDate.map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })),
    { nil: undefined },
  ),
  creationTime: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  reserved: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  data: fc.uint8Array({ maxLength: 120 }),
  vCalUid: fc.constant(undefined),
});

test("decodes what it encodes", () => {
  fc.assert(
    fc.property(anyId, (id) => {
      expect(parseGlobalObjectId(encodeGlobalObjectId(id))).toEqual(id);
    }),
  );
});

test("encodes what it decodes, in any case and as Base64", () => {
  fc.assert(
    fc.property(anyId, (id) => {
      const text = encodeGlobalObjectId(id);
      expect(encodeGlobalObjectId(parseGlobalObjectId(text.toLowerCase()))).toBe(text);
      expect(encodeGlobalObjectId(parseGlobalObjectIdBase64(Buffer.from(text, "hex").toString("base64")))).toBe(text);
      expect(creationDate(id)?.getTime()).not.toBeNaN();
    }),
  );
});

test("a UID survives its wrapping", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 90 }).filter((uid) => uid.trim() === uid),
      (uid) => {
        fc.pre(!/\0$/.test(uid));
        expect(parseGlobalObjectId(encodeGlobalObjectId(parseGlobalObjectId(uid))).vCalUid).toBe(uid);
        expect(cleanKey(wrap(uid, 2))).toBe(cleanKey(uid));
      },
    ),
  );
});

test("arbitrary bytes and texts throw nothing but the named error", () => {
  const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array).toString("hex"));
  const afterHeader = bytes.map((hex) => dated.slice(0, 32) + hex);
  const damaged = fc
    .tuple(fc.nat(dated.length - 1), fc.string({ maxLength: 3 }))
    .map(([at, text]) => dated.slice(0, at) + text + dated.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(bytes, afterHeader, damaged, fc.string({ unit: "binary", maxLength: 5000 })), (text) => {
      for (const parse of [parseGlobalObjectId, parseGlobalObjectIdBase64]) {
        try {
          parse(text);
        } catch (error) {
          expect(error).toBeInstanceOf(GlobalObjectIdError);
        }
      }
      expect(() => [cleanKey(text), globalObjectIdSpellings(text), findOccurrenceDate(text)]).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["full and clean", dated, datedClean],
  ["upper and lower case", undated, undated.toLowerCase()],
  ["wrapped and bare", wrapped, "7be74ded"],
  ["wrapped and bare in another case", wrapped, "7BE74DED"],
  ["nested and plain", wrap(dated), datedClean],
  ["nested thrice and plain", wrap(dated, 3), dated],
  ["nested and bare", wrap(wrapped), "7be74ded"],
  ["white space around it", ` ${undated}\n`, undated],
  ["damaged alike", dated.slice(0, -2), datedClean.slice(0, -2)],
])("tells that two spellings are one meeting: %s", (_, a, b) => {
  expect(cleanKey(a)).toBeDefined();
  expect(cleanKey(a)).toBe(cleanKey(b));
});

test.each([
  ["another meeting", dated, undated],
  ["another UID", "7be74ded", "7be74dee"],
  ["a UID and its beginning", "7be74ded", "7be74de"],
])("tells two meetings apart: %s", (_, a, b) => {
  expect(cleanKey(a)).not.toBe(cleanKey(b));
});

test.each([
  ["nothing", ""],
  ["white space", " \t"],
  ["a text beyond any id", "x".repeat(100_000)],
])("has no key for %s", (_, text) => {
  expect(cleanKey(text)).toBeUndefined();
});

test("the key is the clean id in upper case", () => {
  expect(cleanKey(dated.toLowerCase())).toBe(datedClean);
  expect(cleanKey("7be74ded")).toBe(wrappedClean);
});

test("finds the occurrence date in the outermost layer that names one", () => {
  expect(findOccurrenceDate(dated)).toEqual({ year: 2008, month: 3, day: 25 });
  expect(findOccurrenceDate(wrap(dated))).toEqual({ year: 2008, month: 3, day: 25 });
  expect(findOccurrenceDate(wrap(dated).replace(/^(.{32})0{8}/, "$107DA0A17"))).toEqual({ year: 2010, month: 10, day: 23 });
  expect(findOccurrenceDate(undated)).toBeUndefined();
  expect(findOccurrenceDate("7be74ded")).toBeUndefined();
});

const longestFitting = "u".repeat(97);
test.each<[string, string, string[]]>([
  ["an occurrence: full, clean", dated.toLowerCase(), [dated, datedClean]],
  ["no date: once", undated, [undated]],
  ["wrapped: full, clean, bare", wrapped, [wrapped, wrappedClean, "7be74ded"]],
  ["bare: wrapped, bare", "7be74ded", [wrappedClean, "7be74ded"]],
  ["nested: the outer one does not fit, the inner one does", wrap(dated), [dated, datedClean]],
  ["the longest UID that fits", longestFitting, [wrap(longestFitting), longestFitting]],
  ["a UID that does not fit", "u".repeat(98), []],
  ["nothing", " ", []],
])("asks CRM by the right spellings: %s", (_, text, expected) => {
  expect(globalObjectIdSpellings(text)).toEqual(expected);
});

test.each<[string, string, ReturnType<typeof whyNoSpellings>]>([
  ["a UID of 97 bytes", longestFitting, undefined],
  ["a UID of 98 bytes", "u".repeat(98), "does-not-fit"],
  ["a UID of 49 letters of two bytes", "é".repeat(49), "does-not-fit"],
  ["a wrapped UID that does not fit", wrap("u".repeat(98)), "does-not-fit"],
  ["nothing", "", "no-id"],
])("says why CRM cannot be asked: %s", (_, text, expected) => {
  expect(whyNoSpellings(text)).toBe(expected);
});
