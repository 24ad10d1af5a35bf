/** What the pane sends to the calendar window. The value of an answer is parsed where it was asked for. */
import * as v from "valibot";
import { failureSchema, type EncodedFailure } from "./encoded-failure.ts";

export type PaneMessage =
  /** Confirms a question at once, so that silence means that the pane has gone. */
  | { readonly kind: "received"; readonly id: number }
  | { readonly kind: "answered"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly failure: EncodedFailure }
  /** Outlook is closing the pane. */
  | { readonly kind: "leaving" };

const id = v.number();

const message = v.variant("kind", [
  v.strictObject({ kind: v.literal("received"), id }),
  v.strictObject({ kind: v.literal("answered"), id, value: v.unknown() }),
  v.strictObject({ kind: v.literal("failed"), id, failure: failureSchema }),
  v.strictObject({ kind: v.literal("leaving") }),
]);

/** Undefined if it is not such a message. */
export function findPaneMessage(value: unknown): PaneMessage | undefined {
  const parsed = v.safeParse(message, value);
  return parsed.success ? parsed.output : undefined;
}
