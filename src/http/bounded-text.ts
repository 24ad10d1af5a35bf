import * as v from "valibot";
import { cleanText } from "../tracking/clean-text.ts";

/** Text from a response that people will read: cleaned and cut to `max` characters. Not for ids: a cut id could match another. */
export function boundedText(max: number) {
  return v.pipe(
    v.string(),
    v.transform((text) => cleanText(text, max)),
  );
}
