import * as v from "valibot";

/** An ISO 8601 date and time with its zone, as an instant. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/),
  // ECMAScript promises no more than three decimals; Exchange writes seven.
  v.transform((text) => new Date(text.replace(/(\.\d{3})\d+/, "$1"))),
  v.check((date) => !Number.isNaN(date.getTime())),
);
