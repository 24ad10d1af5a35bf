import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { smtpAddress } from "../../http/smtp-address.ts";
import { pathSegment, withQuery } from "../../http/url-building.ts";
import { withoutUndefined } from "../../http/without-undefined.ts";
import type { AppointmentContent, Attendee, NamedPerson } from "../../tracking/appointment-content.ts";
import { knownTimeZones } from "../calendar-time.ts";
import { bodyText, joinUrlOf, mostAttendees, namedPerson, proveSame, withoutOrganizer, type GetContent } from "../get-content.ts";
import { createGraphClient, type GraphOptions } from "./create-graph-client.ts";
import { mailboxPath } from "./event-reader.ts";
import { graphEvent } from "./graph-event.ts";
import { readingScopes } from "./reading-scopes.ts";

const text = v.fallback(v.nullish(v.string()), undefined);
const emailAddress = v.nullish(v.object({ name: v.fallback(v.nullish(boundedText(200)), undefined), address: smtpAddress }));

/** Unlike `graphPerson`, with people who have no SMTP address: a record can name them. */
const organizer = v.fallback(
  v.pipe(
    v.nullish(v.object({ emailAddress })),
    v.transform((told): NamedPerson | undefined => namedPerson(told?.emailAddress?.name, told?.emailAddress?.address)),
  ),
  undefined,
);

/** Which addresses are groups, an event does not say. */
const attendee = v.fallback(
  v.pipe(
    v.object({ type: v.fallback(v.nullish(v.picklist(["required", "optional", "resource"])), undefined), emailAddress }),
    v.transform(({ type, emailAddress: told }): Attendee | undefined => {
      const person = namedPerson(told?.name, told?.address);
      return person && { ...person, role: type === "optional" ? "optional" : "required", kind: type === "resource" ? "room" : "unknown" };
    }),
  ),
  undefined,
);

const { id, subject, start, isAllDay, originalStartTimeZone, location } = graphEvent.entries;

const eventOfContent = v.object({
  ...{ id, subject, start, isAllDay, originalStartTimeZone, location },
  attendees: v.fallback(
    v.pipe(
      v.nullish(v.array(v.unknown()), []),
      v.transform((all) => all.slice(0, mostAttendees).flatMap((each) => v.parse(attendee, each) ?? [])),
    ),
    [],
  ),
  organizer,
  sensitivity: v.fallback(v.picklist(["normal", "personal", "private", "confidential", "not-known"]), "not-known"),
  body: v.fallback(v.nullish(v.object({ contentType: v.string(), content: text })), undefined),
  onlineMeeting: v.fallback(v.nullish(v.object({ joinUrl: text })), undefined),
  onlineMeetingUrl: text,
});

type EventOfContent = v.InferOutput<typeof eventOfContent>;

const selected = "id,subject,start,isAllDay,originalStartTimeZone,location,attendees,organizer,sensitivity,onlineMeeting,onlineMeetingUrl";

/** Through Microsoft Graph; the body comes converted to text by the server. */
export function createGraphContent(options: GraphOptions): GetContent {
  const client = createGraphClient(options, readingScopes(options.graphRoot));
  return async (appointment, wanted, { signal }) => {
    const path = `${mailboxPath(appointment.mailbox)}/events/${pathSegment(appointment.id)}`;
    const url = withQuery(client.url(path), { $select: wanted.text ? `${selected},body` : selected });
    const headers = { Prefer: 'outlook.timezone="UTC", outlook.body-content-type="text"' };
    const { value: event } = await client.request(eventOfContent, { url, headers, signal });
    proveSame(event, appointment);
    return contentOf(event, knownTimeZones([event.originalStartTimeZone ?? undefined])[0]);
  };
}

function contentOf(event: EventOfContent, timeZone: string | undefined): AppointmentContent {
  const { body, onlineMeeting, onlineMeetingUrl } = event;
  return withoutUndefined<AppointmentContent>({
    location: event.location?.displayName || undefined,
    // HTML, where text was asked for, is nothing that a person should read in CRM.
    text: body?.contentType.toLowerCase() === "text" ? bodyText(body.content) : undefined,
    joinUrl: joinUrlOf(onlineMeeting?.joinUrl) ?? joinUrlOf(onlineMeetingUrl),
    organizer: event.organizer,
    attendees: withoutOrganizer(event.attendees, event.organizer),
    attendeeList: event.attendees.length < mostAttendees ? "whole" : "may-be-cut",
    sensitivity: event.sensitivity,
    timeZone,
  });
}
