import * as v from "valibot";

/** Text of an answer, cut to `max` characters. Not for ids: a cut id could match another. */
export function boundedText(max: number) {
  return v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, max)),
  );
}
