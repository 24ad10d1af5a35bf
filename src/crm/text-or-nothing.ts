import * as v from "valibot";
import { boundedText } from "../http/bounded-text.ts";

/** Text that may be missing, null or blank: then undefined. */
export function textOrNothing(max: number) {
  return v.pipe(
    v.nullish(boundedText(max), ""),
    v.transform((text) => (text === "" ? undefined : text)),
  );
}
