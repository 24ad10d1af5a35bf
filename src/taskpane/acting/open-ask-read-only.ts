import { findReadOnlyRequest, type ReadOnlyRequest } from "../../check/ask-owner.ts";
import { actingCatalogueFor, type ActingCatalogue } from "../../locales/acting-catalogue.ts";
import type { MailDraft } from "../../outlook/mail-form.ts";
import { plain } from "../../wording/plain.ts";
import { reportOf } from "../mark-root.ts";
import type { MailDesk } from "../pane-house.ts";
import type { PaneCell } from "../pane-state.ts";
import { firstNameOf } from "./check-link.ts";

/** From a click: fills in the mail to the owner of the calendar, and says whether it is on screen. Sends nothing. */
export function openAskReadOnly(cell: PaneCell, desk: MailDesk): void {
  const { phase, locale } = cell.get();
  const report = reportOf(phase);
  const request = report && findReadOnlyRequest(report);
  if (request === undefined) return;
  const opened = desk.openForm(readOnlyMail(request, actingCatalogueFor(locale).askReadOnly.mail));
  cell.set({ askReadOnly: opened ? "opened" : "failed" });
}

/** It names no appointment: what it asks for holds for all of them. */
function readOnlyMail({ to, viewers, owners }: ReadOnlyRequest, words: ActingCatalogue["askReadOnly"]["mail"]): MailDraft {
  const named = {
    ...(viewers !== undefined && { viewers: plain(viewers) }),
    ...(owners !== undefined && { owners: plain(owners) }),
  };
  return {
    to,
    subject: words.subject,
    paragraphs: [
      { kind: "text", text: words.greeting({ name: firstNameOf(to) }) },
      { kind: "text", text: words.ask(named) },
      { kind: "text", text: words.please },
      { kind: "steps", steps: words.steps },
      { kind: "text", text: words.alternative },
    ],
  };
}
