/** What the pane should conclude in the worlds that were taken from faults found elsewhere: by the verdict table, worked out by hand. */
import type { ExpectedJudgement } from "./expected-judgements.ts";

/** By the world's name. */
export const expectedJudgementsOfCases: Readonly<Record<string, ExpectedJudgement>> = {
  "shared-calendar-kept-as-a-copy": { row: "7k", verdict: "unknown", track: "blocked", risk: "at-risk", verified: false },
  "series-first-day-in-classic-outlook": { row: "7f", verdict: "lost", track: "relink", risk: "own", verified: true },
  "all-day-one-day-invited": { row: "5d", verdict: "tracked", track: "none", risk: "own", verified: true },
  "all-day-two-rows-without-original-start": { row: "7f", verdict: "lost", track: "relink", risk: "own", verified: true },
  "all-day-track": { row: "7j", verdict: "not-tracked", track: "create", risk: "own", verified: true },
  "organizer-told-by-an-alias": { row: "7j", verdict: "not-tracked", track: "create", risk: "own", verified: true },
  "organizer-told-as-a-directory-name": { row: "5d", verdict: "tracked", track: "none", risk: "own", verified: true },
  "host-tells-no-rights": { row: "5a", verdict: "other-org", track: "blocked", risk: "at-risk", verified: false },
  "series-tracked-as-one-a-later-day": { row: "5d", verdict: "tracked", track: "none", risk: "own", verified: true },
  "calendar-list-without-end": { row: "5d", verdict: "tracked", track: "none", risk: "own", verified: true },
  "create-beside-a-duplicate-rule": { row: "7j", verdict: "not-tracked", track: "create", risk: "own", verified: true },
  "create-place-is-taken": { row: "7j", verdict: "not-tracked", track: "create", risk: "own", verified: true },
  "mailbox-not-in-the-cloud": { row: "1", verdict: "unknown", track: "blocked", risk: "unknown", verified: false },
  "plug-in-requires-a-column": { row: "7j", verdict: "not-tracked", track: "create", risk: "own", verified: true },
  "host-tells-no-subject": { row: "5d", verdict: "tracked", track: "none", risk: "own", verified: true },
  "unlinked-forged-beside-the-genuine": { row: "6c", verdict: "unlinked", track: "relink", risk: "own", verified: true },
  "tracked-by-a-strangers-record": { row: "5e", verdict: "tracked", track: "none", risk: "own", verified: false },
  "carried-copy-forged": { row: "7c", verdict: "maybe-lost", track: "confirm", risk: "own", verified: false },
  "carried-copy-forged-beside-ones-own": { row: "7f", verdict: "lost", track: "relink", risk: "own", verified: true },
  "table-formula-behind-a-separator": { row: "7c", verdict: "maybe-lost", track: "confirm", risk: "own", verified: false },
  "sharing-two-people-of-one-name": { row: "7f", verdict: "lost", track: "relink", risk: "own", verified: true },
  "id-of-thousands-of-characters": { row: "over-1", verdict: "unknown", track: "blocked", risk: "own", verified: false },
  "tracked-by-the-organizer": { row: "7e", verdict: "tracked-by-other", track: "none", risk: "own", verified: true },
  "retired-organization-has-a-successor": { row: "5d", verdict: "tracked", track: "none", risk: "own", verified: true },
  "retired-organization-without-successor": { row: "5d", verdict: "tracked", track: "none", risk: "own", verified: false },
  "record-gone-a-closed-one-there": { row: "5h", verdict: "record-missing", track: "blocked", risk: "own", verified: true },
  "pending-for-days": { row: "4", verdict: "pending", track: "confirm", risk: "own", verified: false },
  "environment-copied-not-named": { row: "5d", verdict: "tracked", track: "none", risk: "own", verified: false },
};
