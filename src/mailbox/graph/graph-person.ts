import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { smtpAddress } from "../../http/smtp-address.ts";
import type { Person } from "../../tracking/evidence.ts";

/** Graph's `emailAddress`; undefined if it has no SMTP address, but a directory name or nothing. */
export const graphPerson = v.fallback(
  v.pipe(
    v.nullish(
      v.object({
        name: v.fallback(v.nullish(boundedText(200)), undefined),
        address: smtpAddress,
      }),
    ),
    v.transform((told): Person | undefined =>
      told?.address ? { address: told.address, ...(told.name && { name: told.name }) } : undefined,
    ),
  ),
  undefined,
);
