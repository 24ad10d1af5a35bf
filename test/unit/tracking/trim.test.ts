import fc from "fast-check";
import { expect, test } from "vitest";
import { trim, trimEnd } from "../../../src/tracking/trim.ts";

test("any text is trimmed as the browser's own methods do", () => {
  const spaces = fc.string({ unit: fc.constantFrom(" ", "\t", "\n", "\u00A0", "\u2028", "\u3000", "\uFEFF", "\u200B", "a", "\u{1F600}") });
  fc.assert(
    fc.property(spaces, (text) => {
      expect([trim(text), trimEnd(text)]).toEqual([text.trim(), text.trimEnd()]);
    }),
  );
});
