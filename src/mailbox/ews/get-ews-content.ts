import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { NotFound } from "../../http/failure.ts";
import { instant } from "../../http/instant.ts";
import { smtpAddress } from "../../http/smtp-address.ts";
import { withoutUndefined } from "../../http/without-undefined.ts";
import type { AppointmentContent, Attendee, NamedPerson, Sensitivity } from "../../tracking/appointment-content.ts";
import { knownTimeZones } from "../calendar-time.ts";
import { bodyText, joinUrlOf, mostAttendees, namedPerson, proveSame, withoutOrganizer, type GetContent } from "../get-content.ts";
import { longestSubject } from "../item-on-screen.ts";
import { toEwsId } from "./ews-item-id.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { getItems } from "./get-items.ts";
import { assertOwn } from "./own-mailbox.ts";
import { childrenOf, findCalendarItem, findDescendant, findText } from "./read-element.ts";
import { getOnlyMessage } from "./read-soap-answer.ts";

const sensitivities: ReadonlyMap<string | undefined, Sensitivity> = new Map([
  ["Normal", "normal"],
  ["Personal", "personal"],
  ["Private", "private"],
  ["Confidential", "confidential"],
]);

/** `MailboxType` ([MS-OXWSCDATA]); without it, Exchange does not say. */
const kinds: ReadonlyMap<string | undefined, Attendee["kind"]> = new Map([
  ["Mailbox", "person"],
  ["Contact", "person"],
  ["OneOff", "person"],
  ["PublicDL", "group"],
  ["PrivateDL", "group"],
  ["GroupMailbox", "group"],
]);

const proof = v.object({ subject: v.optional(boundedText(longestSubject), ""), start: instant });

/** Exchange on-premises; the body comes converted to text by the server. */
export function createEwsContent({ transport }: { readonly transport: EwsTransport }): GetContent {
  return async (appointment, wanted, { signal }) => {
    assertOwn(appointment.mailbox);
    const shape = wanted.text ? "contentWithText" : "content";
    const messages = await getItems(transport, [toEwsId(appointment.id)], { shape, signal });
    const item = findCalendarItem(getOnlyMessage(messages));
    const told = item && v.safeParse(proof, { subject: findText(item, "Subject"), start: findText(item, "Start") });
    if (item === undefined || !told?.success) throw new NotFound("No appointment has that id.");
    proveSame({ ...told.output, isAllDay: findText(item, "IsAllDayEvent") === "true" }, appointment);
    const zone = findDescendant(item, "t", "StartTimeZone")?.getAttribute("Id") ?? undefined;
    return contentOf(item, knownTimeZones([zone])[0]);
  };
}

function contentOf(item: Element, timeZone: string | undefined): AppointmentContent {
  const organizer = personIn(findDescendant(item, "t", "Organizer"));
  const attendees = (["RequiredAttendees", "OptionalAttendees", "Resources"] as const).flatMap((list) => attendeesIn(item, list));
  const body = findDescendant(item, "t", "Body");
  return withoutUndefined<AppointmentContent>({
    location: v.parse(boundedText(1000), findText(item, "Location") ?? "") || undefined,
    text: body?.getAttribute("BodyType") === "Text" ? bodyText(body.textContent) : undefined,
    joinUrl: joinUrlOf(findText(item, "JoinOnlineMeetingUrl")),
    organizer,
    attendees: withoutOrganizer(attendees, organizer),
    attendeeList: attendees.length < mostAttendees ? "whole" : "may-be-cut",
    sensitivity: sensitivities.get(findText(item, "Sensitivity")) ?? "not-known",
    timeZone,
  });
}

function attendeesIn(item: Element, list: "RequiredAttendees" | "OptionalAttendees" | "Resources"): readonly Attendee[] {
  const found = findDescendant(item, "t", list);
  const all = found ? childrenOf(found, "t", "Attendee").slice(0, mostAttendees) : [];
  return all.flatMap((attendee) => {
    const person = personIn(attendee);
    if (person === undefined) return [];
    const kind = list === "Resources" ? "room" : (kinds.get(findText(attendee, "Mailbox", "MailboxType")) ?? "unknown");
    return [{ ...person, role: list === "OptionalAttendees" ? "optional" : "required", kind }];
  });
}

function personIn(parent: Element | undefined): NamedPerson | undefined {
  if (parent === undefined) return undefined;
  const address = v.parse(smtpAddress, findText(parent, "Mailbox", "EmailAddress"));
  return namedPerson(v.parse(boundedText(200), findText(parent, "Mailbox", "Name") ?? ""), address);
}
