/** Mails to the owner of a calendar: composed here on a click, opened by Outlook, sent only by the person. */
import type { AppointmentShown, MailForm } from "../../app/create-mail-form.ts";
import { findReadOnlyRequest, type ReadOnlyRequest } from "../../check/ask-owner.ts";
import { datesFor } from "../../locales/dates.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import type { MailDraft } from "../../outlook/mail-form.ts";
import type { Person } from "../../tracking/evidence.ts";
import { plain } from "../../wording/plain.ts";
import { nameOf } from "../../wording/format-names.ts";
import { reportOf, type PaneStateStore } from "../pane-state.ts";

interface Options {
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** Asks the owner to check the open appointment. */
export async function openCheckLink({ getState, setState }: PaneStateStore, mail: MailForm, { now, signal }: Options): Promise<void> {
  const calendar = reportOf(getState())?.evidence.calendar;
  if (calendar?.kind !== "delegate") return;
  const { locale } = getState();
  const shown = await mail.findAppointment({ signal });
  if (signal.aborted) return;
  const words = laterMessages(locale).checkLink.mail;
  const opened = shown !== undefined && mail.openForm(checkLinkMail(calendar.owner, shown, { words, locale, now }));
  setState({ checkLink: opened ? "opened" : "failed" });
}

/** Asks the owner to share the calendar read-only. */
export function openReadOnlyRequest({ getState, setState }: PaneStateStore, mail: MailForm): void {
  const report = reportOf(getState());
  const request = report && findReadOnlyRequest(report);
  if (request === undefined) return;
  const opened = mail.openForm(readOnlyMail(request, laterMessages(getState().locale).askReadOnly.mail));
  setState({ askReadOnly: opened ? "opened" : "failed" });
}

interface CheckLinkWords {
  readonly words: LaterMessages["checkLink"]["mail"];
  readonly locale: string;
  readonly now: Date;
}

export function checkLinkMail(owner: Person, shown: AppointmentShown, { words, locale, now }: CheckLinkWords): MailDraft {
  const at = datesFor({ locale, now }).moment(shown.start);
  const appointment = { subject: plain(shown.subject ?? "") || words.untitled, ...at };
  return {
    to: owner,
    subject: words.subject(appointment),
    paragraphs: [
      { kind: "text", text: words.greeting({ name: firstNameOf(owner) }) },
      { kind: "text", text: words.ask(appointment) },
      { kind: "steps", steps: Object.values(words.steps) },
      { kind: "text", text: words.careful },
      ...(shown.link === undefined ? [] : [{ kind: "link", text: words.link, url: shown.link } as const]),
    ],
  };
}

/** Names no appointment, since it is about the whole calendar. */
function readOnlyMail({ to, viewers, owners }: ReadOnlyRequest, words: LaterMessages["askReadOnly"]["mail"]): MailDraft {
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
      { kind: "steps", steps: Object.values(words.steps) },
      { kind: "text", text: words.alternative },
    ],
  };
}

/** "Alex" for "Alex Archer" and "Archer, Alex"; a longer name may be a room's or a team's, and is returned whole. */
export function firstNameOf(person: Person): string {
  const name = nameOf(person);
  const [, first] = /^([\p{L}\p{M}'’-]+) [\p{L}\p{M}'’-]+$/u.exec(name) ?? /^[^,]+, ([\p{L}\p{M}'’-]+)$/u.exec(name) ?? [];
  return first ?? name;
}
