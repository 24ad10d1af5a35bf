/** What Outlook reports about the open appointment, before any service is asked. */
import type { MayEdit, Person } from "../tracking/evidence.ts";

export type SharedProperties =
  /** The host does not offer `getSharedPropertiesAsync` on this item. That proves nothing (office-js issue 6651). */
  | { readonly kind: "not-offered" }
  | { readonly kind: "failed"; readonly code: number }
  /** `mayEdit` is the host's answer, which the mailbox's takes precedence over; contradictory rights are "unknown". */
  | { readonly kind: "shared"; readonly owner: string; readonly mayEdit: MayEdit };

export type OpenItem =
  | { readonly kind: "none" }
  | { readonly kind: "not-an-appointment" }
  /** A compose form with no id yet. */
  | { readonly kind: "not-saved" }
  /** Saved or not, this host does not report the item's id; `shown` is set if only the form cannot, and has what it shows. */
  | { readonly kind: "no-id"; readonly shown?: ShownForm }
  | (ShownForm & {
      readonly kind: "saved";
      /** REST form. */
      readonly id: string;
    });

/** What a form shows, except its id. Absent values were not reported by the host. */
export interface ShownForm {
  readonly mode: "read" | "compose";
  readonly subject?: string;
  readonly start?: Date;
  readonly end?: Date;
  /** By SMTP address; someone with only a directory name is absent. */
  readonly organizer?: Person;
  readonly shared: SharedProperties;
  /** A day of a series, or surely none. */
  readonly series?: "day" | "not-a-day";
}

/** The person using Outlook, from its profile. Absent values were not reported. */
export interface Viewer {
  /** SMTP address, or the sign-in name if Outlook uses that instead: not proof of identity. */
  readonly address?: string;
  readonly name?: string;
  /** Of the person's Outlook, by its Windows name. */
  readonly timeZone?: string;
}
