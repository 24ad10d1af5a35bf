/** One appointment, one record id: two people who track the same meeting at once arrive at the same row. */
import { v5 } from "uuid";
import type { AppointmentItem } from "../tracking/evidence.ts";
import { normaliseGuid } from "../tracking/guid.ts";
import { occurrenceKey } from "../tracking/occurrence-key.ts";

/**
 * RFC 9562 version 5 over the occurrence-exact GlobalObjectId (`occurrenceKey`), with the 16 bytes of the organization's id
 * as the namespace, whatever they are: CRM's ids are no RFC UUIDs. Spelling does not matter.
 * @param organizationId GUID
 * @returns lower-case GUID; undefined where nothing tells the appointment, or the day of a series, apart from others
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
