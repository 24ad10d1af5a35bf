import { withQuery } from "../http/url-building.ts";
import type { RecordDraft } from "./crm-organization.ts";

/** Every browser and proxy passes on a URL of this length, and CRM on-premises accepts it. */
const longestUrl = 2000;

/**
 * CRM's form for a new appointment, with what can be filled in by its URL (`extraqs`: columns by logical name, encoded twice).
 * Parties and the regarding record cannot (Power Apps documentation, "Set column values using parameters passed to a form").
 * The text comes along only where it fits. Without it, times are what a person needs, so they come first.
 */
export function newRecordUrl(organizationRoot: string, draft: RecordDraft): URL {
  const columns: readonly (readonly [string, string | undefined])[] = [
    ["subject", draft.subject],
    ["scheduledstart", draft.start.toISOString()],
    ["scheduledend", draft.end.toISOString()],
    ["isalldayevent", draft.allDay ? "1" : "0"],
    // Not on the form as shipped; a record that has it is found again whatever is changed in the form.
    ["globalobjectid", draft.globalObjectId],
    ["location", draft.location],
    ["description", draft.description],
  ];
  let filled = urlOf(organizationRoot, []);
  const taken: [string, string][] = [];
  for (const [name, value] of columns) {
    if (value === undefined || value === "") continue;
    const longer = urlOf(organizationRoot, [...taken, [name, value]]);
    if (longer.href.length > longestUrl) continue;
    taken.push([name, value]);
    filled = longer;
  }
  return filled;
}

function urlOf(organizationRoot: string, columns: readonly (readonly [string, string])[]): URL {
  const extraqs = columns.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return withQuery(new URL(`${organizationRoot}/main.aspx`), {
    etn: "appointment",
    pagetype: "entityrecord",
    ...(extraqs !== "" && { extraqs }),
  });
}
