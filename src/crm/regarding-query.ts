/** The search for rows to set an appointment regarding, independent of the server. */
import { Forbidden, NotFound } from "../http/failure.ts";
import { cleanText } from "../tracking/clean-text.ts";
import type { CrmOrganization, RegardingCandidate } from "./crm-organization.ts";
import type { RegardingTable } from "./regarding-table.ts";

export type RegardingQuery = Parameters<CrmOrganization["findRegarding"]>[0];

export const mostRegarding = 20;
/** A meeting may have hundreds of attendees; a filter with that many conditions is refused. */
const mostAddresses = 20;
const longestName = 100;
/** RFC 5321. */
const longestAddress = 320;

/** Blank if there is nothing to search for. */
export function namePart({ name }: { readonly name: string }): string {
  return cleanText(name, longestName);
}

/**
 * The text as CRM finds it literally: `%`, `_` and `[` are wildcards in a search, and brackets take that meaning away ("Use
 * wildcard characters in conditions for string values").
 */
export function withoutWildcards(text: string): string {
  return text.replace(/[%_[]/gu, "[$&]");
}

/** Each once, and only plausible addresses. */
export function wantedAddresses({ addresses }: { readonly addresses: readonly string[] }): string[] {
  const wanted = addresses.map((each) => each.trim()).filter(({ length }) => length > 0 && length <= longestAddress);
  return [...new Set(wanted)].slice(0, mostAddresses);
}

/** Rows whose name begins with the text first, then by name. */
export function mostFitting(found: readonly RegardingCandidate[], query: RegardingQuery): RegardingCandidate[] {
  const begin = "name" in query ? query.name.trim().toLowerCase() : "";
  const rank = ({ name }: RegardingCandidate): number => (name.toLowerCase().startsWith(begin) ? 0 : 1);
  return [...found].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name)).slice(0, mostRegarding);
}

/** Has this person no rows there? A table that they may not read, or one from config.json that this organization does not have. */
export function isTableWithoutRows({ origin }: RegardingTable, error: unknown): boolean {
  return error instanceof Forbidden || (origin === "own" && error instanceof NotFound);
}
