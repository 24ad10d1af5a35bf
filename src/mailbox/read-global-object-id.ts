import { encodeGlobalObjectId, GlobalObjectIdError, parseGlobalObjectId, parseGlobalObjectIdBase64 } from "../tracking/global-object-id.ts";
import { trim } from "../tracking/trim.ts";

/**
 * Characters of an id. A longer one is useless as a key (CRM stores 300), and is cut to a length that is still too long, so
 * that it counts as too long rather than missing.
 */
const longestId = 4_096;

/** Unchanged; undefined if there is none, or it is damaged. */
export function readGlobalObjectId(text: string | null | undefined): string | undefined {
  const told = trim(text ?? "");
  if (told === "") return undefined;
  return told.length > longestId ? told.slice(0, longestId) : unlessDamaged(() => (parseGlobalObjectId(told), told));
}

/** PidLidGlobalObjectId, which services return as Base64, in upper-case hex. */
export function readGlobalObjectIdBase64(base64: string | null | undefined): string | undefined {
  const told = trim(base64 ?? "");
  if (told === "") return undefined;
  if (told.length < longestBase64) return unlessDamaged(() => encodeGlobalObjectId(parseGlobalObjectIdBase64(told)));
  return /^[\w+/]+={0,2}$/.test(told) ? hexOf(told.slice(0, longestBase64)).slice(0, longestId) : undefined;
}

/** Longer values are cut to this before they get here; a multiple of four. */
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
