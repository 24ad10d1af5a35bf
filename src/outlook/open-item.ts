/** What Outlook says of the open appointment, before anybody else is asked. */
import type { MayEdit, Person } from "../tracking/evidence.ts";

export type SharedProperties =
  /** The host does not offer `getSharedPropertiesAsync` on this item. That proves nothing (office-js issue 6651). */
  | { readonly kind: "not-offered" }
  | { readonly kind: "failed"; readonly code: number }
  /** `mayEdit` is the host's word, which the mailbox's own outranks; rights that contradict themselves are "unknown". */
  | { readonly kind: "shared"; readonly owner: string; readonly mayEdit: MayEdit };

export type OpenItem =
  | { readonly kind: "none" }
  | { readonly kind: "not-an-appointment" }
  /** A compose form with no id yet. */
  | { readonly kind: "not-saved" }
  /** Saved or not, this host does not tell the item's id; where it is the form that cannot, what it shows is here. */
  | { readonly kind: "no-id"; readonly shown?: ShownForm }
  | (ShownForm & {
      readonly kind: "saved";
      /** REST form. */
      readonly id: string;
    });

/** What a form shows, its id aside. What is absent the host does not tell. */
export interface ShownForm {
  readonly mode: "read" | "compose";
  readonly subject?: string;
  readonly start?: Date;
  readonly end?: Date;
  /** By SMTP address: who is told by a directory name alone is not told. */
  readonly organizer?: Person;
  readonly attendees: readonly Person[];
  readonly shared: SharedProperties;
  /** A day of a series, or surely none. */
  readonly series?: "day" | "not-a-day";
}

/** Who sits in front of the screen, as Outlook's profile tells; what is absent it does not tell. */
export interface Viewer {
  /** SMTP address, or the sign-in name where Outlook takes that for it: no proof of who somebody is. */
  readonly address?: string;
  readonly name?: string;
  /** Of the person's Outlook; Outlook uses the names that Windows gives to zones. */
  readonly timeZone?: string;
}
