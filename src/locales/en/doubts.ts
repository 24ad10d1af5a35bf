import type { Doubt } from "../../tracking/judgement.ts";

/** What has to be read before a record may be made. */
export const doubts = {
  "record-missing": "The appointment names a record that is not there: it was deleted, or you are not allowed to see it.",
  copied: "The appointment carries another appointment's link: it is a copy.",
  "unlinked-without-record": "The appointment was linked before, and its record cannot be found.",
  "lost-without-record": "The safety copy saw this appointment tracked, and its record cannot be found.",
  trace: "The appointment bears traces of tracking, and no record can be found.",
} satisfies Record<Doubt, string>;
