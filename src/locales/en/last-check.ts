import type { Verdict } from "../../tracking/judgement.ts";

const verdicts: Record<Exclude<Verdict, "unknown">, string> = {
  untracking: "being untracked",
  "duplicate-ahead": "a second record ahead",
  pending: "waiting for CRM",
  "other-org": "tracked in another organization",
  tracked: "tracked",
  duplicated: "duplicated",
  copied: "a copy",
  "record-missing": "its record missing",
  unlinked: "not linked",
  lost: "link lost",
  "maybe-lost": "link perhaps lost",
  "not-tracked": "not tracked",
  "tracked-by-other": "tracked by others",
};

interface LastCheckValues {
  readonly time: string;
  /** Only if it is not today. */
  readonly date?: string;
  /** One of `verdicts`. */
  readonly found: string;
  readonly verified: boolean;
  readonly organization?: string;
}

export const lastCheck = {
  verdicts,
  line: ({ time, date, found, organization, verified }: LastCheckValues): string =>
    `${date === undefined ? `At ${time}` : `${date}, ${time}`}: ${found}${organization === undefined ? "" : ` in ${organization}`}${verified ? "" : ", not confirmed by CRM"}. Checking…`,
};
