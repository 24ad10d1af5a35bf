/** The filters by which the records of many appointments are asked for, split to fit into URLs. */
import { odataString } from "../../http/url-building.ts";
import { longestInCrm } from "../../tracking/global-object-id.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import type { RecordQuery } from "../crm-organization.ts";

/** Values per filter. The server turns them into parameters, and SQL accepts some 2,100. */
const mostValues = 500;
/** Characters of one encoded filter: a URL inside a batch may have 64 KB, and the link to its next page contains the filter as well. */
const longestFilter = 48_000;

export interface QueryChunk<Query> {
  readonly queries: readonly Query[];
  readonly filter: string;
}

/** In the given order, as many queries per filter as fit. A query without ids is in none of the chunks. */
export function chunkQueries<Query extends RecordQuery>(queries: readonly Query[]): QueryChunk<Query>[] {
  const chunks: { readonly queries: Query[]; readonly terms: Map<string, Term>; length: number }[] = [];
  for (const query of queries) {
    const terms = termsOf(query);
    if (terms.length === 0) continue;
    let chunk = chunks.at(-1);
    const added = terms.filter(({ text }) => chunk?.terms.has(text) !== true);
    if (chunk === undefined || chunk.terms.size + added.length > mostValues || chunk.length + lengthOf(added) > longestFilter) {
      chunk = { queries: [], terms: new Map(), length: 0 };
      chunks.push(chunk);
    }
    chunk.queries.push(query);
    for (const term of terms) {
      if (chunk.terms.has(term.text)) continue;
      chunk.terms.set(term.text, term);
      chunk.length += term.length;
    }
  }
  return chunks.map((chunk) => ({ queries: chunk.queries, filter: filterOf([...chunk.terms.values()]) }));
}

interface Term {
  /** The list that it is part of; "none": a condition by itself. */
  readonly of: "activityid" | "globalobjectid" | "none";
  readonly text: string;
  /** Encoded, separator included. */
  readonly length: number;
}

function termsOf({ crmId, globalObjectIds }: RecordQuery): Term[] {
  const guid = crmId === undefined ? undefined : normaliseGuid(crmId);
  const texts = globalObjectIds.filter(({ length }) => length <= longestInCrm);
  return [...(guid === undefined ? [] : [term("activityid", `"${guid}"`)]), ...texts.map(termOfText)];
}

/** The UID of a meeting created outside Outlook may be any text; what would need escaping in a list becomes a condition by itself. */
function termOfText(text: string): Term {
  return /^[\w.@-]+$/.test(text) ? term("globalobjectid", `"${text}"`) : term("none", `globalobjectid eq ${odataString(text)}`);
}

function term(of: Term["of"], text: string): Term {
  return { of, text, length: of === "none" ? encodedAny(`${text} or `).length : encodeURIComponent(`${text},`).length };
}

/** URLSearchParams also accepts lone surrogates, but is too slow for measuring thousands of plain ids. */
function encodedAny(text: string): string {
  return new URLSearchParams({ "": text }).toString().replaceAll("+", "%20");
}

function lengthOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { length }) => sum + length, 0);
}

function filterOf(terms: readonly Term[]): string {
  const texts = (of: Term["of"]) => terms.filter((each) => each.of === of).map(({ text }) => text);
  return [...inList("activityid", texts("activityid")), ...inList("globalobjectid", texts("globalobjectid")), ...texts("none")].join(
    " or ",
  );
}

/** Dataverse's own function; OData 4.0 has no `in`. */
function inList(column: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`Microsoft.Dynamics.CRM.In(PropertyName='${column}',PropertyValues=[${values.join(",")}])`];
}
