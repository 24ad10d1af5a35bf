import { cleanText } from "../tracking/clean-text.ts";

/**
 * Makes text from a mailbox or from CRM safe to put into a sentence, since anyone with Editor rights can write it.
 * Cleaned by `cleanText`, white space collapsed, and cut with an ellipsis beyond `limit` characters.
 */
export function plain(text: string, limit = 80): string {
  // Cut roughly first: a property may carry 100 KB.
  const characters = Array.from(cleanText(text.slice(0, limit * 8), limit * 8).replace(/\s+/gu, " "));
  return characters.length <= limit
    ? characters.join("")
    : `${characters
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`;
}
