/** CRM compares its column `globalobjectid` without case, and so do we: two texts are the same where these are. */
export function comparableText(text: string): string {
  return text.trim().toLowerCase();
}
