import type { KeepReason } from "./headline-values.ts";
import type { Candidate } from "../tracking/judgement.ts";

/** Why the first of these candidates is the one to keep: the first criterion of `toKeepFirst` that distinguishes it. */
export function whyKeep([first, ...others]: readonly Candidate[]): KeepReason | undefined {
  if (first?.carries !== "this") return undefined;
  const rivals = others.filter(({ carries }) => carries === "this");
  if (rivals.length === 0) return "only";
  if (first.theirs && rivals.some(({ theirs }) => !theirs)) return "theirs";
  if (first.record.regarding !== undefined && rivals.some(({ record }) => record.regarding === undefined)) return "with-regarding";
  return "oldest";
}
