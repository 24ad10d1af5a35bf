import { cleanText } from "./clean-text.ts";
import { ignorable } from "./visible-text.ts";

/** Length of CRM's `subject` column. */
export const longestSubject = 200;

/**
 * Trimmed, white space folded, invisible characters dropped, in any case, as far as CRM keeps it: whoever wrote the record
 * may have cut the subject as it was, or trimmed it first.
 */
export function isSameSubject(a: string, b: string): boolean {
  const cut = (subject: string) => comparable(subject.slice(0, longestSubject));
  return comparable(a) === comparable(b) || cut(a) === cut(b);
}

function comparable(subject: string): string {
  const words = cleanText(subject, longestSubject)
    .split(/\s+/u)
    .map((word) => word.replace(ignorable, ""));
  return words.filter(Boolean).join(" ").toLowerCase().toUpperCase();
}
