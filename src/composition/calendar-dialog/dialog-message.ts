/** What the calendar's dialog says to the pane. Any page of our origin could, so the pane parses it like everything else. */
import * as v from "valibot";

/** What only the pane has: Outlook's mailbox, and its sign-in. */
export type PaneQuestion =
  | { readonly what: "snapshot" }
  /** Is anybody there? Null, if so. */
  | { readonly what: "present" }
  /** `scopes`: of a configured resource; others are refused. `by-click`: it may open a sign-in window. */
  | { readonly what: "token"; readonly how: "silently" | "by-click"; readonly scopes: readonly string[]; readonly claims?: string }
  /** SOAP for Exchange on-premises. */
  | { readonly what: "ews"; readonly body: string }
  /** `id` in REST form. */
  | { readonly what: "open-appointment"; readonly id: string };

export type DialogMessage =
  | { readonly kind: "ask"; readonly id: number; readonly question: PaneQuestion }
  /** Whoever asked does not wait for the answer any more. */
  | { readonly kind: "cancel"; readonly id: number };

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const id = v.pipe(
  v.number(),
  v.check((value) => Number.isSafeInteger(value) && value > 0),
);

const question = v.variant("what", [
  v.strictObject({ what: v.picklist(["snapshot", "present"]) }),
  v.strictObject({
    what: v.literal("token"),
    how: v.picklist(["silently", "by-click"]),
    scopes: v.pipe(v.array(text(700)), v.minLength(1), v.maxLength(10)),
    claims: v.exactOptional(text(10_000)),
  }),
  v.strictObject({ what: v.literal("ews"), body: text(1_000_000) }),
  v.strictObject({ what: v.literal("open-appointment"), id: text(2_000) }),
]);

const message = v.variant("kind", [
  v.strictObject({ kind: v.literal("ask"), id, question }),
  v.strictObject({ kind: v.literal("cancel"), id }),
]);

/** Undefined where it is none. */
export function findDialogMessage(heard: unknown): DialogMessage | undefined {
  const parsed = v.safeParse(message, heard);
  return parsed.success ? parsed.output : undefined;
}
