import { withQuery } from "../http/url-building.ts";
import type { RecordDraft } from "./crm-organization.ts";

/** Every browser and proxy passes on a URL of this length, and CRM on-premises accepts it. */
const longestUrl = 2000;

/**
 * CRM's form for a new appointment, with what can be filled in by its URL (`extraqs`: columns by logical name, encoded twice).
 * Parties and the regarding record cannot (Power Apps documentation, "Set column values using parameters passed to a form").
 * What matters most comes first: the appointment's id, by which a record is found again whatever is changed in the form, then
 * times, then the subject, which is cut where it is too long. Place and text come along only where they fit as a whole.
 */
export function newRecordUrl(organizationRoot: string, draft: RecordDraft): URL {
  const columns: readonly (readonly [string, string | undefined])[] = [
    // Not on the form as shipped.
    ["globalobjectid", draft.globalObjectId],
    ["scheduledstart", draft.start.toISOString()],
    ["scheduledend", draft.end.toISOString()],
    ["isalldayevent", draft.allDay ? "1" : "0"],
    ["subject", draft.subject],
    ["location", draft.location],
    ["description", draft.description],
  ];
  const taken: (readonly [string, string])[] = [];
  for (const [name, value = ""] of columns) {
    const fits = (text: string) => urlOf(organizationRoot, [...taken, [name, text]]).href.length <= longestUrl;
    const text = name === "subject" ? cutToFit(value, fits) : value;
    if (text !== "" && fits(text)) taken.push([name, text]);
  }
  return urlOf(organizationRoot, taken);
}

/** Between characters, so that no half of one is left over. */
function cutToFit(text: string, fits: (text: string) => boolean): string {
  const characters = [...text];
  while (characters.length > 0 && !fits(characters.join(""))) characters.pop();
  return characters.join("");
}

function urlOf(organizationRoot: string, columns: readonly (readonly [string, string])[]): URL {
  const extraqs = columns.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return withQuery(new URL(`${organizationRoot}/main.aspx`), {
    etn: "appointment",
    pagetype: "entityrecord",
    ...(extraqs !== "" && { extraqs }),
  });
}
