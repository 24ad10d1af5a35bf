/** What both captured answers hold of one appointment. */
import type { AppointmentContent, Attendee } from "../../../src/tracking/appointment-content.ts";

export const attendeesOnWire: Readonly<Record<string, Attendee>> = {
  dana: { name: "Dana Diaz", address: "dana@fabrikam.example", role: "required", kind: "person" },
  casey: { name: "Casey Cole", role: "required", kind: "unknown" },
  sales: { name: "Sales, all", address: "sales@contoso.example", role: "optional", kind: "group" },
  nameOnly: { name: "A name only", role: "optional", kind: "unknown" },
  room: { name: "Room 3", address: "room3@contoso.example", role: "required", kind: "room" },
};

export const contentOnWire: Omit<AppointmentContent, "attendees"> = {
  location: "Room 3; Berlin",
  text: "Agenda\n\n 1. Contract\n________________\nMicrosoft Teams\u00a0meeting",
  joinUrl: "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d",
  organizer: { name: "Alex Archer", address: "alex@contoso.example" },
  attendeeList: "whole",
  sensitivity: "normal",
  timeZone: "America/New_York",
};
