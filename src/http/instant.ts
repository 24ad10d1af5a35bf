import * as v from "valibot";

/** An instant from an ISO 8601 date and time with its zone. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/),
  // ECMAScript guarantees only three decimals; Exchange writes seven.
  v.transform((text) => new Date(text.replace(/(\.\d{3})\d+/, "$1"))),
  v.check((date) => !Number.isNaN(date.getTime())),
);
