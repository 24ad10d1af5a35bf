/** What the pane tells its dialog at the start. It crosses from window to window, so it is parsed on arrival. */
import * as v from "valibot";
import { instant } from "../../http/instant.ts";
import { withoutUndefined } from "../../http/without-undefined.ts";
import type { TimeSpan } from "../../mailbox/calendar-store.ts";
import type { Viewer } from "../../outlook/open-item.ts";
import type { CalendarAccess } from "../../tracking/evidence.ts";
import { longestCopyText } from "../../outlook/own-copy-entry.ts";
import { longestKey } from "../../outlook/settings-ring.ts";
import { decodeOwnCopy, encodeOwnCopy, type OwnCopy } from "../../tracking/safety-copy.ts";
import type { Offers } from "../choose-ways.ts";

/** What the pane's own view showed. */
export interface ShownCalendar {
  /** Whose calendar the open appointment lies in. */
  readonly access: CalendarAccess;
  readonly calendar: Exclude<CalendarAccess, { readonly kind: "unknown" }>;
  readonly range: TimeSpan;
}

export interface CalendarSnapshot extends ShownCalendar {
  readonly locale: string;
  readonly theme: "light" | "dark";
  readonly viewer: Viewer;
  /** Of the pane: in a dialog Office tells of none of it. */
  readonly offers: Offers;
  /** Name of the chosen one. */
  readonly organization?: string;
  /** The person said that their Outlook has no CRM client. */
  readonly crmClient?: "no-crm";
  /** The safety copies of the person's own settings, by their keys. */
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

/** Undefined where it is none. A safety copy that makes no sense is left out: a missing one means nothing. */
export function findSnapshot(told: unknown): CalendarSnapshot | undefined {
  const parsed = v.safeParse(snapshot, told);
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
