/** CRM compares its column `globalobjectid` case-insensitively: two ids are equal to CRM if these forms are equal. */
export function comparableText(text: string): string {
  return text.trim().toLowerCase();
}
