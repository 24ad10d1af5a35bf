import * as v from "valibot";

/** An SMTP address; undefined for a directory name (`/O=…`), which mailboxes do not accept (office-js issues 3701, 2590, 2269), or nothing. */
export const smtpAddress = v.fallback(
  v.optional(v.pipe(v.string(), v.maxLength(400), v.trim(), v.regex(/^[^\s@/<>]+@[^\s@/<>]+$/))),
  undefined,
);
