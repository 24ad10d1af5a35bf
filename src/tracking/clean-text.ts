import { visibleText } from "./visible-text.ts";

/** Line and tab characters end up as one space. */
const lineBreaks = /[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]+/gu;

/**
 * A text from outside as it may be shown or kept: trimmed, without what nobody sees, at most `longest` UTF-16 units and never
 * half a character. Time grows with the length only.
 */
export function cleanText(text: string, longest: number): string {
  const clean = tidy(text.replace(lineBreaks, " "));
  return clean.length <= longest ? clean : tidy(clean.slice(0, longest));
}

/** A cut leaves half a surrogate pair, half a flag or a joiner that joins nothing: these go, too. */
function tidy(text: string): string {
  return visibleText(text).trim();
}
