/**
 * The stamp that CRM tracking leaves on an appointment: named properties in PS_PUBLIC_STRINGS. Anyone with Editor rights can
 * write them, so every value is hostile until it is parsed here.
 */

/** One property. Blank: it exists but is empty, white space, the zero GUID or NaN. */
export type StampField<T> =
  | { readonly kind: "absent" }
  | { readonly kind: "blank" }
  | { readonly kind: "present"; readonly value: T }
  /** Neither blank nor of the expected form. `text` is cut to 200 characters. */
  | { readonly kind: "unusable"; readonly text: string };

export interface Stamp {
  /** GUIDs are lower case, without braces. */
  readonly crmId: StampField<string>;
  readonly linkState: StampField<number>;
  readonly organizationId: StampField<string>;
  readonly regardingId: StampField<string>;
  /** Decimal type code as text, for example "1" for an account. */
  readonly regardingType: StampField<string>;
  readonly regardingName: StampField<string>;
  readonly objectTypeCode: StampField<number>;
  readonly ownerId: StampField<string>;
  readonly entryId: StampField<string>;
  readonly xml: StampField<string>;
  readonly partyInfo: StampField<string>;
  readonly promoteTracker: StampField<number>;
  readonly linkStateTracker: StampField<number>;
  readonly categoryTracker: StampField<number>;
}

/** A named property as a mailbox returns it; `value` is text, whatever the type. */
export interface NamedProperty {
  readonly name: string;
  readonly type: "String" | "Double" | "Integer";
  readonly value: string;
}
