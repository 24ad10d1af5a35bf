import type { ShowAs } from "./evidence.ts";

/** `statecode` and `statuscode` of a live record, by their numbers: see `stateShownAs`. */
export interface StateAndStatus {
  readonly state: 0 | 3;
  readonly status: 1 | 2 | 5 | 6;
}

/**
 * State and status of a record whose appointment shows like this: CRM's sync carries them as one field in both
 * directions, so that a record left Open would show the appointment as free.
 */
export function stateShownAs(showAs: ShowAs): StateAndStatus {
  return standing[showAs];
}

const standing: Record<ShowAs, StateAndStatus> = {
  busy: { state: 3, status: 5 },
  oof: { state: 3, status: 6 },
  tentative: { state: 0, status: 2 },
  free: { state: 0, status: 1 },
  workingElsewhere: { state: 0, status: 1 },
};
