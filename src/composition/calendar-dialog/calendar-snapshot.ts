/** What the pane tells its dialog at the start. It crosses from window to window, so it is parsed on arrival. */
import * as v from "valibot";
import { instant } from "../../http/instant.ts";
import { withoutUndefined } from "../../http/without-undefined.ts";
import type { TimeSpan } from "../../mailbox/calendar-store.ts";
import type { Viewer } from "../../outlook/open-item.ts";
import type { CalendarAccess } from "../../tracking/evidence.ts";
import { decodeWitness, encodeWitness, type Witness } from "../../tracking/witness.ts";
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
  /** The safety copies of the person's own settings, by GlobalObjectId. */
  readonly witnesses: readonly (readonly [globalObjectId: string, witness: Witness])[];
}

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const own = v.strictObject({ kind: v.literal("own") });
const delegate = v.strictObject({
  kind: v.literal("delegate"),
  owner: v.strictObject({ address: text(400), name: v.exactOptional(text(400)) }),
  mayEdit: v.picklist(["yes", "no", "unknown"]),
});

const snapshot = v.strictObject({
  locale: text(40),
  theme: v.picklist(["light", "dark"]),
  viewer: v.strictObject({ address: text(400), name: text(400) }),
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
  witnesses: v.pipe(v.array(v.strictObject({ id: text(2_000), kept: text(2_500) })), v.maxLength(500)),
});

export function encodeSnapshot({ witnesses, range, ...rest }: CalendarSnapshot): unknown {
  return {
    ...rest,
    range: { from: range.from.toISOString(), to: range.to.toISOString() },
    witnesses: witnesses.map(([id, witness]) => ({ id, kept: encodeWitness(witness) })),
  };
}

/** Undefined where it is none. A safety copy that makes no sense is left out: a missing one means nothing. */
export function findSnapshot(told: unknown): CalendarSnapshot | undefined {
  const parsed = v.safeParse(snapshot, told);
  if (!parsed.success) return undefined;
  const { witnesses, offers, ...rest } = parsed.output;
  return withoutUndefined<CalendarSnapshot>({
    ...rest,
    offers: { ...offers, accountType: offers.accountType },
    witnesses: witnesses.flatMap(({ id, kept }) => {
      const witness = decodeWitness(kept);
      return witness ? [[id, witness] as const] : [];
    }),
  });
}
