import type { Verdict } from "./judgement.ts";

/** What the last check of an appointment found, to be shown while the next one runs. It decides nothing. */
export interface LastCheck {
  /** "unknown" found nothing, and is not kept. */
  readonly verdict: Exclude<Verdict, "unknown">;
  readonly verified: boolean;
  /** As config.json named it then; the caller looks it up. Absent: not the viewer's. */
  readonly organization?: string;
  readonly at: Date;
}
