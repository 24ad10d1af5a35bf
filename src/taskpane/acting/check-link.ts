/** The mail by which a delegate asks the owner of a calendar to check an appointment. Composed here, sent by the person. */
import type { ActingCatalogue } from "../../locales/acting-catalogue.ts";
import { dateLocaleFor } from "../../locales/catalogue.ts";
import { datesFor } from "../../locales/dates.ts";
import type { MailDraft } from "../../outlook/mail-form.ts";
import type { Person } from "../../tracking/evidence.ts";
import { plain } from "../../wording/plain.ts";
import { nameOf } from "../../wording/spoken-report.ts";

/** What the open form shows. */
export interface AppointmentShown {
  /** Absent where Outlook does not tell. */
  readonly subject?: string | undefined;
  readonly start?: Date | undefined;
  /** To the appointment in Outlook on the web; absent: it cannot be told. */
  readonly link?: URL;
}

interface Options {
  readonly words: ActingCatalogue["checkLink"]["mail"];
  readonly locale: string;
  readonly now: Date;
}

export function checkLinkMail(owner: Person, shown: AppointmentShown, { words, locale, now }: Options): MailDraft {
  const at = datesFor({ locale: dateLocaleFor(locale), now }).moment(shown.start);
  const told = { subject: plain(shown.subject ?? "") || words.untitled, ...(at !== undefined && { at }) };
  return {
    to: owner,
    subject: words.subject(told),
    paragraphs: [
      { kind: "text", text: words.greeting({ name: firstNameOf(owner) }) },
      { kind: "text", text: words.ask(told) },
      { kind: "steps", steps: words.steps },
      { kind: "text", text: words.careful },
      ...(shown.link === undefined ? [] : [{ kind: "link", text: words.link, url: shown.link } as const]),
    ],
  };
}

/** "Alex" of "Alex Archer" and of "Archer, Alex"; of anything longer, which may be a room's or a team's name, all of it. */
export function firstNameOf(person: Person): string {
  const name = nameOf(person);
  const [, first] = /^([\p{L}\p{M}'’-]+) [\p{L}\p{M}'’-]+$/u.exec(name) ?? /^[^,]+, ([\p{L}\p{M}'’-]+)$/u.exec(name) ?? [];
  return first ?? name;
}
