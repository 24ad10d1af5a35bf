import { encodeGlobalObjectId, GlobalObjectIdError, parseGlobalObjectId, parseGlobalObjectIdBase64 } from "../tracking/global-object-id.ts";

/**
 * Of an id. One beyond this length is no key of anything: CRM holds 300 characters. It is cut, still too long for that,
 * so that it is known as too long and not as missing.
 */
const longestId = 4_096;

/** As it stands; undefined for none, and for what is damaged. */
export function toldId(text: string | null | undefined): string | undefined {
  const told = text?.trim() ?? "";
  if (told === "") return undefined;
  return told.length > longestId ? told.slice(0, longestId) : unlessDamaged(() => (parseGlobalObjectId(told), told));
}

/** PidLidGlobalObjectId, of which services tell the bytes in Base64: as upper-case hex. */
export function toldIdBytes(base64: string | null | undefined): string | undefined {
  const told = base64?.trim() ?? "";
  if (told === "") return undefined;
  if (told.length < longestBase64) return unlessDamaged(() => encodeGlobalObjectId(parseGlobalObjectIdBase64(told)));
  return /^[\w+/]+={0,2}$/.test(told) ? hexOf(told.slice(0, longestBase64)).slice(0, longestId) : undefined;
}

/** Where longer values are cut before they come here; a multiple of four. */
export const longestBase64 = 4_000;

function hexOf(base64: string): string {
  return Array.from(atob(base64), (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

function unlessDamaged(read: () => string): string | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof GlobalObjectIdError) return undefined;
    throw error;
  }
}
