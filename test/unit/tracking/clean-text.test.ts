import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "../../../src/tracking/clean-text.ts";

test.each([
  ["plain text", "Fabrikam", "Fabrikam"],
  ["lines become one", "Fabrikam\r\n\tInc", "Fabrikam Inc"],
  ["control characters go", "Fab\u0000ri\u001b[31mkam\u007f", "Fabri[31mkam"],
  ["direction marks go", "\u202Egpj.exe\u2066", "gpj.exe"],
  ["halves of pairs go", "a\ud800b\udc00c", "abc"],
  ["markup stays text", "<b>&\"'</b>", "<b>&\"'</b>"],
  ["only control characters", "\u0000\u0007 \n", ""],
])("cleans a text: %s", (_, text, expected) => {
  expect(cleanText(text, 100)).toBe(expected);
});

test("cuts before a pair that would be split", () => {
  expect(cleanText("ab😀", 3)).toBe("ab");
  expect(cleanText("ab😀", 4)).toBe("ab😀");
});

test("is never longer than asked, and cleaning twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.nat(40), (text, longest) => {
      const clean = cleanText(text, longest);
      expect(clean.length).toBeLessThanOrEqual(longest);
      expect(cleanText(clean, longest)).toBe(clean);
      expect(clean).not.toMatch(/\p{Cc}|\p{Cs}/u);
    }),
  );
});
