import { withQuery } from "../http/url-building.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { bracedGuid } from "../tracking/guid.ts";

/** Opens a record in the browser, by the table's name: a numeric type code (`etc`) may differ between organizations. */
export function recordUrl(organizationRoot: string, { id, kind }: Pick<AppointmentRecord, "id" | "kind">): URL {
  return withQuery(new URL(`${organizationRoot}/main.aspx`), {
    etn: kind === "master" ? "recurringappointmentmaster" : "appointment",
    pagetype: "entityrecord",
    id: bracedGuid(id),
  });
}
