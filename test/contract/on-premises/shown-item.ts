/** What Office.js tells of the appointment that the world has open, as far as this person's Outlook can. */
import type { FormContext, FormFields, OpenItem, SharedProperties } from "../../../src/outlook/open-item.ts";
import { parseEditRight as mayEditByHost } from "../../../src/outlook/read-shared-properties.ts";
import { personFromHost } from "../../../src/outlook/host-values.ts";
import { initialData, isShared, shownId } from "../../sandbox/outlook/initial-data.ts";
import { mayEdit, openForm, type OpenForm } from "../../sandbox/outlook/open-form.ts";
import { organizerOf, type Recipient } from "../../sandbox/outlook/recipients.ts";
import { abilitiesOf } from "../../sandbox/outlook/requirement-matrix.ts";
import type { HostField } from "../../sandbox/world/world.ts";
import type { WorldState } from "../../sandbox/world/world-state.ts";
import type { Started } from "../start-sandbox.ts";

export function shownItem({ sandbox, origin }: Pick<Started, "sandbox" | "origin">, person: string): OpenItem {
  const { state } = sandbox.session;
  const form = openForm(state, { viewer: person });
  const mailboxApi = Number(abilitiesOf(state, person).mailboxApi.slice("1.".length));
  const { hostLacks = [], client = "web" } = state.viewerFor(person);
  const { mode, item, saved } = form;
  const tells = (field: HostField) => !hostLacks.includes(field);
  const organizer =
    tells("organizer") && (mode === "read" || mailboxApi >= 7) ? personFromHost(asOfficeTells(organizerOf(state, form))) : undefined;
  const { seriesId } = initialData(state, form, origin) as { readonly seriesId: string | null };
  const series = seriesId === null ? (client === "web" ? ("not-a-day" as const) : undefined) : ("day" as const);
  const context: FormContext = {
    mode,
    ...(organizer && { organizer }),
    ...(series && { series }),
    shared: sharedProperties(state, form),
  };
  const fields: FormFields = {
    ...(tells("subject") && { subject: item.subject }),
    ...(tells("start") && { start: new Date(item.start) }),
    ...(tells("end") && { end: new Date(item.end) }),
  };
  if (mode === "compose" && mailboxApi < 8) return { kind: "no-id", shown: { ...context, ...fields } };
  if (!saved) return { kind: "not-saved" };
  const named = { id: shownId(state, form).replaceAll("/", "-").replaceAll("+", "_"), ...context };
  const whole = { kind: "saved", ...named, ...fields } as const;
  // A compose form answers in two rows.
  return mode === "read" ? whole : { kind: "named", ...named, whole: () => Promise.resolve(whole) };
}

function asOfficeTells({ address, name }: Recipient): object {
  return { emailAddress: address, displayName: name };
}

function sharedProperties(state: WorldState, form: OpenForm): SharedProperties {
  if (!isShared(state, form)) return { kind: "not-offered" };
  const permissions = state.viewerFor(form.viewer).hostPermissions ?? (mayEdit(form) ? 63 : 1);
  return { kind: "shared", owner: form.calendarOwner, mayEdit: mayEditByHost(permissions) };
}
