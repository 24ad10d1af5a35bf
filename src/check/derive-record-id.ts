/** One appointment, one record id: two people who track the same meeting at once arrive at the same row. */
import { v5 } from "uuid";
import { cleanKey, findOccurrenceDate } from "../tracking/global-object-id.ts";

/**
 * RFC 9562 version 5 over the occurrence-exact GlobalObjectId, with the organization's id as the namespace.
 * Spelling does not matter: case, wrapping and a bare UID all give the same record id.
 * @param organizationId GUID without braces
 * @returns lower-case GUID; undefined where the text is no id that appointments can be compared by
 */
export function deriveRecordId(organizationId: string, globalObjectId: string): string | undefined {
  const key = cleanKey(globalObjectId);
  if (key === undefined) return undefined;
  const day = findOccurrenceDate(globalObjectId);
  const exact = day === undefined ? key : `${key}/${[day.year, day.month, day.day].join("-")}`;
  return v5(exact, organizationId);
}
