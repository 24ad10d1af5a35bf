import { fill } from "../locales/fill.ts";
import { joinSentences } from "./join-sentences.ts";
import type { Unknown } from "../tracking/evidence.ts";
import { explain } from "./format-reason.ts";
import { inFull } from "./words-in-full.ts";
import type { Words } from "./words.ts";

/** What kept something from being known; and until when its service is not to be asked, where it said so. */
export function reasonUntil({ why, until }: Pick<Unknown, "why" | "until">, who: string, words: Words): string {
  if (until === undefined) return fill(words.text.reasons[why], { who });
  const { what, why: asked } = explain({ why, until }, who, inFull(words));
  return joinSentences([what, asked], words.locale);
}
