import * as v from "valibot";

const written = /^\/Date\((-?\d{1,16})(?:[+-]\d{1,4})?\)\/$/;

/**
 * An instant as OData 2 writes it into JSON: `/Date(1416819600000)/`, milliseconds since 1970 in UTC, negative before it.
 * The offset that may follow (`+0060`) tells where it was written, and moves nothing.
 */
export const jsonDate = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(written),
  v.transform((text) => new Date(Number(written.exec(text)?.[1]))),
  v.check((date) => !Number.isNaN(date.getTime())),
);
