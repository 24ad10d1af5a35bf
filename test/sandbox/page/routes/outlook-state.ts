/** The answer to `GET /sandbox/outlook/state`: everything that one person's Outlook shows. Instants are ISO strings. */
import type { OutlookClient } from "../host/add-in-host.ts";

export interface OutlookState {
  readonly title: string;
  readonly story?: string;
  readonly now: string;
  readonly worlds: readonly { readonly name: string; readonly title: string }[];
  readonly viewer: Viewer;
  readonly people: readonly SandboxPerson[];
  readonly calendars: readonly Calendar[];
  readonly open: OpenForm;
}

export interface Viewer {
  readonly email: string;
  readonly name: string;
  readonly org: string | null;
  readonly client: OutlookClient;
  readonly nestedAppAuth: boolean;
  readonly signsIn: "silently" | "by-popup" | "refuses";
  readonly locale: string;
  readonly theme: "light" | "dark";
}

export interface SandboxPerson {
  readonly email: string;
  readonly name: string;
  readonly org?: string | null;
  /** Has Outlook's CRM client. */
  readonly hasCrmClient: boolean;
  readonly crmOrg?: string | null;
}

export type CalendarRole =
  | "owner"
  | "none"
  | "freeBusyRead"
  | "limitedRead"
  | "read"
  | "write"
  | "delegateWithoutPrivateEventAccess"
  | "delegateWithPrivateEventAccess";

export interface Calendar {
  readonly email: string;
  readonly name: string;
  readonly role: CalendarRole;
  readonly items: readonly CalendarItem[];
}

export interface CalendarItem {
  readonly id: string;
  readonly subject: string;
  readonly start: string;
  readonly end: string;
  readonly location?: string;
  /** Addresses. */
  readonly organizer?: string;
  readonly attendees?: readonly string[];
  readonly private?: boolean;
  readonly kind?: "single" | "master" | "occurrence" | "exception";
  readonly categories?: readonly string[];
  readonly lastModifiedBy?: string;
  readonly lastModifiedAt?: string;
}

export type FormMode = "read" | "compose";

/** The open form. */
export interface OpenForm {
  readonly mailbox: string;
  readonly item: string;
  readonly mode: FormMode;
  /** False: a compose form that was never saved. */
  readonly saved: boolean;
}
