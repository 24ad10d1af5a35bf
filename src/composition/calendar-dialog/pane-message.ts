/** What the pane says to the calendar's dialog. What an answer holds is parsed by whoever asked. */
import * as v from "valibot";
import { carriedFailure, type CarriedFailure } from "./carried-failure.ts";

export type PaneMessage =
  /** At once, so that silence means that nobody is there. */
  | { readonly kind: "heard"; readonly id: number }
  | { readonly kind: "answered"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly failure: CarriedFailure }
  /** Outlook takes the pane away. */
  | { readonly kind: "leaving" };

const id = v.number();

const message = v.variant("kind", [
  v.strictObject({ kind: v.literal("heard"), id }),
  v.strictObject({ kind: v.literal("answered"), id, value: v.unknown() }),
  v.strictObject({ kind: v.literal("failed"), id, failure: carriedFailure }),
  v.strictObject({ kind: v.literal("leaving") }),
]);

/** Undefined where it is none. */
export function findPaneMessage(heard: unknown): PaneMessage | undefined {
  const parsed = v.safeParse(message, heard);
  return parsed.success ? parsed.output : undefined;
}
