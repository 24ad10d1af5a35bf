import type { OwnCopy } from "../tracking/evidence.ts";
import { readOwnCopies } from "./safety-copy-store.ts";
import { longestKey } from "./settings-ring.ts";

/** One's own safety copies by key, newest first. Unreadable ones, and keys too long to pass on, are left out. */
export function listOwnCopies(): readonly (readonly [key: string, copy: OwnCopy])[] {
  return readOwnCopies().filter(([key]) => key.length <= longestKey);
}
