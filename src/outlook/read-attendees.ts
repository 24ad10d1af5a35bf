import { peopleFromHost } from "./host-values.ts";
import { isComposeForm, readField } from "./read-open-item.ts";
import type { Person } from "../tracking/evidence.ts";

/**
 * The attendees that the open appointment's form shows, optional ones only in a read form. Not part of the open item: no check
 * needs them, and in a compose form they are one more round trip to the host.
 * @throws AbortError when aborted
 */
export async function readAttendees(options: { readonly signal: AbortSignal }): Promise<readonly Person[]> {
  const item = Office.context.mailbox.item as Office.AppointmentRead | Office.AppointmentCompose | null | undefined;
  if (!item) return [];
  if (isComposeForm(item)) return peopleFromHost(await readField("requiredAttendees.getAsync", item.requiredAttendees, options));
  return [...peopleFromHost(item.requiredAttendees), ...peopleFromHost(item.optionalAttendees)];
}
