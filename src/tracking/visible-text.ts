/** What a reader sees of a text, and what in it only steers, hides or joins. */

/** Controls of the writing direction, soft hyphen, characters without width, noncharacters, halves of surrogate pairs, controls. */
const unseen = /[\p{Cc}\p{Cs}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;
/** Flags of regions are spelt in tag characters: a black flag, tags, and the one that ends them. Elsewhere they are unseen. */
const tags = /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,32}\u{E007F})|[\u{E0000}-\u{E007F}]/gu;
/** ZWNJ and ZWJ: they shape letters and emoji on both sides of them. */
const joiners = /[\u200C\u200D]+/gu;
/** Whatever shows nothing by itself, white space included. */
export const ignorable = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2800]/gu;

/** Without what nobody sees; joiners stay between visible characters. Time grows with the length only. */
export function visibleText(text: string): string {
  return text
    .replace(unseen, "")
    .replace(tags, "$1")
    .replace(joiners, (run, at: number, whole: string) => (isAtEdge(whole, at - 1) || isAtEdge(whole, at + run.length) ? "" : run));
}

/** Nothing visible is in it. Emoji and rare characters are visible. */
export function isBlankText(text: string): boolean {
  return text.replace(ignorable, "") === "";
}

function isAtEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || /\s/u.test(text.charAt(at));
}
