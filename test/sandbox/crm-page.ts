/** The form of a record in CRM's web client, as far as it shows which record was opened. */
import { findGuid } from "./world/same-address.ts";
import type { Organization } from "./world/world.ts";

export function recordPage(org: Organization, url: URL): Response {
  const id = findGuid(url.searchParams.get("id"));
  const record = org.appointments?.find(({ activityid }) => activityid.toLowerCase() === id);
  const lines = record
    ? [
        `${url.searchParams.get("etn") ?? ""} ${record.activityid}`,
        `${record.scheduledstart} to ${record.scheduledend}`,
        `Regarding ${record.regarding?.name ?? "nothing"}`,
      ]
    : ["The record is unavailable: it does not exist, or you may not see it."];
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(org.name)}</title><body><h1>${escaped(record?.subject ?? org.name)}</h1>${lines.map((line) => `<p>${escaped(line)}</p>`).join("")}</body></html>`;
  return new Response(html, {
    status: record ? 200 : 404,
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'" },
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
