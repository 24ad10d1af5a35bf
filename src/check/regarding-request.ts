import type { RegardingCandidate } from "../crm/crm-organization.ts";
import type { Regarding } from "../tracking/evidence.ts";

export interface RegardingRequest {
  readonly recordId: string;
  /** What the person saw that the record regards; absent: nothing. If it is another by now, nothing is written. */
  readonly from?: Regarding;
  /** Absent: nothing any more. */
  readonly to?: RegardingCandidate;
}

/** What a click had the record regard before it ended otherwise than wanted; without `to`: nothing any more. */
export type RegardingSet = Pick<RegardingRequest, "to"> & { readonly undo?: RegardingRequest };
