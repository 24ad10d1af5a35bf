import * as v from "valibot";
import { normaliseGuid } from "../tracking/guid.ts";

/** A GUID of an answer: lower case, without braces. */
export const guidText = v.pipe(v.string(), v.maxLength(40), v.transform(normaliseGuid), v.string());
