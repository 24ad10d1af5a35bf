/** What the calendar window sends to the pane. Any page of our origin could send it, so the pane parses it. */
import * as v from "valibot";

/** Questions that only the pane can answer, since only the pane has Outlook's mailbox and sign-in. */
export type PaneQuestion =
  | { readonly what: "snapshot" }
  /** Is the pane still open? The answer is null. */
  | { readonly what: "present" }
  /** Scopes outside the configured resources are refused. `by-click` may open a sign-in window. */
  | {
      readonly what: "token";
      readonly how: "silently" | "by-click";
      readonly scopes: readonly string[];
      readonly claims?: string;
      readonly refused?: string;
    }
  /** SOAP for Exchange on-premises. */
  | { readonly what: "ews"; readonly body: string }
  /** `id` in REST form. */
  | { readonly what: "open-appointment"; readonly id: string };

export type WindowMessage =
  | { readonly kind: "ask"; readonly id: number; readonly question: PaneQuestion }
  /** The answer is no longer needed. */
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
    refused: v.exactOptional(text(20_000)),
  }),
  v.strictObject({ what: v.literal("ews"), body: text(1_000_000) }),
  v.strictObject({ what: v.literal("open-appointment"), id: text(2_000) }),
]);

const message = v.variant("kind", [
  v.strictObject({ kind: v.literal("ask"), id, question }),
  v.strictObject({ kind: v.literal("cancel"), id }),
]);

/** Undefined if it is not such a message. */
export function findWindowMessage(value: unknown): WindowMessage | undefined {
  const parsed = v.safeParse(message, value);
  return parsed.success ? parsed.output : undefined;
}
