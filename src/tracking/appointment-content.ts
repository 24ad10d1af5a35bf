/**
 * What the mailbox tells of an appointment besides what a verdict rests on. A check asks for none of it; an action that fills
 * or compares a record does.
 */
import type { Unknown } from "./evidence.ts";

/** Somebody named on an appointment. Without `address`: the mailbox tells only a name, or a directory name. */
export interface NamedPerson {
  readonly name?: string;
  /** SMTP address, as spelled there. */
  readonly address?: string;
}

export interface Attendee extends NamedPerson {
  readonly role: "required" | "optional";
  /** "unknown": the mailbox does not say. A room is what is booked as a resource, whatever else is there. */
  readonly kind: "person" | "group" | "room" | "unknown";
}

/** Outlook's *Private* hides an appointment from those it is shared with; *personal* and *confidential* only label it. */
export type Sensitivity = "normal" | "personal" | "private" | "confidential" | "not-known";

export interface AppointmentContent {
  readonly location?: string;
  /** The body as plain text. Absent: not asked for, or empty. */
  readonly text?: string;
  /** Where people join the online meeting; https. */
  readonly joinUrl?: string;
  readonly organizer?: NamedPerson;
  /** Without the organizer, in the mailbox's order; one address may occur several times. */
  readonly attendees: readonly Attendee[];
  /** "may-be-cut": a host that lists only so many attendees (100, 500 or 1,000: see Office.js's `requiredAttendees`) listed that many. */
  readonly attendeeList: "whole" | "may-be-cut";
  readonly sensitivity: Sensitivity;
  /** IANA name of the zone that the appointment was made in. Absent: not told, or known to no browser. */
  readonly timeZone?: string;
}

/** `Unknown`: nothing of it could be read. */
export type ContentReading = { readonly kind: "read"; readonly content: AppointmentContent } | Unknown;
