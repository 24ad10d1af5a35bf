/** GUIDs are compared without case and without braces. */
const zeroGuid = "00000000-0000-0000-0000-000000000000";
const guid = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** Lower case, without braces; undefined if the text is not a GUID, or is the zero GUID. */
export function findGuid(text: unknown): string | undefined {
  const found = typeof text === "string" ? guid.exec(text.trim())?.[1]?.toLowerCase() : undefined;
  return found === zeroGuid ? undefined : found;
}

export function sameGuid(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** As CRM's clients write it to an item. */
export function bracedGuid(text: string): string {
  return `{${text.toUpperCase()}}`;
}
