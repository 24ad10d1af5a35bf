/** One appointment, one record id: two people who track a meeting at the same time create the same row. */
import { v5 } from "uuid";
import type { AppointmentItem } from "../tracking/evidence.ts";
import { normaliseGuid } from "../tracking/guid.ts";
import { occurrenceKey } from "../tracking/occurrence-key.ts";

/**
 * RFC 9562 version 5 of the `occurrenceKey`, with the 16 bytes of the organization's id as the namespace; CRM's ids need not
 * be RFC UUIDs. Spellings make no difference.
 * @param organizationId GUID
 * @returns lower-case GUID; undefined if nothing distinguishes the appointment, or the day of a series, from others
 */
export function deriveRecordId(
  organizationId: string,
  item: Pick<AppointmentItem, "globalObjectId" | "kind" | "originalStart" | "start">,
): string | undefined {
  const [namespace, key] = [bytesOf(organizationId), occurrenceKey(item)];
  return namespace === undefined || key === undefined ? undefined : v5(key, namespace);
}

function bytesOf(guid: string): Uint8Array | undefined {
  const digits = normaliseGuid(guid)?.replaceAll("-", "");
  return digits === undefined ? undefined : Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
