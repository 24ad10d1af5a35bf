/** CRM's form for a new appointment, filled in by its address (`extraqs`), just enough to finish in it what was refused. */
import { randomUUID } from "node:crypto";
import { html } from "hono/html";
import { appointments } from "./crm/appointment-table.ts";
import { CrmError } from "./crm/crm-error.ts";
import { findUser } from "./crm/organization-user.ts";
import { createRecord } from "./crm/record-changes.ts";
import { setColumn } from "./crm/record-fields.ts";
import { htmlResponse } from "./html-response.ts";
import { notSimulated } from "./not-simulated.ts";
import type { WorldState } from "./world/world-state.ts";
import type { Organization } from "./world/world.ts";

const onTheForm = ["subject", "scheduledstart", "scheduledend", "isalldayevent", "location", "description", "globalobjectid"];

/** Saved, it makes a record as the person in front of the browser. */
export async function formPage(org: Organization, state: WorldState, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const filled = new URLSearchParams(url.searchParams.get("extraqs") ?? "");
  const required = (org.requires ?? []).map(({ column }) => column);
  // A name that is no column of the form's table makes CRM show an error instead of the form.
  const unknown = [...filled.keys()].find((name) => !onTheForm.includes(name) && !required.includes(name));
  if (unknown !== undefined) return notSimulated(`a form with ${unknown}`);
  const names = [...new Set([...onTheForm, ...required])];
  if (request.method !== "POST") return page(org, names, filled);
  const body = new URLSearchParams(await request.text());
  const user = findUser(org, state.world.viewer.email) ?? notSimulated("a form for somebody who is no user there");
  const call = { org, state, user };
  const entered = names.map((name) => [name, body.get(name) ?? ""] as const).filter(([, value]) => value !== "");
  try {
    const record = createRecord(
      appointments,
      randomUUID(),
      {
        columns: entered.map(([name]) => name),
        fill: (draft) => {
          for (const [name, value] of entered) setColumn(draft, name, name === "isalldayevent" ? value === "1" : value, call);
        },
      },
      call,
    );
    return htmlResponse(
      html`<!doctype html><title>${org.name}</title>
        <h1>Saved: ${record.subject}</h1>`,
      {},
    );
  } catch (error) {
    if (error instanceof CrmError) return page(org, names, body, error.message);
    throw error;
  }
}

function page(org: Organization, names: readonly string[], values: URLSearchParams, refusal = ""): Promise<Response> {
  const document = html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" /><title>${org.name}</title>
      <body>
        <h1>New appointment</h1>
        <p role="alert">${refusal}</p>
        <form method="post">
          ${names.map(
            (name) =>
              html`<p>
                <label>${name} <input name="${name}" value="${values.get(name) ?? ""}" /></label>
              </p>`,
          )}
          <button>Save</button>
        </form>
      </body>
    </html>`;
  return htmlResponse(document, { headers: { "content-security-policy": "default-src 'none'; form-action 'self'" } });
}
