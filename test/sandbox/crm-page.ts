/** A record's form in CRM's web client: just enough to show which record was opened. */
import { html } from "hono/html";
import { htmlResponse } from "./html-response.ts";
import { findGuid } from "./world/guid.ts";
import type { Organization } from "./world/world.ts";

export function recordPage(org: Organization, url: URL): Promise<Response> {
  const id = findGuid(url.searchParams.get("id"));
  const record = org.appointments?.find(({ activityid }) => activityid.toLowerCase() === id);
  const lines = record
    ? [
        `${url.searchParams.get("etn") ?? ""} ${record.activityid}`,
        `${record.scheduledstart} to ${record.scheduledend}`,
        `Regarding ${record.regarding?.name ?? "nothing"}`,
      ]
    : ["The record is unavailable: it does not exist, or you may not see it."];
  const document = html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" /><title>${org.name}</title>
      <body>
        <h1>${record?.subject ?? org.name}</h1>
        ${lines.map((line) => html`<p>${line}</p>`)}
      </body>
    </html>`;
  return htmlResponse(document, { status: record ? 200 : 404, headers: { "content-security-policy": "default-src 'none'" } });
}
