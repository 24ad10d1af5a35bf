import fc from "fast-check";
import { expect, test } from "vitest";
import { plain } from "../../../src/wording/plain.ts";

test.each([
  ["keeps ordinary text", "Fabrikam (Köln) 日本", "Fabrikam (Köln) 日本"],
  ["makes one blank of white space and line ends", " a \n\t b\u00A0 c ", "a b c"],
  ["drops what turns the direction of writing", "invoice\u202Efdp.exe\u2069", "invoicefdp.exe"],
  ["drops control characters", "a\u0000b\u001Bc", "abc"],
  ["keeps pairs of surrogates whole where it cuts", "😀".repeat(10), `${"😀".repeat(4)}…`],
])("%s", (_, text, expected) => {
  expect(plain(text, text.startsWith("😀") ? 5 : 80)).toBe(expected);
});

test("any text ends up on one line, within the limit", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.integer({ min: 2, max: 100 }), (text, limit) => {
      const said = plain(text, limit);
      expect(Array.from(said).length).toBeLessThanOrEqual(limit);
      expect(said).not.toMatch(/[\n\r\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});
