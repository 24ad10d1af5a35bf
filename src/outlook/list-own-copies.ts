import type { OwnCopy } from "../tracking/safety-copy.ts";
import { createOwnCopyRing } from "./safety-copy-store.ts";
import { longestKey } from "./settings-ring.ts";

/** One's own safety copies by their keys, the newest first. What cannot be read, or is too long to be handed on, is left out. */
export function listOwnCopies(): readonly (readonly [key: string, copy: OwnCopy])[] {
  return createOwnCopyRing()
    .entries()
    .filter(([key]) => key.length <= longestKey);
}
