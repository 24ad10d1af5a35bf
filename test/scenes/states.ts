/** The worlds whose pane is looked at, by their names in test/sandbox/worlds/. */

/** One of all that look alike. */
export const states: readonly string[] = [
  "tracked",
  "row-5b-crm-down",
  "lost",
  "over-3-agreeing-record",
  "not-tracked",
  "duplicated",
  "row-4-pending",
  "row-5f-copied",
  "delegate-at-risk",
  "sign-in-by-popup",
];

/** Drawn by the same parts as one of those above; with them, every verdict with every plan. */
export const alike: readonly string[] = [
  "row-7g-closed",
  "row-7h-carried-copy",
  "row-7e-tracked-by-colleague",
  "row-3-duplicate-ahead",
  "row-2-untracking",
  "row-5g-record-missing",
  "row-5h-record-missing",
  "row-6c-unlinked",
  "row-7i-trace",
  "row-7k-owner-elsewhere",
  "delegate-read-only",
  "not-set-up",
  "onprem-tracked",
  "delegate-same-org",
  "hostile-long",
  "onprem-shared",
  "onprem-shared-newer",
  "row-2-untracking-for-days",
  "row-3-duplicate-ahead-two-records",
  "row-5f-copied-and-agrees",
  "row-5f-copied-without-record",
  "row-5h-delegate",
  "row-6b-unlinked-two-records",
  "row-6g-unlinked-without-record",
  "row-7h-own-copy-record-gone",
  "row-7j-invited-by-colleague",
];
