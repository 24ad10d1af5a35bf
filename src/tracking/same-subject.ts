import { cleanText, ignorable } from "./clean-text.ts";

/** Length of CRM's `subject` column. */
export const longestSubjectInCrm = 200;

/**
 * Equal after trimming, folding white space and dropping invisible characters, in any case, up to the length CRM keeps.
 * Whoever wrote the record may have cut the subject before trimming it, or after.
 */
export function isSameSubject(a: string, b: string): boolean {
  const cut = (subject: string) => comparable(subject.slice(0, longestSubjectInCrm));
  return comparable(a) === comparable(b) || cut(a) === cut(b);
}

function comparable(subject: string): string {
  const words = cleanText(subject, longestSubjectInCrm)
    .split(/\s+/u)
    .map((word) => word.replace(ignorable, ""));
  return words.filter(Boolean).join(" ").toLowerCase().toUpperCase();
}
