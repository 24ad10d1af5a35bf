import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText, isBlankText } from "../../../src/tracking/clean-text.ts";
import { isSameSubject } from "../../../src/tracking/same-subject.ts";

const scotland = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}";
const family = "\u{1F468}\u200d\u{1F469}\u200d\u{1F466}";
const persian = "می\u200cخواهم";

test.each([
  ["plain text", "Fabrikam", "Fabrikam"],
  ["lines become one", "Fabrikam\r\n\tInc", "Fabrikam Inc"],
  ["control characters go", "Fab\u0000ri\u001b[31mkam\u007f", "Fabri[31mkam"],
  ["direction marks go", "\u202Egpj.exe\u2066\u061C\u200F", "gpj.exe"],
  ["characters without width go", "Fab\u00adri\u200bk\u2060\u2064a\ufeffm", "Fabrikam"],
  ["noncharacters go", "a\ufffeb\uffffc", "abc"],
  ["halves of pairs go", "a\ud800b\udc00c", "abc"],
  ["tag characters go outside flags", "a\u{E0041}\u{E0042}b", "ab"],
  ["a flag of tag characters stays", scotland, scotland],
  ["joiners stay within an emoji", family, family],
  ["joiners stay between letters", persian, persian],
  ["joiners go at the edges and beside white space", "\u200da\u200c b\u200d", "a b"],
  ["markup stays text", "<b>&\"'</b>", "<b>&\"'</b>"],
  ["only what nobody sees", "\u0000\u0007\u200b\u200d \n", ""],
])("cleans a text: %s", (_, text, expected) => {
  expect(cleanText(text, 100)).toBe(expected);
});

test.each([
  ["before a pair that would be split", "ab😀", 3, "ab"],
  ["behind a whole pair", "ab😀", 4, "ab😀"],
  ["a subject of 199 letters and an emoji", `${"a".repeat(199)}😀`, 200, "a".repeat(199)],
  ["a joiner that joins nothing any more", family, 3, "\u{1F468}"],
  ["half a flag's tags", scotland, 6, "\u{1F3F4}"],
])("cuts whole: %s", (_, text, longest, expected) => {
  expect(cleanText(text, longest)).toBe(expected);
});

test("is never longer than asked, well-formed, and cleaning twice changes nothing", () => {
  const unit = fc.oneof(
    fc.string({ unit: "binary", maxLength: 3 }),
    fc.constantFrom("\u200d", "\u200c", " ", "😀", scotland, "\u{1F3F4}", "\u{E0067}", "\u{E007F}", "\u200b", "\ud83d"),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(40), (units, longest) => {
      const clean = cleanText(units.join(""), longest);
      expect(clean.length).toBeLessThanOrEqual(longest);
      expect(cleanText(clean, longest)).toBe(clean);
      expect(clean).not.toMatch(/\p{Cc}|\p{Cs}|[\u00AD\u200B\u202E\u2060\uFEFF\uFFFE\uFFFF]/u);
    }),
    { numRuns: 1000 },
  );
});

test.each<[string, string, boolean]>([
  ["nothing", "", true],
  ["white space", " \t\r\n\u00a0\u3000", true],
  ["characters without width", "\u200b\u200d\u2060\ufeff\u00ad", true],
  ["a filler that shows nothing", "\u3164", true],
  ["tag characters", "\u{E0041}", true],
  ["half a pair", "\ud83d", true],
  ["an emoji", "😀", false],
  ["a letter between invisible ones", "\u200ba\u200b", false],
  ["a rare character", "\u{2A6D6}", false],
  ["a private one", "\ue000", false],
])("a text is blank or not: %s", (_, text, blank) => {
  expect(isBlankText(text)).toBe(blank);
});

test.each<[string, string, string, boolean]>([
  ["in another case", "Quarterly REVIEW", "quarterly review", true],
  ["trimmed and folded", "  Quarterly \t review ", "Quarterly review", true],
  ["with invisible characters", "Quarter\u00adly\u200b review", "Quarterly review", true],
  ["with characters that steer how their neighbours are drawn", "Call \u260e\ufe0f Ing\u034frid", "Call \u260e ingrid", true],
  ["with an emoji joined or not", "\u{1F469}\u200d\u{1F4BB} review", "\u{1F469}\u{1F4BB} review", true],
  ["with a filler between words and at the edge", "\u3164 Quarterly \u2800 review", "Quarterly review", true],
  ["in capitals that are two letters", "Straße, Οδος", "STRASSE, ΟΔΟΣ", true],
  ["cut by CRM before anybody trimmed it", `  ${"x".repeat(199)}yz`, `  ${"x".repeat(198)}`, true],
  ["beyond what CRM keeps", `${"x".repeat(200)}y`, `${"x".repeat(200)}z`, true],
  ["within what CRM keeps", `${"x".repeat(199)}y`, `${"x".repeat(199)}z`, false],
  ["another one", "Quarterly review", "Works council", false],
  ["both blank", " ", "", true],
])("two subjects are the same or not: %s", (_, a, b, same) => {
  expect(isSameSubject(a, b)).toBe(same);
});
