/** What a new record holds of its appointment, and what it does not. */
import type { AppointmentContent, Attendee, NamedPerson } from "./appointment-content.ts";
import { cleanLines, cleanText } from "./clean-text.ts";
import type { AppointmentItem } from "./evidence.ts";
import type { PartyTable } from "./party-table.ts";
import { longestSubjectInCrm } from "./same-subject.ts";

/** Lengths of CRM's columns, in UTF-16 units; `description` holds more, but nobody reads more. */
const longestLocationInCrm = 200;
const longestDescriptionInCrm = 100_000;

/** RFC 5321: 64 for the local part, 255 for the domain, and the @ between. */
const longestAddress = 320;
const longestName = 200;

export interface InvitedPerson {
  /** SMTP address, as spelled in the mailbox. */
  readonly address: string;
  readonly name?: string;
  readonly role: "organizer" | "required" | "optional";
  readonly kind: Attendee["kind"];
}

export type LeftOut =
  /** Everything but the time. */
  | { readonly what: "private" }
  /** The rest of something that is longer than CRM's column. */
  | { readonly what: "subject-end" | "location-end" | "text-end" }
  /** Booked, but nobody. */
  | { readonly what: "rooms"; readonly names: readonly string[] }
  /** The mailbox tells no address that CRM could keep. */
  | { readonly what: "people-without-address"; readonly names: readonly string[] }
  /** The organization keeps nobody whom it does not know. */
  | { readonly what: "people-unknown-to-crm"; readonly names: readonly string[] }
  /** In tables that this person may not read. `kept`: by their addresses. */
  | {
      readonly what: "people-not-looked-up";
      readonly names: readonly string[];
      readonly tables: readonly PartyTable[];
      readonly kept: boolean;
    }
  /** Outlook may not have listed everybody. */
  | { readonly what: "people-not-listed" };

export interface RecordContent {
  readonly subject: string;
  readonly start: Date;
  readonly end: Date;
  /** If set, start and end are midnights in the calendar's time zone. */
  readonly allDay: boolean;
  readonly location?: string;
  readonly description?: string;
  /** Each address once per role, the organizer first. */
  readonly people: readonly InvitedPerson[];
  readonly leftOut: readonly LeftOut[];
}

/** `keptAs`: what colleagues read in CRM instead of the subject, in the words that the person was asked with. */
export type Privacy = "taken" | { readonly keptAs: string };

export interface ContentChoices {
  /** The person's setting *Take the text along*. */
  readonly text: "taken" | "left-out";
  /** What the person decided about an appointment that is private, or may be. */
  readonly privacy: Privacy;
}

/** Does the person have to decide whether CRM may show it to colleagues? Unknown counts as private. */
export function isPrivate({ sensitivity }: AppointmentContent): boolean {
  return sensitivity === "private" || sensitivity === "not-known";
}

export function recordContentOf(item: AppointmentItem, content: AppointmentContent, choices: ContentChoices): RecordContent {
  const { start, end, allDay } = item;
  const time = { start, end, allDay };
  if (isPrivate(content) && choices.privacy !== "taken")
    return { ...time, subject: choices.privacy.keptAs, people: [], leftOut: [{ what: "private" }] };
  const subject = cut(cleanText(item.subject, item.subject.length), longestSubjectInCrm, cleanText);
  const place = content.location ?? item.location ?? "";
  const location = cut(cleanText(place, place.length), longestLocationInCrm, cleanText);
  const description = choices.text === "taken" ? cut(describe(content), longestDescriptionInCrm, cleanLines) : uncut;
  const { people, rooms, nameless } = invite(content);
  const leftOut: LeftOut[] = [
    ...(subject.isCut ? [{ what: "subject-end" } as const] : []),
    ...(location.isCut ? [{ what: "location-end" } as const] : []),
    ...(description.isCut ? [{ what: "text-end" } as const] : []),
    ...(rooms.length === 0 ? [] : [{ what: "rooms", names: rooms } as const]),
    ...(nameless.length === 0 ? [] : [{ what: "people-without-address", names: nameless } as const]),
    ...(content.attendeeList === "whole" ? [] : [{ what: "people-not-listed" } as const]),
  ];
  return {
    ...time,
    subject: subject.text,
    ...(location.text !== "" && { location: location.text }),
    ...(description.text !== "" && { description: description.text }),
    people,
    leftOut,
  };
}

interface Cut {
  readonly text: string;
  readonly isCut: boolean;
}

const uncut: Cut = { text: "", isCut: false };

function cut(text: string, longest: number, clean: (text: string, longest: number) => string): Cut {
  return { text: clean(text, longest), isCut: text.length > longest };
}

/** The link by which people join comes first, since the end of a long text is cut. */
function describe({ joinUrl, text = "" }: AppointmentContent): string {
  const clean = cleanLines(text, text.length);
  return [joinUrl ?? "", clean].filter((part) => part !== "").join("\n\n");
}

interface Invited {
  readonly people: readonly InvitedPerson[];
  readonly rooms: readonly string[];
  readonly nameless: readonly string[];
}

function invite({ organizer, attendees }: AppointmentContent): Invited {
  const named: readonly (NamedPerson & Pick<InvitedPerson, "role" | "kind">)[] = [
    ...(organizer ? [{ ...organizer, role: "organizer", kind: "person" } as const] : []),
    ...attendees,
  ];
  const people = new Map<string, InvitedPerson>();
  const rooms = new Set<string>();
  const nameless = new Set<string>();
  for (const { name: told = "", address: written = "", role, kind } of named) {
    const name = cleanText(told, longestName);
    const address = cleanText(written, longestAddress + 1);
    const isAddress = address.includes("@") && address.length <= longestAddress;
    const shown = name === "" ? address.slice(0, longestAddress) : name;
    if (kind === "room") rooms.add(shown);
    else if (isAddress) {
      const key = `${role} ${address.toLowerCase()}`;
      if (!people.has(key)) people.set(key, { address, ...(name !== "" && { name }), role, kind });
    } else if (shown !== "") nameless.add(shown);
  }
  return { people: [...people.values()], rooms: [...rooms], nameless: [...nameless] };
}
