import type { ServiceClient } from "../../http/service-client.ts";
import { odataString, withQuery } from "../../http/url-building.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import type { RecordDraft } from "../crm-organization.ts";
import { crm2013Columns, crm2013Row, fromCrm2013Row } from "./appointment-row.ts";
import { askRows } from "./ask-rows.ts";
import { setPath } from "./record-path.ts";

const mostAlike = 5;

/** See `CrmOrganization.findAlike`. @throws Failure; AbortError when aborted. */
export async function findCrm2013Alike(
  client: ServiceClient,
  { subject, start }: Pick<RecordDraft, "subject" | "start">,
  { signal }: { readonly signal: AbortSignal },
): Promise<readonly AppointmentRecord[]> {
  const url = withQuery(client.url(setPath("AppointmentSet")), {
    $select: crm2013Columns.AppointmentSet.join(","),
    $filter: `Subject eq ${odataString(subject)} and ScheduledStart eq datetime'${start.toISOString()}'`,
    $top: String(mostAlike),
  });
  const rows = await askRows(client, url, { row: crm2013Row, idOf: ({ ActivityId }) => ActivityId, signal });
  return rows.map((found) => fromCrm2013Row(found, "AppointmentSet"));
}
