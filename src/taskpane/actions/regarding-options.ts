import type { RegardingCandidate } from "../../crm/crm-organization.ts";
import type { RegardingSearch } from "./actions-state.ts";

export interface OptionGroup {
  readonly kind: "recent" | "attendees" | "found";
  readonly candidates: readonly RegardingCandidate[];
}

/** What was chosen lately comes first, then what the search brought; each row once, and no group that is empty. */
export function optionGroups(search: RegardingSearch | undefined): readonly OptionGroup[] {
  if (search === undefined) return [];
  const { query, recent, state } = search;
  const known = new Set(recent.map(({ id }) => id));
  const found = state.kind === "found" ? state.candidates.filter(({ id }) => !known.has(id)) : [];
  const groups: readonly OptionGroup[] = [
    { kind: "recent", candidates: recent },
    { kind: query === "" ? "attendees" : "found", candidates: found },
  ];
  return groups.filter(({ candidates }) => candidates.length > 0);
}
