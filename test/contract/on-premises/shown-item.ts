/** What Office.js tells of the appointment that the world has open, as far as this person's Outlook can. */
import type { OpenItem, ShownForm } from "../../../src/outlook/open-item.ts";
import { mayEdit, openForm, type OpenForm } from "../../sandbox/outlook/open-form.ts";
import { shownId } from "../../sandbox/outlook/initial-data.ts";
import { abilitiesOf } from "../../sandbox/outlook/requirement-matrix.ts";
import type { Started } from "../start-sandbox.ts";

export function shownItem({ sandbox }: Pick<Started, "sandbox">, person: string): OpenItem {
  const { state } = sandbox.session;
  const form = openForm(state, { viewer: person });
  const mailboxApi = Number(abilitiesOf(state, person).mailboxApi.slice("1.".length));
  const { mode, item, mailbox, saved } = form;
  const organizer = item.organizer ?? mailbox.email;
  const shown: ShownForm = {
    mode,
    subject: item.subject,
    start: new Date(item.start),
    end: new Date(item.end),
    ...((mode === "read" || mailboxApi >= 7) && { organizer: { address: organizer, name: state.nameOf(organizer) } }),
    attendees: [],
    shared:
      isShared(form) && mailboxApi >= 8 && state.viewerFor(person).sharedProperties !== false
        ? { kind: "shared", owner: mailbox.email, mayEdit: mayEdit(form) ? "yes" : "no" }
        : { kind: "not-offered" },
  };
  if (mode === "compose" && mailboxApi < 8) return { kind: "no-id", shown };
  if (!saved) return { kind: "not-saved" };
  return { kind: "saved", id: shownId(state, form).replaceAll("/", "-").replaceAll("+", "_"), ...shown };
}

function isShared({ rights }: OpenForm): boolean {
  return rights !== "owner";
}
