/** What the pane sends to the calendar window when that starts. It crosses windows, so it is parsed on arrival. */
import * as v from "valibot";
import { instant } from "../../http/instant.ts";
import { withoutUndefined } from "../../http/without-undefined.ts";
import type { TimeSpan } from "../../mailbox/calendar-reader.ts";
import type { Viewer } from "../../outlook/open-item.ts";
import type { CalendarAccess, OwnCopy } from "../../tracking/evidence.ts";
import { longestCopyText } from "../../outlook/own-copy-entry.ts";
import { longestKey } from "../../outlook/settings-ring.ts";
import { encodeOwnCopy } from "../../tracking/encode-safety-copy.ts";
import { decodeOwnCopy } from "../../tracking/safety-copy.ts";
import type { Offers } from "../offers.ts";

/** The calendar and range that the pane's own view showed. */
export interface ShownCalendar {
  /** The calendar of the open appointment. */
  readonly access: CalendarAccess;
  readonly calendar: Exclude<CalendarAccess, { readonly kind: "unknown" }>;
  readonly range: TimeSpan;
}

export interface CalendarSnapshot extends ShownCalendar {
  readonly locale: string;
  readonly theme: "light" | "dark";
  readonly viewer: Viewer;
  /** The pane's, since Office.js does not know it in a dialog. */
  readonly offers: Offers;
  /** Name of the chosen organization. */
  readonly organization?: string;
  /** The viewer has said that their Outlook has no CRM client. */
  readonly crmClient?: "no-crm";
  /** The safety copies in the viewer's own settings, by key. */
  readonly ownCopies: readonly (readonly [key: string, copy: OwnCopy])[];
}

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const person = v.strictObject({ address: text(400), name: v.exactOptional(text(400)) });
const own = v.strictObject({ kind: v.literal("own"), owner: v.exactOptional(person) });
const delegate = v.strictObject({
  kind: v.literal("delegate"),
  owner: person,
  mayEdit: v.picklist(["yes", "no", "unknown"]),
  held: v.picklist(["in-owners-mailbox", "copy"]),
});

const snapshot = v.strictObject({
  locale: text(40),
  theme: v.picklist(["light", "dark"]),
  viewer: v.strictObject({ address: v.exactOptional(text(400)), name: v.exactOptional(text(400)), timeZone: v.exactOptional(text(200)) }),
  offers: v.strictObject({
    accountType: v.exactOptional(text(40)),
    signIn: v.picklist(["nested", "dialog", "none"]),
    ews: v.picklist(["offered", "not-offered"]),
    dialog: v.picklist(["offered", "not-offered"]),
  }),
  organization: v.exactOptional(text(100)),
  access: v.variant("kind", [own, delegate, v.strictObject({ kind: v.literal("unknown") })]),
  calendar: v.variant("kind", [own, delegate]),
  range: v.strictObject({ from: instant, to: instant }),
  crmClient: v.exactOptional(v.literal("no-crm")),
  ownCopies: v.pipe(v.array(v.strictObject({ key: text(longestKey), kept: text(longestCopyText) })), v.maxLength(500)),
});

export function encodeSnapshot({ ownCopies, range, ...rest }: CalendarSnapshot): unknown {
  return {
    ...rest,
    range: { from: range.from.toISOString(), to: range.to.toISOString() },
    ownCopies: ownCopies.map(([key, copy]) => ({ key, kept: encodeOwnCopy(copy) })),
  };
}

/** Undefined if it is not a snapshot. An invalid safety copy is dropped: a missing one means nothing. */
export function findSnapshot(value: unknown): CalendarSnapshot | undefined {
  const parsed = v.safeParse(snapshot, value);
  if (!parsed.success) return undefined;
  const { ownCopies, offers, ...rest } = parsed.output;
  return withoutUndefined<CalendarSnapshot>({
    ...rest,
    offers: { ...offers, accountType: offers.accountType },
    ownCopies: ownCopies.flatMap(({ key, kept }) => {
      const copy = decodeOwnCopy(kept);
      return copy ? [[key, copy] as const] : [];
    }),
  });
}
