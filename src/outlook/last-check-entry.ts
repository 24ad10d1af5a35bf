/** One line of what the last checks found, as the roaming settings keep it. */
import * as v from "valibot";
import { instant } from "../http/instant.ts";
import type { LastCheck } from "../tracking/last-check.ts";

/** Name of the setting: a list of `[key, line]`, the newest first. */
export const lastChecksSetting = "checks";
const version = 1;

const verdicts = [
  "untracking",
  "duplicate-ahead",
  "pending",
  "other-org",
  "tracked",
  "duplicated",
  "copied",
  "record-missing",
  "unlinked",
  "lost",
  "maybe-lost",
  "not-tracked",
  "tracked-by-other",
] as const satisfies readonly LastCheck["verdict"][];

const line = v.tuple([v.literal(version), v.picklist(verdicts), v.boolean(), v.pipe(v.string(), v.maxLength(100)), instant]);

export function encodeLastCheck({ verdict, verified, organization = "", at }: LastCheck): unknown {
  return [version, verdict, verified, organization, at.toISOString()];
}

/** Undefined for another version, and for whatever `encodeLastCheck` would not have written. Never throws. */
export function decodeLastCheck(kept: unknown): LastCheck | undefined {
  const parsed = v.safeParse(line, kept);
  if (!parsed.success) return undefined;
  const [, verdict, verified, organization, at] = parsed.output;
  return { verdict, verified, ...(organization !== "" && { organization }), at };
}
