/** One meeting's identity in every mailbox: how its spellings compare, and which of them CRM is asked for. */
import {
  encodeGlobalObjectId,
  GlobalObjectIdError,
  longestText,
  mayNameDay,
  mayWrapUid,
  parseGlobalObjectId,
  startsWithHeader,
  wrapUid,
} from "./global-object-id-codec.ts";
import type { GlobalObjectId, OccurrenceDate } from "./global-object-id-codec.ts";

export {
  creationDate,
  encodeGlobalObjectId,
  GlobalObjectIdError,
  parseGlobalObjectId,
  parseGlobalObjectIdBase64,
  toClean,
} from "./global-object-id-codec.ts";
export type { GlobalObjectId, GlobalObjectIdProblem, OccurrenceDate } from "./global-object-id-codec.ts";

const deepestNesting = 8;
/** Length of CRM's `globalobjectid` column: no row holds a longer id. */
export const longestInCrm = 300;

/**
 * A key that is equal for all spellings of one meeting's id: upper-case hex of the clean id, fully unwrapped. A bare UID and
 * its wrapped form have the same key; UIDs compare without case, because CRM compares its column that way.
 * @returns undefined if there is nothing to compare by (blank, or longer than any id)
 */
export function cleanKey(text: string): string | undefined {
  const innermost = layers(text).at(-1);
  if (innermost === undefined) return undefined;
  return isHexId(innermost) ? withoutDate(innermost) : encodeGlobalObjectId(wrapUid(innermost.toLowerCase()));
}

/** The day that the id names; in a nested id, the outermost one. */
export function findOccurrenceDate(text: string): OccurrenceDate | undefined {
  for (const layer of layers(text)) {
    const date = mayNameDay(layer) ? findParsed(layer)?.occurrence : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}

/**
 * The spellings to ask CRM for, longest first: full, clean, and the bare UID; upper case only, as CRM compares without case.
 * Empty if the id does not fit into CRM's column, since no answer would prove anything then; see `whyNoSpellings`.
 */
export function globalObjectIdSpellings(text: string): string[] {
  if (whyNoSpellings(text) !== undefined) return [];
  const spellings = layers(text).flatMap((layer) => {
    if (isHexId(layer)) return [layer.toUpperCase(), withoutDate(layer)];
    return [encodeGlobalObjectId(wrapUid(layer)), layer];
  });
  return [...new Set(spellings)].filter(({ length }) => length <= longestInCrm).sort((a, b) => b.length - a.length);
}

/** Why CRM cannot be asked for this id; `undefined` if it can. A wrapped UID of more than 97 bytes does not fit. */
export function whyNoSpellings(text: string): "no-id" | "does-not-fit" | undefined {
  const key = cleanKey(text);
  if (key === undefined) return "no-id";
  return key.length > longestInCrm ? "does-not-fit" : undefined;
}

/** The text, what it wraps, and so on: some calendars wrap the hex of an Outlook id as if it were a UID. */
function layers(text: string): string[] {
  const found: string[] = [];
  let layer: string | undefined = text.trim();
  while (layer !== undefined && layer !== "" && layer.length <= longestText && found.length < deepestNesting) {
    found.push(layer);
    layer = mayWrapUid(layer) ? findParsed(layer)?.vCalUid?.trim() : undefined;
  }
  return found;
}

/** Hex that extends past the date. The rest may be damaged; the same damage on both sides still compares equal. */
function isHexId(text: string): boolean {
  return startsWithHeader(text) && text.length >= 40 && /^[0-9a-f]+$/i.test(text);
}

function withoutDate(hex: string): string {
  return `${hex.slice(0, 32)}00000000${hex.slice(40)}`.toUpperCase();
}

function findParsed(text: string): GlobalObjectId | undefined {
  try {
    return parseGlobalObjectId(text);
  } catch (error) {
    if (error instanceof GlobalObjectIdError) return undefined;
    throw error;
  }
}
