/** What Outlook reports about the open appointment, before any service is asked. */
import type { MayEdit, Person } from "../tracking/evidence.ts";

export type SharedProperties =
  /** The host does not offer `getSharedPropertiesAsync` on this item. That proves nothing (office-js issue 6651). */
  | { readonly kind: "not-offered" }
  | { readonly kind: "failed"; readonly code: number }
  /** `mayEdit` is the host's answer, which the mailbox's takes precedence over; contradictory rights are "unknown". */
  | { readonly kind: "shared"; readonly owner: string; readonly mayEdit: MayEdit };

/** What is open, as far as Outlook has said it. */
export type OpenItem =
  | { readonly kind: "none" }
  | { readonly kind: "not-an-appointment" }
  /** A compose form with no id yet. */
  | { readonly kind: "not-saved" }
  /** Saved or not, this host does not report the item's id; `shown` is set if only the form cannot, and has what it shows. */
  | { readonly kind: "no-id"; readonly shown?: ShownForm }
  | NamedItem
  | SavedItem;

/** What is open, once Outlook has said all that the form shows. */
export type WholeOpenItem = Exclude<OpenItem, NamedItem>;

export interface SavedItem extends ShownForm {
  readonly kind: "saved";
  /** REST form. */
  readonly id: string;
}

/** A saved item of which Outlook has said what it takes to find it in a mailbox. */
export interface NamedItem extends FormContext {
  readonly kind: "named";
  /** REST form. */
  readonly id: string;
  /** With what it takes to prove that what was found is the item on screen. @throws AbortError when aborted */
  readonly whole: () => Promise<SavedItem>;
}

/** Where a form stands, and whose it is. Absent values were not reported by the host. */
export interface FormContext {
  readonly mode: "read" | "compose";
  /** By SMTP address; someone with only a directory name is absent. */
  readonly organizer?: Person;
  readonly shared: SharedProperties;
  /** A day of a series, or surely none. */
  readonly series?: "day" | "not-a-day";
}

/** What a form's fields show, saved or not. Absent values were not reported by the host. */
export interface FormFields {
  readonly subject?: string;
  readonly start?: Date;
  readonly end?: Date;
}

/** What a form shows, except its id. */
export interface ShownForm extends FormContext, FormFields {}

/** The person using Outlook, from its profile. Absent values were not reported. */
export interface Viewer {
  /** SMTP address, or the sign-in name if Outlook uses that instead: not proof of identity. */
  readonly address?: string;
  readonly name?: string;
  /** Of the person's Outlook, by its Windows name. */
  readonly timeZone?: string;
}
