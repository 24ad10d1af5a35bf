import type { ShowAs } from "./evidence.ts";

/** Numeric `statecode` and `statuscode` of a live record: see `stateShownAs`. */
export interface StateAndStatus {
  readonly state: 0 | 3;
  readonly status: 1 | 2 | 5 | 6;
}

/**
 * State and status that match how the appointment shows in the calendar. CRM's sync treats the two as one field in both
 * directions, so a record left Open would make the appointment show as free.
 */
export function stateShownAs(showAs: ShowAs): StateAndStatus {
  return stateByShowAs[showAs];
}

const stateByShowAs: Record<ShowAs, StateAndStatus> = {
  busy: { state: 3, status: 5 },
  oof: { state: 3, status: 6 },
  tentative: { state: 0, status: 2 },
  free: { state: 0, status: 1 },
  workingElsewhere: { state: 0, status: 1 },
};
