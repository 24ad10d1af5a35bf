/** For text of any length: beside Office.js the browser's own take quadratic time in a run of spaces (docs/outlook-quirks.md). */
export function trim(text: string): string {
  return trimEnd(text).trimStart();
}

export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
