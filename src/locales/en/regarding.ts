import type { TrackRequest } from "../../check/action.ts";

interface Count {
  readonly count: number;
}

/** The optional regarding record of a new record. */
export const regarding = {
  title: "Regarding",
  search: "Search by name",
  hint: "An account, a contact or an opportunity",
  none: "Nothing",
  proposed: ({ count }: Count) => (count === 0 ? "None of the attendees is known there." : "Found by the addresses of the attendees."),
  found: ({ count }: Count) => (count === 0 ? "Nothing is found by that name." : count === 1 ? "One is found." : `${count} are found.`),
  asking: "Searching…",
  failed: "The search did not work.",
  types: { account: "Account", contact: "Contact", opportunity: "Opportunity" } satisfies Record<
    NonNullable<TrackRequest["regarding"]>["type"],
    string
  >,
};
