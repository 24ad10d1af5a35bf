import { cleanText } from "../tracking/clean-text.ts";

/**
 * Makes text from a mailbox or from CRM fit for a sentence: anyone with Editor rights can write it.
 * Clean as `cleanText` leaves it, white space as one blank, and cut with an ellipsis beyond `limit` characters.
 */
export function plain(text: string, limit = 80): string {
  // Cut roughly first: a stamp may carry 100 KB, and nobody reads more than a line of it.
  const characters = Array.from(cleanText(text.slice(0, limit * 8), limit * 8).replace(/\s+/gu, " "));
  return characters.length <= limit
    ? characters.join("")
    : `${characters
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`;
}
