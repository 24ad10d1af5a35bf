/** SMTP addresses and GUIDs are compared without case, GUIDs without braces as well. */
export function sameAddress(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase();
}

const zeroGuid = "00000000-0000-0000-0000-000000000000";
const guid = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** Lower case, no braces; undefined where the text is no GUID, or the zero GUID. */
export function findGuid(text: unknown): string | undefined {
  const found = typeof text === "string" ? guid.exec(text.trim())?.[1]?.toLowerCase() : undefined;
  return found === zeroGuid ? undefined : found;
}

export function sameGuid(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** As CRM's clients write it on an item. */
export function bracedGuid(text: string): string {
  return `{${text.toUpperCase()}}`;
}
