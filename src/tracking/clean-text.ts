import { trim, trimEnd } from "./trim.ts";

/** Runs of line breaks and tabs become one space. */
const lineBreaks = /[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]+/gu;

/**
 * Text from outside, ready to be shown or stored: trimmed, without invisible characters, at most `longest` UTF-16 units, never
 * ending in half a character. Runs in linear time.
 */
export function cleanText(text: string, longest: number): string {
  const clean = tidy(text.replace(lineBreaks, " "));
  return clean.length <= longest ? clean : tidy(clean.slice(0, longest));
}

/** Every way to end a line. */
const lineEnds = /\r\n?|[\v\f\u0085\p{Zl}\p{Zp}]/gu;

/** The same for a text of several lines, which keep what they are indented by; never two empty ones in a row. */
export function cleanLines(text: string, longest: number): string {
  const lines = text
    .replace(lineEnds, "\n")
    .split("\n")
    .map((line) => trimEnd(visibleText(line.replaceAll("\t", " "))));
  const clean = lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
  return clean.length <= longest ? clean : cleanLines(clean.slice(0, longest), longest);
}

/** Cutting may leave half a surrogate pair, half a flag or a dangling joiner; those are dropped as well. */
function tidy(text: string): string {
  return trim(visibleText(text));
}

/** Writing-direction controls, soft hyphen, zero-width characters, noncharacters, lone surrogates, control characters. */
const unseen = /[\p{Cc}\p{Cs}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;
/** Flags of regions are written in tag characters: a black flag, tags, and a closing tag. Tags anywhere else are invisible. */
const tags = /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,32}\u{E007F})|[\u{E0000}-\u{E007F}]/gu;
/** ZWNJ and ZWJ shape the letters and emoji on either side of them. */
const joiners = /[\u200C\u200D]+/gu;
/** Characters that show nothing by themselves, including white space. */
export const ignorable = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2800]/gu;

/** Without invisible characters; joiners stay between visible ones. Runs in linear time. */
function visibleText(text: string): string {
  return text
    .replace(unseen, "")
    .replace(tags, "$1")
    .replace(joiners, (run, at: number, whole: string) => (isAtEdge(whole, at - 1) || isAtEdge(whole, at + run.length) ? "" : run));
}

/** Contains nothing visible. Emoji and rare characters are visible. */
export function isBlankText(text: string): boolean {
  return text.replace(ignorable, "") === "";
}

function isAtEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || /\s/u.test(text.charAt(at));
}
