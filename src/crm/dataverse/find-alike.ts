import type { ServiceClient } from "../../http/service-client.ts";
import { odataString, withQuery } from "../../http/url-building.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import type { RecordDraft } from "../crm-organization.ts";
import { annotations, columns, odataHeaders, rowsPage, toAppointmentRecord } from "./appointment-row.ts";

const mostAlike = 5;

/** See `CrmOrganization.findAlike`. @throws Failure; AbortError when aborted. */
export async function findAlike(
  client: ServiceClient,
  { subject, start }: Pick<RecordDraft, "subject" | "start">,
  { signal }: { readonly signal: AbortSignal },
): Promise<readonly AppointmentRecord[]> {
  const url = withQuery(client.url("appointments"), {
    $select: columns.appointments.join(","),
    $filter: `subject eq ${odataString(subject)} and scheduledstart eq ${start.toISOString()}`,
    $top: String(mostAlike),
  });
  const { value } = await client.request(rowsPage, { url, headers: { ...odataHeaders, Prefer: annotations }, signal });
  return value.value.map((found) => toAppointmentRecord(found, "appointments"));
}
