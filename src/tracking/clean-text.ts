/** Line and tab characters end up as one space; what else steers a terminal or turns the writing direction is dropped. */
const lineBreaks = /[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]+/gu;
const unprintable = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text from outside as it may be shown or kept: trimmed, without control characters, direction marks and
 * halves of surrogate pairs, at most `longest` UTF-16 units. Time grows with the length only.
 */
export function cleanText(text: string, longest: number): string {
  const clean = text.replace(lineBreaks, " ").replace(unprintable, "").trim();
  const cut = clean.slice(0, longest);
  return (endsInHalfAPair(cut) ? cut.slice(0, -1) : cut).trimEnd();
}

function endsInHalfAPair(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff;
}
