/** How values of CRM rows are parsed; the same in all versions. */
import * as v from "valibot";
import { boundedText } from "../http/bounded-text.ts";
import type { RecordKind, RecordState } from "../tracking/evidence.ts";
import { normaliseGuid } from "../tracking/guid.ts";

/** A GUID from a response: lower case, without braces. */
export const guidText = v.pipe(v.string(), v.maxLength(40), v.transform(normaliseGuid), v.string());

/** Text that may be missing, null or blank: then undefined. */
export function textOrNothing(max: number) {
  return v.pipe(
    v.nullish(boundedText(max), ""),
    v.transform((text) => (text === "" ? undefined : text)),
  );
}

/** ObjectTypeCode of a table. */
export const typeCodeValue = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999_999));

export const stateCodes = [0, 1, 2, 3] as const;
export const instanceTypeCodes = [0, 1, 2, 3, 4] as const;

export const states: Record<(typeof stateCodes)[number], RecordState> = { 0: "open", 1: "completed", 2: "canceled", 3: "scheduled" };
/** 0 not recurring, 1 master, 2 instance, 3 exception, 4 future exception. */
export const kinds: Record<(typeof instanceTypeCodes)[number], RecordKind> = {
  0: "single",
  1: "master",
  2: "instance",
  3: "instance",
  4: "instance",
};
